// Own packs: what the build says of its files the app says of a person's, line by line.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readLocales } from '#content/read-locales.ts'
import { faultSentence } from '#core/pack/fault-sentence.ts'
import { makeTranslate } from '#core/words.ts'
import { LIMITS } from '#core/assessment/guard.ts'
import { MAX_PACK_FAULTS, PACK_LIMITS } from '#workers/pack-limits.ts'
import { readPackFiles, type PackFileFault, type ReadPack } from '#workers/read-pack.ts'
import { starterPack } from '../content/starter.ts'

interface Broken {
  what: string
  file: string
  from: string
  to: string
  at: string
  inFile?: string
  path: string
  sentence: string
}
// The build wants a pack's id to be its folder's name; a chosen pack has no folder.
const broken = (parse(readFileSync('test/content/broken-starter.yml', 'utf8')) as Broken[]).filter(
  ({ what }) => what !== 'an id that is not the folder',
)
const [english] = readLocales('src/locales', 'src/locales').locales.filter(({ id }) => id === 'en')
const t = makeTranslate(english?.words ?? {}, 'en')

function filesOf(folder: string, inside = ''): Map<string, string> {
  return new Map(
    readdirSync(join(folder, inside)).flatMap((name): [string, string][] => {
      const path = inside === '' ? name : `${inside}/${name}`
      if (statSync(join(folder, path)).isDirectory()) return [...filesOf(folder, path)]
      return [[path, readFileSync(join(folder, path), 'utf8')]]
    }),
  )
}
const starter = (): Map<string, string> => filesOf('questionnaires/starter')
const read = (files: ReadonlyMap<string, string>, taken: string[] = []): ReadPack =>
  readPackFiles(
    [...files].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    taken,
  )
const one = (text: string, name = 'pack.yml'): ReadPack => read(new Map([[name, text]]))
const faultsOf = (result: ReadPack): PackFileFault[] => (result.ok ? [] : result.faults)
const line = (fault: PackFileFault): string =>
  `${fault.file}:${String(fault.line)} ${fault.path}: ${fault.about === 'pack' ? faultSentence(fault.fault, t) : fault.code}`

describe('a sound pack comes through whatever form it has', () => {
  test('as the folder that the build reads', () => {
    expect(read(starter())).toEqual({ ok: true, pack: starterPack() })
  })
  test('as files that lost their folders: each is known by what it holds', () => {
    const loose = [...starter()].map(([name, text]): [string, string] => [name.replace('/', '-'), text])
    const result = read(new Map(loose.map(([name, text]) => [name, text.replace(/^order:\n(?: .*\n)+/m, '')])))
    expect(faultsOf(result).map(line)).toEqual([])
    const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort()
    expect(result.ok && ids(result.pack.measures)).toEqual(ids(starterPack().measures))
  })
  test('as one YAML file, and as one JSON file', () => {
    expect(one(dump(starterPack(), { lineWidth: -1 }), 'own.yml')).toEqual({ ok: true, pack: starterPack() })
    expect(one(JSON.stringify(starterPack(), null, '\t'), 'own.json')).toEqual({ ok: true, pack: starterPack() })
  })
})

describe('a fault names the file, line and path that the build names, in the same words', () => {
  test.each(broken)('$what', ({ file, from, to, at, inFile, path, sentence }) => {
    const files = starter()
    const before = files.get(file) ?? ''
    expect(before.split(from)).toHaveLength(2)
    files.set(
      file,
      before.replace(from, () => to),
    )
    const text = files.get(inFile ?? file) ?? ''
    const place = text.slice(0, text.indexOf(at)).split('\n').length
    const shown = `${inFile ?? file}:${String(place)} ${path}: `
    const found = faultsOf(read(files)).map(line)
    const sentences = found.filter((each) => each.startsWith(shown)).map((each) => each.slice(shown.length))
    expect(sentences, found.join('\n')).toContainEqual(expect.stringMatching(new RegExp(sentence)))
  })
  test('in one file too', () => {
    const text = dump(starterPack(), { lineWidth: -1 }).replace('weight: 3', 'weight: heavy')
    const place = text.split('\n').findIndex((each) => each.includes('weight: heavy')) + 1
    expect(faultsOf(one(text)).map(({ line: found }) => found)).toContain(place)
  })
})

describe('what cannot be read at all', () => {
  test.each([
    ['a tab', 'a:\n\tb: 1\n', 'yaml-tab', 2],
    ['a name twice', 'a: 1\nb: 2\na: 3\n', 'yaml-duplicate', 3],
    ['an alias', 'a: &x 1\nb: *x\n', 'alias', 2],
    ['a bracket left open', 'a: [1, 2\n', 'yaml-unclosed', 2],
    ['too deep', `${'['.repeat(40)}${']'.repeat(40)}`, 'yaml-deep', 1],
    ['two documents', 'a: 1\n---\nb: 2\n', 'not-yaml', 1],
    ['nothing', '', 'unknown-file', 1],
    ['something else', 'shopping: [milk]\n', 'unknown-file', 1],
  ])('%s', (_, text, code, at) => {
    const found = faultsOf(one(text, 'own.yml'))
    expect(found[0]).toMatchObject({ file: 'own.yml', line: at, about: 'pack', fault: { code } })
  })
  test('a forbidden name, wherever it stands, and nothing is polluted', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const found = faultsOf(one(`id: x\nstages:\n  - ${name}: { polluted: yes }\n`))
      expect(found[0]).toMatchObject({ line: 3, path: `stages[0].${name}`, about: 'value', code: 'forbidden-name' })
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  test('bytes that are no UTF-8, and more than a megabyte', () => {
    const result = readPackFiles(
      [
        { name: 'a.yml', bytes: Uint8Array.of(0xff, 0xfe, 0x41) },
        { name: 'b.yml', bytes: new Uint8Array(1_000_001) },
      ],
      [],
    )
    const start = { line: 1, path: '', about: 'value' }
    expect(result).toEqual({
      ok: false,
      faults: [
        { ...start, file: 'a.yml', code: 'not-utf8', limit: 0 },
        { ...start, file: 'b.yml', code: 'too-big', limit: 1_000_000 },
      ],
    })
  })
  test('just a megabyte is read, and JSON may be longer: no hand writes it', () => {
    const spaces = (count: number) => new Uint8Array(count).fill(0x20)
    const codes = (name: string, count: number) =>
      faultsOf(readPackFiles([{ name, bytes: spaces(count) }], [])).map((f) =>
        f.about === 'value' ? f.code : f.fault.code,
      )
    expect(codes('a.yml', 1_000_000)).not.toContain('too-big')
    expect(codes('a.JSON', 1_000_001)).not.toContain('too-big')
    expect(codes('a.json', PACK_LIMITS.json + 1)).toEqual(['too-big'])
    expect(codes('json.yml', 1_000_001)).toEqual(['too-big'])
  })
  test('no more faults than help, each once', () => {
    const unreadable = Array.from({ length: MAX_PACK_FAULTS + 50 }, (_, i) => ({
      name: `${String(i)}.yml`,
      bytes: Uint8Array.of(0xff),
    }))
    expect(faultsOf(readPackFiles(unreadable, []))).toHaveLength(MAX_PACK_FAULTS)
    expect(faultsOf(readPackFiles([...unreadable.slice(0, 1), ...unreadable.slice(0, 1)], []))).toHaveLength(1)
  })
  test('a text longer than one may be, with how long it may be', () => {
    const deep = `a: ${JSON.stringify('x'.repeat(LIMITS.text + 1))}\nb:\n  c: 1\n`
    const [fault] = faultsOf(one(deep))
    expect(fault).toMatchObject({ line: 1, path: 'a', about: 'value', limit: LIMITS.text })
  })
  test('a forbidden name deep in lists is found on its line', () => {
    const text = `a:\n${'  - 1\n'.repeat(11)}  - b:\n      - constructor: 1\n`
    expect(faultsOf(one(text))[0]).toMatchObject({ line: 14, path: 'a[11].b[0].constructor' })
  })
  test('what the start of a file may have before it', () => {
    const files = starter()
    files.set('pack.yml', `\uFEFF${files.get('pack.yml') ?? ''}`)
    expect(read(files)).toEqual({ ok: true, pack: starterPack() })
  })
  test('a file is what its folder says, then its name, then what it holds', () => {
    const codes = (name: string, text: string) => {
      const files = starter()
      files.set(name, text)
      return faultsOf(read(files)).map((f) => `${f.file} ${f.about === 'pack' ? f.fault.code : f.code}`)
    }
    // In a folder of measures it is one, whatever it holds; broken there, not unknown.
    expect(codes('measures/other.yml', 'stages: []\n').join()).toContain('measures/other.yml')
    expect(codes('measures/other.yml', 'stages: []\n').join()).not.toMatch(/same-file|unknown-file/)
    expect(codes('deep/pack.yml', 'shopping: [milk]\n')).toContain('deep/pack.yml same-file')
    expect(codes('deep/glossary.yml', 'shopping: [milk]\n')).toContain('deep/glossary.yml same-file')
    expect(codes('pack.yml.txt', 'shopping: [milk]\n')).toContain('pack.yml.txt unknown-file')
  })
  test('no head, two heads, a file that the order names and nobody chose', () => {
    const files = starter()
    files.delete('domains/recovery.yml')
    files.set('other/pack.yml', files.get('pack.yml') ?? '')
    const codes = (result: ReadPack) => faultsOf(result).map((f) => (f.about === 'pack' ? f.fault.code : f.code))
    expect(codes(read(files))).toEqual(expect.arrayContaining(['same-file', 'no-such-file']))
    files.delete('other/pack.yml')
    files.delete('pack.yml')
    expect(codes(read(files))).toEqual(['no-head'])
  })
})

test('the id of a pack that comes with the app stays its own', () => {
  const result = read(starter(), ['starter'])
  expect(faultsOf(result).map(line)).toEqual([expect.stringContaining('belongs to a pack that comes with the app')])
  const text = starter().get('pack.yml') ?? ''
  const place = text.split('\n').findIndex((each) => each.startsWith('id:')) + 1
  expect(faultsOf(result)[0]).toMatchObject({ file: 'pack.yml', line: place, path: 'id', fault: { path: ['id'] } })
  expect(read(starter(), ['other']).ok).toBe(true)
})
