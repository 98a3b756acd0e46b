import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schedule, type ScheduleProblem } from '#core/index.ts'
import { scheduleFaults } from './schedule-faults.ts'

const problems: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    sizes: fc.array(
      fc.record({ duration: fc.nat(4), r: fc.nat(3), s: fc.nat(2), after: fc.nat(255), release: fc.nat(4) }),
      { minLength: 2, maxLength: 6 },
    ),
    capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 }),
    closed: fc.array(fc.tuple(fc.nat(9), fc.nat(2)), { maxLength: 1 }),
  })
  .map(({ sizes, capacity, closed }) => ({
    activities: sizes.map(({ duration, r, s, after, release }, i) => ({
      id: `a${String(i)}`,
      duration,
      requests: { r, s },
      after: sizes.flatMap((_, j) => (j < i && (after >> (j % 8)) % 4 === 1 ? [`a${String(j)}`] : [])),
      release,
    })),
    capacities: { r: [...capacity, 3], s: 2 },
    closed: closed.map(([from, length]) => ({ from, to: from + length })),
  }))

type Worth = (finish: ReadonlyMap<string, number>) => number
const makespan: Worth = (finish) => Math.max(0, ...finish.values())
/** Two pairs that count when both are done, as incidents do. */
const exposure: Worth = (finish) =>
  3 * Math.max(finish.get('a0') ?? 0, finish.get('a1') ?? 0) + Math.max(finish.get('a2') ?? 0, finish.get('a3') ?? 0)

/** The least of all schedules in which each activity, in any order, starts as early as the verifier lets it. */
function leastOfAll(problem: ScheduleProblem, worth: Worth): number {
  let least = Infinity
  const place = (start: Record<string, number>): void => {
    const rest = problem.activities.filter((a) => start[a.id] === undefined)
    if (rest.length === 0)
      least = Math.min(least, worth(new Map(problem.activities.map((a) => [a.id, (start[a.id] ?? 0) + a.duration]))))
    for (const a of rest.filter((one) => one.after.every((p) => start[p] !== undefined))) {
      let at = 0
      while (scheduleFaults(problem, { start: { ...start, [a.id]: at } }).length > 0) at += 1
      place({ ...start, [a.id]: at })
    }
  }
  place({})
  return least
}

test.each([
  ['a makespan', 'makespan', makespan],
  ['an exposure', exposure, exposure],
] as const)('%s that is called optimal is the least of all', (_, objective, worth) => {
  let proven = 0
  fc.assert(
    fc.property(problems, fc.integer(), (problem, seed) => {
      const found = schedule(problem, { objective, seed, schedules: 1500 })
      if (found.obstacles.length > 0) return
      expect(found.objective).toBe(leastOfAll(problem, worth))
      if (found.optimal) proven += 1
      expect(found.optimal).toBe(found.lowerBound === found.objective)
    }),
    { numRuns: 60 },
  )
  expect(proven).toBeGreaterThan(40)
})

test('a proof ends the search before its budget is spent', () => {
  const activities = Array.from({ length: 9 }, (_, i) => ({
    id: String(i),
    duration: 3 + (i % 4),
    requests: { crew: 2 + (i % 2) },
    after: i % 3 === 0 ? [] : [String(i - 1)],
  }))
  const found = schedule({ activities, capacities: { crew: 4 } }, { objective: 'makespan', seed: 1, schedules: 20_000 })
  expect(found.optimal).toBe(true)
  expect(found.schedules).toBeLessThan(2000)
})
