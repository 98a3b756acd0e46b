// The measures of the product's pack: from any answers there is a plan, and it gets where it promises to.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRoadmap, rankGaps, type Answer, type Assessment, type Roadmap } from '#core/index.ts'
import { allAt, answer, pack, questions, samples } from './zero-trust.ts'

const TODAY = '2026-11-22'
const ROUTES = pack.routes.map(({ id }) => id)
const plenty = Object.fromEntries(pack.teams.map(({ id }) => [id, 500]))

/** With target 3 everywhere, every gap planned, and people enough. */
function unhindered({ decisions: _decisions, ...assessment }: Assessment, route: string): Assessment {
  const plan = { start: '2027-04-05', horizonWeeks: 520, capacity: plenty }
  return { ...assessment, route, targets: { default: 3, domains: {}, questions: {} }, plan }
}

const first = samples[0]?.assessment as Assessment
const everywhereOne: Assessment = {
  ...first,
  answers: allAt(1),
  profile: {
    ...first.profile,
    telework: 'most',
    vpn: 'yes',
    thirdparty: 'yes',
    factory: 'yes',
    iaas: 'yes',
    subsidiaries: 'yes',
  },
}
const STARTS = [{ name: 'everything at level 1', assessment: everywhereOne }, ...samples]

describe.each(STARTS)('from $name', ({ assessment }) => {
  test.each(ROUTES)('the route %s plans every gap and reaches the target in every domain', (route) => {
    const start = unhindered(assessment, route)
    expect(rankGaps(pack, start).length).toBeGreaterThan(0)
    const roadmap = planRoadmap(pack, start, { today: TODAY })
    expect(roadmap.unplanned).toEqual([])
    expect(roadmap.unfit).toEqual([])
    expect(belowTarget(roadmap)).toEqual([])
  })
})

/** Domains that the last step leaves under 3. */
function belowTarget(roadmap: Roadmap): string[] {
  const domains = roadmap.steps.at(-1)?.scores.domains ?? {}
  expect(Object.keys(domains)).toHaveLength(pack.domains.length)
  return Object.entries(domains)
    .filter(([, { applicable, maturity }]) => applicable && (maturity ?? 0) < 3 - 1e-9)
    .map(([id]) => id)
}

test('there are at most 260 measures, and a third of them serve more than one question', () => {
  expect(pack.measures.length).toBeLessThanOrEqual(260)
  const shared = pack.measures.filter(({ raises }) => raises.length > 1)
  expect(shared.length / pack.measures.length).toBeGreaterThan(0.3)
  // Shared work is not a bundle: nothing serves more than three.
  expect(shared.filter(({ raises }) => raises.length > 3)).toEqual([])
})

test('a measure waits for the rung below of everything that it raises', () => {
  const reaching = (question: string, to: number) =>
    pack.measures.filter((m) => m.raises.some((r) => r.question === question && r.to === to)).map(({ id }) => id)
  for (const { id, raises, needs } of pack.measures)
    for (const { question, to } of raises.filter((r) => r.to > 2)) {
      const below = reaching(question, to - 1)
      expect(below.includes(id) || below.some((lower) => needs.includes(lower)), `${id} for ${question}`).toBe(true)
    }
})

test('nothing waits for a later domain', () => {
  const place = new Map(pack.domains.map(({ id }, i) => [id, i]))
  const domain = new Map(pack.measures.map((m) => [m.id, place.get(m.domain) ?? NaN]))
  for (const { id, needs } of pack.measures)
    for (const need of needs) expect(domain.get(need), `${id} needs ${need}`).toBeLessThanOrEqual(domain.get(id) ?? NaN)
})

const value = fc.constantFrom<(Answer['value'] | undefined)[]>(1, 2, 3, 4, 3, 4, 'unknown', 'not-applicable', undefined)
const anybody: fc.Arbitrary<Assessment> = fc
  .record({
    values: fc.array(value, { minLength: questions.length, maxLength: questions.length }),
    profile: fc.record(
      Object.fromEntries(pack.profile.map((f) => [f.id, fc.constantFrom(...f.options.map((o) => o.value))])),
    ),
    target: fc.constantFrom<(2 | 3 | 4)[]>(2, 3, 3, 4),
    route: fc.constantFrom(...ROUTES),
    // A horizon so short that most does not fit, a year, and the five years that a plan has unless told otherwise.
    horizonWeeks: fc.constantFrom(8, 52, 260),
  })
  .map(({ values, profile, target, route, horizonWeeks }) => ({
    ...first,
    decisions: {},
    profile,
    route,
    targets: { default: target, domains: {}, questions: {} },
    // The draft must never fail; its quality is another test's.
    plan: { start: '2027-04-05', horizonWeeks },
    answers: Object.fromEntries(
      questions.flatMap(({ id }, i) => {
        const drawn = values[i]
        return drawn === undefined
          ? []
          : [[id, drawn === 'not-applicable' ? { ...answer(drawn), reason: 'drawn' } : answer(drawn)]]
      }),
    ),
  }))

test('a thousand random organizations are planned, and no gap is left without a measure', () => {
  const raisesOf = new Map(pack.measures.map(({ id, raises }) => [id, raises]))
  fc.assert(
    fc.property(anybody, (assessment) => {
      const roadmap = planRoadmap(pack, assessment, { today: TODAY })
      expect(roadmap.unplanned).toEqual([])
      // Every gap has its measures: in the plan, in effect, or named as not fitting.
      const named = [...roadmap.measures.map(({ id }) => id), ...roadmap.unfit.map(({ measure }) => measure)]
      const served = new Set(
        [...named, ...roadmap.inEffect]
          .flatMap((id) => raisesOf.get(id) ?? [])
          .map((r) => `${r.question} ${String(r.to)}`),
      )
      const { answers, profile, targets } = assessment
      const missing = questions.flatMap(({ id, when }) => {
        const value = answers[id]?.value ?? 1
        const concerns = Object.entries(when ?? {}).every(([field, values]) => values.includes(profile[field] ?? ''))
        if (!concerns || value === 'not-applicable') return []
        const level = value === 'unknown' ? 1 : value
        return [2, 3, 4].filter((to) => to > level && to <= targets.default).map((to) => `${id} ${String(to)}`)
      })
      expect(missing.filter((rung) => !served.has(rung))).toEqual([])
    }),
    { numRuns: 1000, seed: 20261122 },
  )
}, 180_000)
