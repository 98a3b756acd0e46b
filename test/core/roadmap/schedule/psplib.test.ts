import { expect, test } from 'vitest'
import { schedule } from '#core/index.ts'
import { readJ30 } from '../../../bench/read-j30.ts'
import { scheduleFaults } from './schedule-faults.ts'

const all = readJ30()

test('the library has 480 instances', () => {
  expect(all).toHaveLength(480)
})

test('a thousand schedules solve a sample feasibly, near the proven best and never beyond it', () => {
  const sample = all.filter((_, i) => i % 20 === 8)
  const deviations = sample.map((instance) => {
    const { problem } = instance
    const found = schedule(problem, { objective: 'makespan', seed: 1, schedules: 1000 })
    expect(scheduleFaults(problem, found), instance.name).toEqual([])
    expect(Object.keys(found.start)).toHaveLength(problem.activities.length)
    expect(found.makespan, instance.name).toBeGreaterThanOrEqual(instance.best)
    expect(found.lowerBound, instance.name).toBeLessThanOrEqual(instance.best)
    expect(found.optimal).toBe(found.makespan === found.lowerBound)
    expect(found.schedules).toBeLessThanOrEqual(1000)
    return (found.makespan - instance.best) / instance.best
  })
  const mean = deviations.reduce((sum, d) => sum + d, 0) / deviations.length
  expect(mean).toBeLessThan(0.006)
})

test('ten times the schedules come nearer', () => {
  const sample = all.filter((_, i) => i % 48 === 8)
  const total = (schedules: number) =>
    sample.reduce((sum, i) => sum + schedule(i.problem, { objective: 'makespan', seed: 1, schedules }).makespan, 0)
  const few = total(10)
  expect(total(300)).toBeLessThan(few)
})
