import { describe, expect, test } from 'vitest'
import { schedule, type Activity, type ScheduleOptions } from '#core/index.ts'

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
    expect(schedule({ activities, capacities: { crew: 1 } }, options)).toMatchObject({
      makespan: 5,
      lowerBound: 5,
      optimal: true,
    })
    expect(schedule({ activities, capacities: { crew: 2 } }, options)).toMatchObject({
      start: { a: 0, b: 0 },
      makespan: 3,
    })
  })

  test('nothing to do is done at once', () => {
    expect(schedule({ activities: [], capacities: {} }, options)).toMatchObject({
      start: {},
      makespan: 0,
      optimal: true,
    })
  })

  test('the longest path and the work of a resource are both lower bounds', () => {
    const chain = [activity('a', 3), activity('b', 4, { after: ['a'] }), activity('c', 1)]
    expect(schedule({ activities: chain, capacities: { crew: 9 } }, options).lowerBound).toBe(7)
    const work = [activity('a', 3), activity('b', 3), activity('c', 3)]
    const once = schedule({ activities: work, capacities: { crew: 2 } }, { ...options, schedules: 1 })
    expect(once.lowerBound).toBe(5)
  })

  test('a schedule past its lower bound is optimal only once it is proven', () => {
    // Three runs of 3 with two crews: the work alone would fit into 5, but no run can be split.
    const problem = { activities: [activity('a', 3), activity('b', 3), activity('c', 3)], capacities: { crew: 2 } }
    const few = schedule(problem, { ...options, schedules: 5 })
    expect(few).toMatchObject({ makespan: 6, lowerBound: 5, optimal: false })
    expect(schedule(problem, options)).toMatchObject({ makespan: 6, lowerBound: 6, optimal: true })
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
