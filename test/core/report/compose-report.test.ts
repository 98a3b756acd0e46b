import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Answer, Assessment, Decision } from '#core/assessment/assessment.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { samples } from '#registry.ts'
import { cases, organization } from '../arbitrary.ts'
import { reportOf, withoutDigits, zeroTrust } from './report-fixture.ts'
import { expectSame, expectSoundTexts } from './same-report.ts'

const product = withoutDigits(zeroTrust())
const BOARD = [
  'decisions',
  'standing',
  'incidents',
  'replay',
  'gaps',
  'roadmap',
  'exposure',
  'money',
  'unknown',
  'method',
]
const FULL = [...BOARD.slice(0, -1), 'domains', 'measures', 'frameworks', 'calculation', 'assumptions', 'sources']

/** What people write reads as numbers in one language and not in the other: here only our own numbers remain. */
function withoutDates(assessment: Assessment): Assessment {
  const bare = (text: string): string => text.replace(/[\d０-９]/g, '#')
  const { notes = {} } = assessment.plan
  return {
    ...assessment,
    plan: {
      ...assessment.plan,
      notes: Object.fromEntries(Object.entries(notes).map(([id, note]) => [id, bare(note)])),
    },
    answers: Object.fromEntries(
      Object.entries(assessment.answers).map(([id, answer]) => [
        id,
        {
          ...answer,
          ...(answer.note === undefined ? {} : { note: bare(answer.note) }),
          ...(answer.evidence ? { evidence: answer.evidence.map((e) => ({ ...e, title: bare(e.title) })) } : {}),
        },
      ]),
    ),
  }
}

describe.each(samples.map((s) => [s.id, s] as const))('the invented company %s', (_, sample) => {
  test.each(['board', 'full', 'one-page'] as const)(
    'has a %s report with the same numbers in both languages',
    async (kind) => {
      // The same assessment for both: what people wrote into it is no matter of the report's language.
      const assessment = withoutDates(await sample.load('ja'))
      const [ja, en] = [reportOf(product, assessment, 'ja', { kind }), reportOf(product, assessment, 'en', { kind })]
      expectSame(ja, en)
      for (const report of [ja, en]) expectSoundTexts(report)
      expect(ja.sections.map((s) => s.id)).toEqual({ board: BOARD, full: FULL, 'one-page': ['one-page'] }[kind])
    },
  )

  test('is marked as invented on every page', async () => {
    expect(reportOf(product, await sample.load('en'), 'en').badge).toBe('Invented sample')
  })
})

describe('any report', () => {
  test.each(cases)('of $name has the same numbers in both languages', ({ pack, assessment }) => {
    const source = withoutDigits(pack as SourcePack)
    const [ja, en] = [reportOf(source, assessment, 'ja'), reportOf(source, assessment, 'en')]
    expectSame(ja, en)
    for (const report of [ja, en]) expectSoundTexts(report)
  })

  const decision: fc.Arbitrary<Decision> = fc.record(
    {
      kind: fc.constantFrom('plan' as const, 'accept' as const, 'transfer' as const),
      reason: fc.constantFrom('', 'too dear'),
      owner: fc.constantFrom('', 'the owner'),
      to: fc.constant('the insurer'),
      expires: fc.constantFrom('2026-11-21', '2026-11-22', '2031-01-01'),
    },
    { requiredKeys: ['kind'] },
  )
  const edits = fc.record(
    {
      start: fc.constantFrom('2026-11-22', '2027-03-29', '2027-04-01'),
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      horizonWeeks: fc.integer({ min: 1, max: 150 }),
      budgets: fc.constant({ '2026': 0, '2027': 1_000_000 }),
    },
    { requiredKeys: [] },
  )
  const setting = fc.record({
    kind: fc.constantFrom('board' as const, 'full' as const, 'one-page' as const),
    planned: fc.boolean(),
    custom: fc.boolean(),
  })

  test('never shows a hole, whatever was answered, decided and edited', () => {
    fc.assert(
      fc.property(
        organization,
        edits,
        fc.array(decision, { maxLength: 4 }),
        setting,
        ({ pack, assessment }, plan, decisions, how) => {
          const questions = pack.domains.flatMap((d) => d.questions)
          const decided = Object.fromEntries(decisions.flatMap((d, i) => (questions[i] ? [[questions[i].id, d]] : [])))
          const random: Assessment = { ...assessment, plan, decisions: decided }
          const source = withoutDigits(pack as SourcePack)
          const [ja, en] = [reportOf(source, random, 'ja', how), reportOf(source, random, 'en', how)]
          for (const report of [ja, en]) expectSoundTexts(report)
          expectSame(ja, en)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is the same each time', async () => {
    const assessment = await samples[0]?.load('ja')
    if (!assessment) throw new Error('there is a sample')
    expect(reportOf(product, assessment, 'ja')).toEqual(reportOf(product, assessment, 'ja'))
  })

  test('has a note under every figure and every table of figures', async () => {
    const assessment = await samples[0]?.load('ja')
    if (!assessment) throw new Error('there is a sample')
    const blocks = reportOf(product, assessment, 'ja').sections.flatMap((s) => s.blocks)
    expect(blocks.filter((b) => b.kind === 'figure' && !b.notes?.length)).toEqual([])
  })
})

describe('the cover', () => {
  const { pack, assessment } = cases[2] ?? { pack: product, assessment: undefined }
  if (!assessment) throw new Error('there is a case')
  const source = pack as SourcePack

  test('says how much is answered and how much of it was seen', () => {
    const answers: Record<string, Answer> = Object.fromEntries(
      pack.domains.flatMap((d) => d.questions.map((q) => [q.id, { value: 3, basis: 'tested', at: '' } as const])),
    )
    expect(reportOf(source, { ...assessment, answers }, 'en').state).toBe(
      'Coverage 100%; 100% of the score seen on screen or tested',
    )
    expect(reportOf(source, { ...assessment, answers: {} }, 'ja').state).toBe('まだ回答がありません')
  })

  test('names an organization that has no name, and marks a pack of the user’s own', () => {
    const nameless = { ...assessment, organization: { id: 'o', name: '' } }
    expect(reportOf(source, nameless, 'en', { custom: true })).toMatchObject({
      organization: '(no name yet)',
      badge: 'Custom question pack',
    })
    expect(reportOf(source, { ...nameless, sample: true }, 'ja', { custom: true }).badge).toBe(
      '架空の見本・独自の設問パック',
    )
  })

  test('has a page label that the painter fills in, a date as it is written, and an identity', () => {
    expect(reportOf(source, assessment, 'ja')).toMatchObject({
      pageLabel: '{page} / {pages}',
      date: '2026-11-22',
      dateText: '2026年11月22日',
      identity: `${assessment.id} ${pack.id}@${pack.version}`,
    })
  })
})
