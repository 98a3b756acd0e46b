import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPack } from '#content/read-pack.ts'
import { coverageMarkdown, coverageOf, type DocumentHeadings } from '../../scripts/coverage-table.ts'

const { pack } = readPack('questionnaires', 'zero-trust')
const headings = parse(readFileSync('test/content/seed-headings.yml', 'utf8')) as DocumentHeadings[]

test('every heading that states a practice is cited by a question or says why not', () => {
  expect(coverageOf(pack, headings).faults).toEqual([])
})

test('docs/coverage.md is what the pack says: run `npm run coverage` when this fails', () => {
  const titles = new Map((pack.documents ?? []).map((d) => [d.id, d.title.en]))
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coverageMarkdown(coverageOf(pack, headings), titles))
})

describe('a fault is', () => {
  const question = { ...pack.domains[0]!.questions[0]!, id: 'q', source: [{ document: 'book', heading: 'one' }] }
  const asked = { domains: [{ ...pack.domains[0]!, questions: [question] }] }
  const faults = (list: DocumentHeadings['headings']): string[] =>
    coverageOf(asked, [{ document: 'book', headings: list }]).faults
  test('a heading that nothing cites and nobody explains', () => {
    expect(faults(['one', 'two'])).toEqual(['book > two: no question cites it, and no reason is given'])
    expect(faults(['one', { heading: 'two', reason: 'an outline' }])).toEqual([])
  })
  test('a reason that is out of date', () => {
    expect(faults([{ heading: 'one', reason: 'an outline' }])).toEqual([
      'book > one: it is cited, so the reason is out of date',
    ])
  })
  test('a heading that is cited under a name nobody listed', () => {
    expect(faults([{ heading: 'two', reason: 'an outline' }])).toEqual([
      'book > one: q cite it, but it is not on the list',
    ])
  })
})

describe('the reviewer’s table', () => {
  const rows = readFileSync('docs/content-review.md', 'utf8')
    .split('\n')
    .flatMap((line) => /^\| `([^`]+)` \| (.+) \| (.+) \|$/.exec(line)?.slice(1) ?? [])
  const ids = rows.filter((_, i) => i % 3 === 0)
  test('has a row for every question, in the pack’s order, read in both languages', () => {
    expect(ids).toEqual(pack.domains.flatMap((d) => d.questions.map((q) => q.id)))
    for (const cell of rows) expect(cell.trim()).not.toBe('')
  })
})
