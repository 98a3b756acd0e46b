import { describe, expect, test } from 'vitest'
import { format as answers } from '#export/answers-csv/format.ts'
import { csvText } from '#export/csv.ts'
import { exportText } from '#export/export-text.ts'
import { format as plan } from '#export/plan-csv/format.ts'
import { EVIL } from './evil.ts'
import { evilInput, inputOf, sampleOf } from './input.ts'

/** As RFC 4180 reads it; what was in quotes is a text, what was not a number. */
function readCsv(bytes: Uint8Array): (string | number | null)[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  expect(text[0]).toBe('\uFEFF')
  const rows: (string | number | null)[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  field.lastIndex = 1
  while (field.lastIndex < text.length) {
    const found = field.exec(text)
    if (!found) throw new Error(`no field at ${String(field.lastIndex)}`)
    const [, quoted, bare, end] = found
    rows.at(-1)?.push(quoted !== undefined ? quoted.replaceAll('""', '"') : bare === '' ? null : Number(bare))
    if (end === '\r\n') rows.push([])
  }
  expect(rows.pop()).toEqual([])
  return rows
}

const GUARDED = [
  'formula',
  'hyperlink',
  'command of old Excel',
  'plus',
  'minus',
  'at',
  'full-width equals',
  'full-width plus and minus',
  'space before a formula',
  'no-break and zero-width space before a formula',
  'tab first',
  'carriage return first',
  'line feed first',
  'percent and pipe',
]

test.each(Object.entries(EVIL))('%s is a text for every spreadsheet', (name, text) => {
  const field = csvText(text)
  expect(field.startsWith(`"'`)).toBe(GUARDED.includes(name) || text.startsWith("'"))
  const read = field.slice(1, -1).replaceAll('""', '"')
  expect(GUARDED.includes(name) ? read.slice(1) : read).toBe(exportText(text))
})

describe.each(['ja', 'en'] as const)('in %s', (language) => {
  test('every question has a row with its answer, numbers as numbers', async () => {
    const input = inputOf(sampleOf('services', language), language)
    const [head, ...rows] = readCsv(await answers.write(input))
    const questions = input.pack.domains.flatMap((d) => d.questions)
    expect(rows.map((r) => r[1])).toEqual(questions.map((q) => q.id))
    expect(rows.every((r) => r.length === head?.length)).toBe(true)
    const levels = questions.map((q) => input.assessment.answers[q.id]?.value)
    expect(rows.map((r) => r[5])).toEqual(levels.map((l) => (typeof l === 'number' ? l : null)))
  })
  test('every measure of the plan has a row, and nothing else', async () => {
    const input = inputOf(sampleOf('hospital', language), language)
    const chosen = input.roadmaps.find((r) => r.route === input.assessment.route)!
    const [, ...rows] = readCsv(await plan.write(input))
    expect(rows.map((r) => r[0])).toEqual(chosen.measures.map((m) => m.id))
    expect(rows.map((r) => r[5])).toEqual(chosen.measures.map((m) => m.startDate))
    expect(rows.map((r) => r[9])).toEqual(chosen.measures.map((m) => m.initial))
  })
  test('stays whole when every free text is evil', async () => {
    const input = evilInput(language)
    const rows = [...readCsv(await answers.write(input)), ...readCsv(await plan.write(input))]
    for (const value of rows.flat())
      if (typeof value === 'string') expect(value).not.toMatch(/^[\s\u00A0\u200B\uFEFF]*[=+\-@＝＋－＠|%]/)
  })
})

test('without a plan there is only the head', async () => {
  const input = inputOf(sampleOf('services', 'en'), 'en')
  expect(readCsv(await plan.write({ ...input, roadmaps: [] }))).toHaveLength(1)
})
