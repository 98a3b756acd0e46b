import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { improveSchedule, schedule, type Activity, type ScheduleOptions, type ScheduleProblem } from '#core/index.ts'
import { scheduleFaults } from './schedule-faults.ts'

const activity = (id: string, duration: number, more: Partial<Activity> = {}): Activity => ({
  id,
  duration,
  requests: { crew: 1 },
  after: [],
  ...more,
})
const options: ScheduleOptions = { objective: 'makespan', seed: 1, schedules: 60 }

describe('worked examples', () => {
  test('one crew does two things one after the other, two crews at once', () => {
    const activities = [activity('a', 3), activity('b', 2)]
    expect(schedule({ activities, capacities: { crew: 1 } }, options)).toMatchObject({ makespan: 5, lowerBound: 5, optimal: true })
    expect(schedule({ activities, capacities: { crew: 2 } }, options)).toMatchObject({ start: { a: 0, b: 0 }, makespan: 3 })
  })

  test('nothing to do is done at once', () => {
    expect(schedule({ activities: [], capacities: {} }, options)).toMatchObject({ start: {}, makespan: 0, optimal: true })
  })

  test('the longest path and the work of a resource are both lower bounds', () => {
    const chain = [activity('a', 3), activity('b', 4, { after: ['a'] }), activity('c', 1)]
    expect(schedule({ activities: chain, capacities: { crew: 9 } }, options).lowerBound).toBe(7)
    const work = [activity('a', 3), activity('b', 3), activity('c', 3)]
    expect(schedule({ activities: work, capacities: { crew: 2 } }, options).lowerBound).toBe(5)
  })

  test('a schedule past its lower bound is not called optimal', () => {
    // Three runs of 3 with two crews: the work alone would fit into 5, but no run can be split.
    const activities = [activity('a', 3), activity('b', 3), activity('c', 3)]
    expect(schedule({ activities, capacities: { crew: 2 } }, options)).toMatchObject({ makespan: 6, optimal: false })
  })

  test('capacity by period: the last value goes on', () => {
    const problem = { activities: [activity('a', 2)], capacities: { crew: [1, 0, 1] } }
    expect(schedule(problem, options).start).toEqual({ a: 2 })
  })

  test('a release, a closed period and a predecessor are waited for', () => {
    const activities = [activity('a', 1, { release: 2 }), activity('b', 1, { after: ['a'] })]
    const problem = { activities, capacities: { crew: 1 }, closed: [{ from: 2, to: 3 }] }
    expect(schedule(problem, options).start).toEqual({ a: 4, b: 5 })
  })

  test('what a pinned activity needs goes first, and nothing takes its place', () => {
    const activities = [activity('x', 4), activity('need', 2), activity('pin', 2, { after: ['need'], pinned: 2 })]
    const found = schedule({ activities, capacities: { crew: 1 } }, options)
    expect(found.start).toEqual({ need: 0, pin: 2, x: 4 })
    expect(found.obstacles).toEqual([])
  })

  test('an impossible pin moves to the first possible period and says what is in the way', () => {
    const activities = [activity('need', 3), activity('pin', 2, { after: ['need'], pinned: 1 })]
    const found = schedule({ activities, capacities: { crew: 1 } }, options)
    expect(found.start).toEqual({ need: 0, pin: 3 })
    expect(found.obstacles).toEqual([{ id: 'pin', why: 'pin', activity: 'need' }])
  })

  test('two pins at one place: one is kept, one moves', () => {
    const activities = [activity('a', 2, { pinned: 3 }), activity('b', 2, { pinned: 3 })]
    const found = schedule({ activities, capacities: { crew: 1 } }, options)
    expect(found.start).toEqual({ a: 3, b: 5 })
    expect(found.obstacles).toEqual([{ id: 'b', why: 'pin' }])
  })

  test('a budget delays what it cannot pay, and leaves out what no group can', () => {
    const groupOf = [0, 0, 1, 1]
    const activities = [
      activity('a', 1, { cost: { once: 60, running: 0 } }),
      activity('b', 1, { cost: { once: 60, running: 0 } }),
      activity('c', 1, { cost: { once: 101, running: 0 } }),
    ]
    const problem = { activities, capacities: { crew: 9 }, horizon: 4, budgets: { groupOf, limits: [100, 100] } }
    const found = schedule(problem, options)
    expect([found.start['a'], found.start['b']].sort()).toEqual([0, 2])
    expect(found.start['c']).toBeUndefined()
    expect(found.obstacles).toEqual([{ id: 'c', why: 'budget', group: 0 }])
  })

  test('running cost counts from the finish to the horizon', () => {
    const activities = [activity('a', 1, { cost: { once: 0, running: 10 } })]
    const budgets = { groupOf: [0, 0, 0, 0], limits: [20] }
    // Finished at 2 it runs in the periods 2 and 3; any earlier would cost 30.
    expect(schedule({ activities, capacities: { crew: 1 }, horizon: 4, budgets }, options).start).toEqual({ a: 1 })
  })

  test('the horizon leaves out what comes too late, and what waits for it', () => {
    const activities = [activity('a', 3), activity('b', 3, { after: ['a'] }), activity('c', 1, { after: ['b'] })]
    const found = schedule({ activities, capacities: { crew: 1 }, horizon: 5 }, options)
    expect(found.start).toEqual({ a: 0 })
    expect(found.obstacles).toEqual([
      { id: 'b', why: 'horizon' },
      { id: 'c', why: 'needs', activity: 'b' },
    ])
  })

  test('what asks for more than there ever is says so', () => {
    const activities = [activity('a', 1, { requests: { crew: 2 } })]
    expect(schedule({ activities, capacities: { crew: 1 } }, options).obstacles).toEqual([{ id: 'a', why: 'capacity' }])
  })

  test('an objective of one’s own decides who goes first, ties decide the rest', () => {
    const activities = [activity('a', 1), activity('b', 1), activity('c', 1)]
    const problem = { activities, capacities: { crew: 1 } }
    const found = schedule(problem, {
      seed: 1,
      schedules: 200,
      objective: (finish) => finish.get('c') ?? Infinity,
      ties: [(finish) => finish.get('b') ?? Infinity],
      lowerBound: 1,
    })
    expect(found.start).toEqual({ c: 0, b: 1, a: 2 })
    expect(found).toMatchObject({ objective: 1, makespan: 3, optimal: true })
  })

  test.each([
    ['a circle', [activity('a', 1, { after: ['b'] }), activity('b', 1, { after: ['a'] })]],
    ['an unknown predecessor', [activity('a', 1, { after: ['b'] })]],
    ['a name twice', [activity('a', 1), activity('a', 1)]],
  ])('%s is refused', (_, activities) => {
    expect(() => schedule({ activities, capacities: { crew: 1 } }, options)).toThrow(RangeError)
  })
})

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

describe('laws', () => {
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
      { numRuns: 300 },
    )
  })

  test('the same seed and budget give the same schedule; a greater budget never a worse one', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (given, seed) => {
        const problem = { ...given, activities: given.activities.map(({ pinned: _, ...a }) => a) }
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
        const problem = { ...given, activities: given.activities.map(({ pinned: _, ...a }) => a) }
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
})
