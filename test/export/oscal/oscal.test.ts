// Both OSCAL files against NIST's schema, for every organization there is and for texts that want to break out.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import type { Language } from '#core/report/report.ts'
import { format as results } from '#export/oscal-ar/format.ts'
import { format as plan } from '#export/oscal-poam/format.ts'
import type { ExportFormat, ExportInput } from '#export/format.ts'
import { uuid5 } from '#export/oscal/ids.ts'
import { samples } from '#registry.ts'
import { organization } from '../../core/arbitrary.ts'
import { plansOf, zeroTrust } from '../../core/report/report-fixture.ts'
import { exportInput } from '../export-input.ts'
import { oscalFaults } from './schema.ts'

const product = zeroTrust()
const LANGUAGES: Language[] = ['ja', 'en']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

type Json = Record<string, unknown>
async function write(format: ExportFormat, input: ExportInput): Promise<Json> {
  return JSON.parse(new TextDecoder().decode(await format.write(input))) as Json
}
const both = (input: ExportInput): Promise<Json[]> => Promise.all([write(results, input), write(plan, input)])

/** Every value under a name, wherever it stands. */
function all(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : all(inner, name),
  )
}

/** Every thing has one name, and every name that is referred to is that of a thing. */
function expectSoundReferences(file: Json): void {
  const uuids = all(file, 'uuid')
  expect(new Set(uuids).size).toBe(uuids.length)
  for (const id of uuids) expect(id).toMatch(UUID)
  const known = new Set(uuids)
  const referred = ['observation-uuid', 'risk-uuid', 'actor-uuid', 'task-uuid', 'component-uuid'].flatMap((n) =>
    all(file, n),
  )
  for (const id of referred) expect(known.has(id)).toBe(true)
  for (const href of all(file, 'href')) if (href.startsWith('#')) expect(known.has(href.slice(1))).toBe(true)
  const objectives = new Set(all(file, 'id'))
  for (const id of [...all(file, 'target-id'), ...all(file, 'objective-id')]) expect(objectives.has(id)).toBe(true)
}

test('names are UUIDs of version 5 (the example of RFC 9562)', async () => {
  expect(await uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})

describe.each(samples.map((s) => [s.id, s] as const))('%s', async (_, sample) => {
  const assessment = await sample.load('ja')
  const setting = { roadmaps: plansOf(product, assessment) }
  const files = (of: Assessment, language: Language) => both(exportInput(product, of, language, setting))

  test.each(LANGUAGES)('is valid OSCAL in %s', async (language) => {
    for (const file of await files(assessment, language)) {
      expect(oscalFaults(file)).toEqual([])
      expectSoundReferences(file)
    }
  })

  test('keeps its names from one export to the next, and other organizations have others', async () => {
    const first = all(await files(assessment, 'ja'), 'uuid')
    expect(all(await files(assessment, 'en'), 'uuid')).toEqual(first)
    const others = all(await files({ ...assessment, id: 'another' }, 'ja'), 'uuid')
    expect(others.some((id) => first.includes(id))).toBe(false)
  })
})

test('any organization gives valid OSCAL', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(organization, fc.constantFrom(...LANGUAGES), async ({ pack, assessment }, language) => {
      for (const file of await both(exportInput(pack as SourcePack, assessment, language))) {
        expect(oscalFaults(file)).toEqual([])
        expectSoundReferences(file)
      }
    }),
    { numRuns: 50 },
  )
})

describe('texts that people write', async () => {
  const sample = await samples[0]!.load('ja')
  const setting = { roadmaps: plansOf(product, sample) }
  const EVIL = {
    formula: '=HYPERLINK("https://e.example","x")',
    blanks: ' blank around ',
    lines: 'two\nlines\r\n\ttab\u2028end',
    markdown: '**bold** [link](https://e.example) <img src=x> `code` {{ insert: param, x }}',
    'control characters': '\u0000\u0007\ud800',
    'wide blanks': '\u3000全角\u3000',
    'right to left': '\u202eright to left\u202c שלום 🏴‍☠️',
    long: 'x'.repeat(5000),
    'a blank': ' ',
    nothing: '',
  }

  test.each(Object.entries(EVIL))('pass: %s', async (_, text) => {
    const evidence = [
      { title: text, link: text },
      { title: 'x', link: 'https://例え.jp/a b?[]|^#x#y' },
    ]
    const votes = [{ role: text, value: 2 as const }]
    const at = '0001-01-01T00:00:00+14:00'
    const answers = Object.entries(sample.answers).map(([id, a]): [string, Answer] => [
      id,
      { ...a, note: text, by: text, reason: text, at, evidence, votes },
    ])
    const notes = Object.fromEntries(product.measures.map((m) => [m.id, text]))
    const evil: Assessment = {
      ...sample,
      organization: { ...sample.organization, name: text },
      answers: Object.fromEntries(answers),
      decisions: { 'id.mfa': { kind: 'accept', reason: text, owner: text, expires: '2027-01-01' } },
      plan: { ...sample.plan, owners: notes, notes },
    }
    for (const file of await both(exportInput(product, evil, 'ja', setting))) expect(oscalFaults(file)).toEqual([])
  })

  test("are read as they were written, although OSCAL's descriptions are Markdown", async () => {
    const [id] = Object.keys(sample.answers)
    const noted = { ...sample, answers: { [id!]: { ...sample.answers[id!]!, note: '*a* [b](c) <i>' } } }
    const file = await write(results, exportInput(product, noted, 'ja', setting))
    expect(all(file, 'remarks')).toContain('\\*a\\* \\[b\\](c) \\<i\\>')
  })

  test('are not why a file is valid: the schema can say no', async () => {
    const file = await write(results, exportInput(product, sample, 'ja', setting))
    const text = JSON.stringify(file)
    expect(oscalFaults(JSON.parse(text.replace('"statement"', '"saying"')))).not.toEqual([])
    expect(oscalFaults(JSON.parse(text.replace(/"uuid":"[^"]+"/, '"uuid":"1"')))).not.toEqual([])
    expect(oscalFaults(JSON.parse(text.replace(/"collected":"[^"]+"/, '"collected":"2026-11-22"')))).not.toEqual([])
  })
})
