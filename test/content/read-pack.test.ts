import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { faultLine } from '#content/source-file.ts'
import { copyStarter } from './starter.ts'

interface Broken {
  what: string
  file: string
  from: string
  to: string
  /** A text of the broken file where the fault must point, and what stands at the pointed place. */
  at: string
  /** Where it points when not in the broken file. */
  inFile?: string
  path: string
  /** A pattern of what follows the path. */
  sentence: string
}

const accounts = 'domains/accounts.yml'
const measures = 'measures/accounts.yml'
const route = 'routes/entry-first.yml'
const incident = 'incidents/example-2025.yml'

const broken = parse(readFileSync('test/content/broken-starter.yml', 'utf8')) as Broken[]

/** "line:col" of a text's first character. */
function placeOf(text: string, needle: string): string {
  const before = text.slice(0, text.indexOf(needle)).split('\n')
  return `${String(before.length)}:${String((before.at(-1) ?? '').length + 1)}`
}

test('the starter pack is sound', () => {
  using starter = copyStarter()
  expect(starter.faults().map(faultLine)).toEqual([])
})

describe('a fault names file, line, path and what to do', () => {
  test.each(broken)('$what', ({ file, from, to, at, inFile, path, sentence }) => {
    using starter = copyStarter()
    const edited = starter.edit(file, from, to)
    const text = inFile ? starter.edit(inFile, at, at) : edited
    expect(text).toContain(at)
    const shown = `questionnaires/starter/${inFile ?? file}:${placeOf(text, at)} ${path}: `
    const found = starter.faults().map(faultLine)
    const sentences = found.filter((line) => line.startsWith(shown)).map((line) => line.slice(shown.length))
    expect(sentences, found.join('\n')).toContainEqual(expect.stringMatching(new RegExp(sentence)))
  })
})

test('a file that is not YAML is named with its line, and the rest is still checked', () => {
  using starter = copyStarter()
  starter.edit(route, 'why:\n', 'why: {\n')
  starter.edit(incident, 'product: backup', 'product: tape')
  const found = starter.faults()
  expect(found[0]).toMatchObject({ file: `questionnaires/starter/${route}`, line: expect.any(Number) as number })
  expect(found.some((fault) => fault.sentence.includes('"tape"'))).toBe(true)
})

test('an alias is a fault, because a reader should see what stands there', () => {
  using starter = copyStarter()
  starter.edit(accounts, 'weight: 2\n# A route', 'weight: *two\n# A route')
  expect(starter.faults().map(faultLine)[0]).toBe(
    `questionnaires/starter/${accounts}:7:9 Write it out: aliases (*name) are not read.`,
  )
})

test('the same name twice in one place is a fault', () => {
  using starter = copyStarter()
  starter.edit(accounts, 'weight: 2\n# A route', 'weight: 2\nweight: 2\n# A route')
  expect(starter.faults().map((fault) => [fault.file, fault.line])).toContainEqual([
    `questionnaires/starter/${accounts}`,
    8,
  ])
})

test('every fault is listed, not only the first, and each once', () => {
  using starter = copyStarter()
  starter.edit(accounts, 'asks: [it, owner]', 'asks: [boss, chief]')
  starter.edit(accounts, 'summary:\n', 'sumary:\n')
  starter.edit(measures, 'domain: accounts\n', 'domain: entry\n')
  const found = starter.faults().map(faultLine)
  expect(new Set(found).size).toBe(found.length)
  expect(found.map((line) => line.split(' ').slice(1).join(' '))).toEqual([
    expect.stringContaining('summary: "summary" is missing'),
    expect.stringContaining('sumary: "sumary" is not a name'),
    expect.stringContaining('no role "boss"'),
    expect.stringContaining('no role "chief"'),
    expect.stringContaining('no domain "entry"'),
  ])
})

test('a pack without pack.yml says so', () => {
  using starter = copyStarter()
  starter.remove('pack.yml')
  expect(starter.faults()[0]?.sentence).toBe('There is no such file.')
})

test('files that are not in the order come after, by name', async () => {
  const { readPack } = await import('#content/read-pack.ts')
  using starter = copyStarter()
  starter.edit('pack.yml', 'domains: [accounts, recovery]', 'domains: [recovery]')
  const { pack } = readPack(`${starter.root}/questionnaires`, 'starter')
  expect(pack.domains.map((d) => d.id)).toEqual(['recovery', 'accounts'])
  expect(pack.measures[0]?.id).toBe('recovery.restore.to2')
  expect(pack.measures[0]?.domain).toBe('recovery')
})
