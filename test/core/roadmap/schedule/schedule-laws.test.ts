import fc from 'fast-check'
import { expect, test } from 'vitest'
import { improveSchedule, schedule, type ScheduleProblem } from '#core/index.ts'
import { scheduleFaults } from './schedule-faults.ts'

const problems: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    sizes: fc.array(
      fc.record({
        duration: fc.nat(5),
        r: fc.nat(4),
        s: fc.nat(2),
        after: fc.nat(255),
        release: fc.option(fc.nat(8), { nil: undefined }),
        pinned: fc.option(fc.nat(20), { nil: undefined, freq: 6 }),
        once: fc.nat(40),
        running: fc.nat(3),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    capacity: fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }),
    horizon: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
    closed: fc.array(fc.tuple(fc.nat(15), fc.nat(4)), { maxLength: 2 }),
    limits: fc.option(fc.array(fc.option(fc.nat(150)), { minLength: 3, maxLength: 3 }), { nil: undefined }),
  })
  .map(({ sizes, capacity, horizon, closed, limits }) => ({
    activities: sizes.map(({ duration, r, s, after, release, pinned, once, running }, i) => ({
      id: `a${String(i)}`,
      duration,
      requests: { r, s },
      // Bit j of a small number: a handful of earlier ones.
      after: sizes.flatMap((_, j) => (j < i && (after >> (j % 8)) % 4 === 1 ? [`a${String(j)}`] : [])),
      ...(release === undefined ? {} : { release }),
      ...(pinned === undefined ? {} : { pinned }),
      cost: { once, running },
    })),
    capacities: { r: [...capacity, 4], s: 2 },
    ...(horizon === undefined ? {} : { horizon }),
    closed: closed.map(([from, length]) => ({ from, to: from + length })),
    ...(limits && horizon !== undefined
      ? { budgets: { groupOf: Array.from({ length: horizon }, (_, t) => Math.min(2, Math.floor(t / 8))), limits } }
      : {}),
  }))

// A kept pin is worth more than the objective, so that objectives compare only without pins.
const withoutPins = (problem: ScheduleProblem): ScheduleProblem => ({
  ...problem,
  activities: problem.activities.map((a) => ({ ...a, pinned: undefined })),
})

test('every schedule keeps every rule, and every activity is placed or accounted for', () => {
  fc.assert(
    fc.property(problems, fc.integer(), fc.integer({ min: 1, max: 90 }), (problem, seed, schedules) => {
      const found = schedule(problem, { objective: 'makespan', seed, schedules })
      expect(scheduleFaults(problem, found)).toEqual([])
      expect(found.schedules).toBeLessThanOrEqual(schedules)
      const out = new Set(found.obstacles.filter((o) => o.why !== 'pin').map((o) => o.id))
      const moved = new Set(found.obstacles.filter((o) => o.why === 'pin').map((o) => o.id))
      for (const { id, pinned } of problem.activities) {
        expect(found.start[id] === undefined, id).toBe(out.has(id))
        const kept = pinned === undefined || out.has(id) || found.start[id] === pinned
        expect(kept, id).toBe(!moved.has(id))
      }
      if (out.size === 0) expect(found.makespan).toBeGreaterThanOrEqual(found.lowerBound)
    }),
    { numRuns: 200 },
  )
})

test('the same seed and budget give the same schedule; a greater budget never a worse one', () => {
  fc.assert(
    fc.property(problems, fc.integer(), (given, seed) => {
      const problem = withoutPins(given)
      const of = (schedules: number) => schedule(problem, { objective: 'makespan', seed, schedules })
      expect(of(80)).toEqual(of(80))
      const few = of(20)
      const many = of(80)
      if (few.obstacles.length === many.obstacles.length) expect(many.makespan).toBeLessThanOrEqual(few.makespan)
      else expect(many.obstacles.length).toBeLessThan(few.obstacles.length)
    }),
    { numRuns: 60 },
  )
})

test('each better schedule on the way is feasible and better than the one before', () => {
  fc.assert(
    fc.property(problems, fc.integer(), (given, seed) => {
      const problem = withoutPins(given)
      const objective = (finish: ReadonlyMap<string, number>) =>
        problem.activities.reduce((sum, a) => sum + (finish.get(a.id) ?? 1000), 0)
      let last = Infinity
      for (const { better } of improveSchedule(problem, { objective, seed, schedules: 60 })) {
        if (!better) continue
        expect(scheduleFaults(problem, better)).toEqual([])
        expect(better.objective).toBeLessThanOrEqual(last)
        last = better.objective
      }
      expect(schedule(problem, { objective, seed, schedules: 60 }).objective).toBe(last)
    }),
    { numRuns: 40 },
  )
})

test('the verifier sees what is wrong with a schedule', () => {
  const activities = [
    { id: 'a', duration: 2, requests: { crew: 1 }, after: [] },
    { id: 'b', duration: 2, requests: { crew: 1 }, after: ['a'], cost: { once: 5, running: 0 } },
  ]
  const budgets = { groupOf: [0, 0, 0, 0], limits: [4] }
  const problem = { activities, capacities: { crew: 1 }, horizon: 4, closed: [{ from: 1, to: 1 }], budgets }
  expect(scheduleFaults(problem, { start: { a: 0, b: 1 } })).toEqual([
    'b starts before a is finished',
    'b starts in a closed period',
    'crew is overdrawn at 1: 2 of 1',
    'budget 0 is overdrawn: 5',
  ])
  expect(scheduleFaults(problem, { start: { a: 3 } })).toEqual(['a ends after the horizon'])
})
