// Material for properties: the worked packs with their answers or others, under all kinds of plan edits.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { AnyPack, Answer, Assessment, Level, PlanEdits } from '#core/index.ts'
import { addDays } from '#core/calendar.ts'

export const golden = JSON.parse(readFileSync(new URL('../../golden/cases.json', import.meta.url), 'utf8')) as {
  name: string
  pack: AnyPack
  assessment: Assessment
}[]

/** Days round the turns of years, leap years and fiscal years, and any other. */
const day = fc.oneof(
  fc.constantFrom('2027-12-31', '2028-02-28', '2028-02-29', '2028-03-31', '2028-04-01', '2029-01-01', '2026-12-28'),
  fc.nat(1500).map((n) => addDays('2026-01-01', n)),
)
const range = fc.tuple(day, fc.nat(120)).map(([from, days]) => ({ from, to: addDays(from, days) }))

function edits(pack: AnyPack): fc.Arbitrary<PlanEdits> {
  const ids = pack.measures.map((m) => m.id)
  const some = fc.subarray(ids, { maxLength: 4 })
  const money = fc.constantFrom(0, 3_000_000, 8_000_000, 30_000_000)
  const capacity = fc.constantFrom(0.5, 1, 2.5, 5, 12)
  return fc.record(
    {
      start: day,
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      horizonWeeks: fc.integer({ min: 10, max: 270 }),
      gate: fc.constantFrom('key', 'all', 'none'),
      capacity: fc.dictionary(fc.constantFrom('identity', 'network'), capacity),
      capacityExceptions: fc.array(
        fc
          .tuple(range, fc.constantFrom('identity', 'network'), fc.nat(8))
          .map(([r, team, c]) => ({ ...r, team, capacity: c })),
        { maxLength: 3 },
      ),
      budgets: fc.dictionary(fc.integer({ min: 2026, max: 2031 }).map(String), money, { maxKeys: 4 }),
      freezes: fc.array(range, { maxLength: 2 }),
      pins: fc.dictionary(fc.constantFrom(...ids), day, { maxKeys: 3 }),
      skipped: some,
      added: some,
      done: some,
      overrides: fc.dictionary(
        fc.constantFrom(...ids),
        fc.record(
          { effort: fc.nat(60), weeks: fc.integer({ min: 1, max: 20 }), initial: money, yearly: money },
          { requiredKeys: [] },
        ),
        { maxKeys: 4 },
      ),
      actual: fc.dictionary(
        fc.constantFrom(...ids),
        fc.record({ start: day, finish: day }, { requiredKeys: [] }).filter((d) => Object.keys(d).length > 0),
        { maxKeys: 2 },
      ),
      status: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('to-do', 'doing', 'done'), { maxKeys: 2 }),
    },
    { requiredKeys: [] },
  )
}

function answers(pack: AnyPack): fc.Arbitrary<Record<string, Answer>> {
  const value = fc.constantFrom<(Answer['value'] | 'open')[]>(1, 1, 2, 3, 4, 'unknown', 'not-applicable', 'open')
  const questions = pack.domains.flatMap((d) => d.questions.map((q) => q.id))
  return fc.array(value, { minLength: questions.length, maxLength: questions.length }).map((values) => {
    const given = questions.flatMap((id, i): [string, Answer][] => {
      const v = values[i]
      return v === undefined || v === 'open' ? [] : [[id, { value: v, basis: 'stated', at: '2026-11-22T00:00:00Z' }]]
    })
    return Object.fromEntries(given)
  })
}

interface Planned {
  pack: AnyPack
  assessment: Assessment
}

/** A worked pack, an assessment of it and plan edits. */
export const plans: fc.Arbitrary<Planned> = fc.constantFrom(...golden).chain(({ name, pack, assessment }) =>
  fc
    .record({
      plan: edits(pack),
      answers: fc.oneof(fc.constant(assessment.answers), fc.constant({}), answers(pack)),
      route: fc.constantFrom('work-style', 'security'),
      target: fc.constantFrom<Level>(2, 3, 4),
    })
    .map(({ plan, answers: given, route, target }) => {
      const targets = { ...assessment.targets, default: target }
      const changed: Assessment = { ...assessment, plan, answers: given, route, targets }
      // A counterexample in a line: the packs are long.
      return { pack, assessment: changed, [fc.toStringMethod]: () => JSON.stringify({ name, ...changed }) }
    }),
)
