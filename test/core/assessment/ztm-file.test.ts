import fc from 'fast-check'
import { patience, rounds } from '../../fuzz.ts'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '#core/assessment/guard.ts'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { readZtmFile, type KnownPack, type ZtmFile } from '#core/assessment/ztm-file.ts'
import { splitZtmFile } from '#core/assessment/ztm-split.ts'
import { example, ztmFile } from './arbitrary.ts'

const packs: KnownPack[] = [{ id: 'zero-trust', version: '1.0.0', domains: [{ questions: [{ id: 'id.mfa' }] }] }]
const fileOf = (...assessments: ZtmFile['assessments']): ZtmFile => ({
  format: 'ztm',
  formatVersion: 1,
  assessments,
  snapshots: [],
})
const faultsOf = (value: unknown) => {
  const read = readZtmFile(typeof value === 'string' ? value : JSON.stringify(value), packs)
  return read.ok ? [] : read.faults.map((fault) => `${fault.path} ${fault.code}`)
}
/** The same state, its fields in the opposite order. */
const backwards = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(backwards)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, field]) => [key, backwards(field)]),
        )
      : value

describe('the file', { timeout: patience(60_000) }, () => {
  it('loses nothing: export, import, deep-equal', () => {
    fc.assert(
      fc.property(ztmFile, (file) => {
        const read = readZtmFile(writeZtmFile(file), [])
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        expect(read.file).toEqual(file)
      }),
      { numRuns: rounds(500) },
    )
  })

  it('is the same bytes for the same state', () => {
    fc.assert(
      fc.property(ztmFile, (file) => {
        expect(writeZtmFile(backwards(file) as ZtmFile)).toBe(writeZtmFile(file))
      }),
      { numRuns: 50 },
    )
  })

  it('has sorted names, two spaces and a newline at the end', () => {
    const assessment = { ...example(), plan: { budgets: { '2027': 1, '10000': 2 } as Record<string, number> } }
    const text = writeZtmFile({
      ...fileOf(),
      assessments: [{ ...assessment, plan: { budgets: { '2027': 1, '1999': 2 } } }],
    })
    expect(
      text.startsWith('{\n  "assessments": [\n    {\n      "answers": {\n        "id.mfa": {\n          "at"'),
    ).toBe(true)
    expect(text.indexOf('"1999"')).toBeLessThan(text.indexOf('"2027"'))
    expect(text.endsWith('\n}\n')).toBe(true)
  })

  it('refuses half characters in both directions', () => {
    const broken = fileOf({ ...example(), organization: { id: 'o1', name: 'x\udc00' } })
    expect(() => writeZtmFile(broken)).toThrow('assessments[0].organization.name: lone-surrogate')
    expect(faultsOf(broken)).toEqual(['assessments[0].organization.name lone-surrogate'])
  })

  it('keeps answers that the pack does not know, and says so', () => {
    const gone = { value: 2, basis: 'stated', at: '2026-11-22T00:00:00Z' } as const
    const file = fileOf(
      example('a1', { 'gone.question': gone, 'id.mfa': { ...gone, value: 'not-applicable', reason: ' ' } }),
    )
    const read = readZtmFile(writeZtmFile(file), packs)
    expect(read).toMatchObject({ ok: true, file })
    expect(read.ok && read.warnings).toEqual([
      { path: 'assessments[0].answers.gone.question', code: 'unknown-question', detail: { found: 'gone.question' } },
      { path: 'assessments[0].answers.id.mfa.reason', code: 'reason-blank' },
    ])
  })

  it('says when the pack or its version is another', () => {
    const read = readZtmFile(writeZtmFile(fileOf({ ...example(), pack: { id: 'other', version: '1' } })), packs)
    expect(read.ok && read.warnings).toEqual([
      { path: 'assessments[0].pack.id', code: 'unknown-pack', detail: { found: 'other' } },
    ])
    const older = readZtmFile(
      writeZtmFile(fileOf({ ...example(), pack: { id: 'zero-trust', version: '0.9.0' } })),
      packs,
    )
    expect(older.ok && older.warnings).toMatchObject([
      { code: 'other-pack-version', detail: { found: '0.9.0', wanted: '1.0.0' } },
    ])
  })

  it('gives every fault of every assessment its place', () => {
    const bad = {
      ...example('a2'),
      route: 7,
      answers: { 'id.mfa': { value: 9, basis: 'stated', at: '2026-11-22T00:00:00Z' } },
    }
    expect(faultsOf({ ...fileOf(example()), assessments: [example(), bad] })).toEqual([
      'assessments[1].route wrong-type',
      'assessments[1].answers.id.mfa.value not-allowed',
    ])
  })

  it('lists at most 50', () => {
    const answers = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`q${String(i)}`, {}]))
    expect(faultsOf({ ...fileOf(), assessments: [{ ...example(), answers }] })).toHaveLength(50)
  })

  it('refuses what is not this file, with the reason', () => {
    expect(faultsOf('{')).toEqual([' not-json'])
    expect(faultsOf('')).toEqual([' not-json'])
    for (const other of ['[]', 'null', '1', '{}', '{"format":"zta"}', '{"__proto__":{"format":"ztm"}}'])
      expect(faultsOf(other)).toEqual([' not-a-ztm-file'])
    expect(faultsOf({ ...fileOf(), formatVersion: 2, novel: true })).toEqual(['formatVersion newer-format'])
    expect(faultsOf({ ...fileOf(), formatVersion: '1' })).toEqual(['formatVersion newer-format'])
    expect(faultsOf({ format: 'ztm', formatVersion: 1 })).toEqual(['assessments missing', 'snapshots missing'])
    expect(faultsOf({ ...fileOf(), customPacks: [{}] })).toContain('customPacks[0].domains pack')
    expect(faultsOf(' '.repeat(LIMITS.file + 1))).toEqual([' too-big'])
    expect(faultsOf('['.repeat(200_000))).toEqual([' too-deep'])
  })

  it('opens with a byte order mark', () => {
    expect(readZtmFile(`\uFEFF${writeZtmFile(fileOf(example()))}`, packs).ok).toBe(true)
  })

  it('refuses ids that stand twice and snapshots of nobody', () => {
    const snapshot = { id: 's1', assessmentId: 'a1', takenAt: '2026-11-22T00:00:00Z', title: '', assessment: example() }
    expect(faultsOf(fileOf(example(), example()))).toEqual(['assessments[1].id duplicate-id'])
    expect(faultsOf({ ...fileOf(example()), snapshots: [snapshot, snapshot] })).toEqual([
      'snapshots[1].id duplicate-id',
    ])
    expect(faultsOf({ ...fileOf(example('b')), snapshots: [snapshot] })).toEqual([
      'snapshots[0].assessmentId unknown-assessment',
    ])
    const foreign = { ...snapshot, assessment: example('b') }
    expect(faultsOf({ ...fileOf(example()), snapshots: [foreign] })).toEqual([
      'snapshots[0].assessment.id unknown-assessment',
    ])
  })
})

describe('a backup larger than one file', { timeout: 60_000 }, () => {
  it('becomes several, each of which can be read, with nothing lost', () => {
    const note = '診'.repeat(2_000)
    const answers = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [
        `q${String(i)}`,
        { value: 2, basis: 'stated', at: '2026-11-22T00:00:00Z', note } as const,
      ]),
    )
    const assessments = Array.from({ length: 30 }, (_, i) => example(`a${String(i)}`, answers))
    const snapshots = [
      { id: 's1', assessmentId: 'a7', takenAt: '2026-11-22T00:00:00Z', title: '', assessment: example('a7') },
    ]
    const whole: ZtmFile = { ...fileOf(...assessments), snapshots }
    const texts = splitZtmFile(whole).map(writeZtmFile)
    expect(texts.length).toBeGreaterThan(1)
    const read = texts.map((text) => {
      expect(new TextEncoder().encode(text).length).toBeLessThan(LIMITS.file)
      const result = readZtmFile(text, packs)
      return result.ok ? result.file : fileOf()
    })
    expect(read.flatMap((file) => file.assessments)).toEqual(assessments)
    expect(read.flatMap((file) => file.snapshots)).toEqual(snapshots)
  })

  it('stays one file when it fits', () => {
    expect(splitZtmFile(fileOf(example(), example('b')))).toEqual([fileOf(example(), example('b'))])
  })
})
