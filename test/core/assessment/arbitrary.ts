// Random assessments, snapshots and files: every plane of Unicode, every optional field present or absent.
import fc from 'fast-check'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import { dateOf } from '#core/calendar.ts'
import type { Snapshot } from '#core/assessment/parse-assessment.ts'
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import { isId } from '#core/assessment/schema-parts.ts'

/** Any character but half ones. The library's own unit for them and its addresses take seconds to set up, in every file of tests. */
const unit = fc.integer({ min: 0, max: 0x10f7ff }).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800))
export const text = (maxLength = 40) => fc.string({ unit, maxLength })
const link = fc.tuple(fc.constantFrom('https://', 'http://', 'mailto:'), text()).map((parts) => parts.join(''))
export const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/).filter(isId)
export const date = fc.integer({ min: -10_000, max: 100_000 }).map(dateOf)
export const instant = fc
  .tuple(date, fc.integer({ min: 0, max: 23 }), fc.constantFrom('Z', '+09:00', '-11:30'))
  .map(([day, hour, zone]) => `${day}T${String(hour).padStart(2, '0')}:59:07.123${zone}`)
const level = fc.constantFrom<(1 | 2 | 3 | 4)[]>(1, 2, 3, 4)
const amount = fc.double({ min: 0, max: 99_999, noNaN: true }).map((x) => (x === 0 ? 0 : x))
const record = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys = 4) =>
  fc.dictionary(key, value, { maxKeys, noNullPrototype: true })
const range = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

export const answer: fc.Arbitrary<Answer> = fc
  .record(
    {
      value: fc.constantFrom<Answer['value'][]>(1, 2, 3, 4, 'unknown', 'not-applicable'),
      basis: fc.constantFrom<Answer['basis'][]>('stated', 'documented', 'observed', 'tested'),
      reason: text(),
      note: text(200),
      evidence: fc.array(fc.record({ title: text(), link, date }, { requiredKeys: ['title'] }), {
        maxLength: 3,
      }),
      votes: fc.array(fc.record({ role: text(), value: fc.constantFrom<(1 | 4 | 'unknown')[]>(1, 4, 'unknown') }), {
        maxLength: 3,
      }),
      flagged: fc.boolean(),
      by: text(),
      at: instant,
    },
    { requiredKeys: ['value', 'basis', 'at'] },
  )
  .map((a) => (a.value === 'not-applicable' ? { ...a, reason: a.reason ?? '' } : a))

const plan = fc.record(
  {
    start: date,
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    horizonWeeks: fc.integer({ min: 1, max: 1000 }),
    gate: fc.constantFrom('key' as const, 'all' as const, 'none' as const),
    capacity: record(id, amount),
    capacityExceptions: fc.array(
      fc.tuple(range, id, amount).map(([days, team, capacity]) => ({ ...days, team, capacity })),
      { maxLength: 2 },
    ),
    budgets: record(fc.integer({ min: 1000, max: 9999 }).map(String), amount),
    freezes: fc.array(range, { maxLength: 2 }),
    pins: record(id, date),
    skipped: fc.array(id, { maxLength: 3 }),
    done: fc.array(id, { maxLength: 3 }),
    overrides: record(
      id,
      fc.record({ effort: amount, weeks: fc.integer({ min: 0, max: 99 }), yearly: amount }, { requiredKeys: [] }),
    ),
    status: record(id, fc.constantFrom('to-do' as const, 'done' as const)),
    owners: record(id, text()),
    notes: record(id, text()),
    actual: record(
      id,
      fc.record({ start: date, finish: date, plannedStart: date, plannedFinish: date }, { requiredKeys: [] }),
    ),
    deadlines: record(id, date),
    kept: record(id, record(id, date)),
  },
  { requiredKeys: [] },
)

export const assessment: fc.Arbitrary<Assessment> = fc.record(
  {
    id,
    organization: fc.record({ id, name: text() }),
    pack: fc.record({ id, version: fc.constant('1.0.0') }),
    profile: record(id, text(20)),
    route: id,
    reasons: fc.array(id, { maxLength: 3 }),
    edition: fc.constantFrom('short' as const, 'standard' as const, 'full' as const),
    targets: fc.record({ default: level, domains: record(id, level), questions: record(id, level) }),
    answers: record(id, answer, 8),
    decisions: record(
      id,
      fc.record(
        {
          kind: fc.constantFrom('plan' as const, 'accept' as const, 'transfer' as const),
          reason: text(),
          expires: date,
        },
        { requiredKeys: ['kind'] },
      ),
    ),
    plan,
    sample: fc.boolean(),
  },
  { requiredKeys: ['id', 'organization', 'pack', 'profile', 'route', 'targets', 'answers', 'plan'] },
)

export const ztmFile: fc.Arbitrary<ZtmFile> = fc
  .tuple(
    fc.uniqueArray(assessment, { selector: (a) => a.id, minLength: 1, maxLength: 2 }),
    fc.uniqueArray(fc.record({ id, takenAt: instant, title: text() }), { selector: (s) => s.id, maxLength: 2 }),
    fc.option(text(), { nil: undefined }),
  )
  .map(([assessments, frozen, app]) => {
    const [of] = assessments
    const snapshots: Snapshot[] = of ? frozen.map((s) => ({ ...s, assessmentId: of.id, assessment: of })) : []
    return { format: 'ztm', formatVersion: 1, ...(app !== undefined && { app }), assessments, snapshots }
  })

/** A small sound assessment to break. */
export function example(
  id = 'a1',
  answers: Record<string, Answer> = { 'id.mfa': { value: 3, basis: 'stated', at: '2026-11-22T00:00:00Z' } },
): Assessment {
  return {
    id,
    organization: { id: 'o1', name: '髙﨑𠮷製作所' },
    pack: { id: 'zero-trust', version: '1.0.0' },
    profile: { size: 'small' },
    route: 'work-style',
    targets: { default: 3, domains: {}, questions: {} },
    answers,
    plan: {},
  }
}
