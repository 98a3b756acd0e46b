import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schedule, type ScheduleProblem } from '#core/index.ts'
import { scheduleFaults } from './schedule-faults.ts'

interface Instance {
  name: string
  best: number
  capacity: number[]
  jobs: { duration: number; requests: number[]; successors: number[] }[]
}
const all = JSON.parse(readFileSync(new URL('../../../bench/j30.json', import.meta.url), 'utf8')) as Instance[]
const byResource = (units: number[]) => Object.fromEntries(units.map((n, r) => [`R${String(r + 1)}`, n]))

function toProblem({ jobs, capacity }: Instance): ScheduleProblem {
  const activities = jobs.map((job, i) => ({
    id: String(i + 1),
    duration: job.duration,
    requests: byResource(job.requests),
    after: jobs.flatMap((other, j) => (other.successors.includes(i + 1) ? [String(j + 1)] : [])),
  }))
  return { activities, capacities: byResource(capacity) }
}

test('the library has 480 instances', () => {
  expect(all).toHaveLength(480)
})

test('a sample of instances is solved feasibly, near the proven best and never beyond it', () => {
  const sample = all.filter((_, i) => i % 12 === 0)
  const deviations = sample.map((instance) => {
    const problem = toProblem(instance)
    const found = schedule(problem, { objective: 'makespan', seed: 1, schedules: 100 })
    expect(scheduleFaults(problem, found), instance.name).toEqual([])
    expect(Object.keys(found.start)).toHaveLength(instance.jobs.length)
    expect(found.makespan, instance.name).toBeGreaterThanOrEqual(instance.best)
    expect(found.lowerBound, instance.name).toBeLessThanOrEqual(instance.best)
    expect(found.optimal).toBe(found.makespan === found.lowerBound)
    expect(found.schedules).toBeLessThanOrEqual(100)
    return (found.makespan - instance.best) / instance.best
  })
  const mean = deviations.reduce((sum, d) => sum + d, 0) / deviations.length
  expect(mean).toBeLessThan(0.015)
})

test('ten times the schedules come nearer', () => {
  const sample = all.filter((_, i) => i % 48 === 8)
  const total = (schedules: number) =>
    sample.reduce((sum, i) => sum + schedule(toProblem(i), { objective: 'makespan', seed: 1, schedules }).makespan, 0)
  const few = total(10)
  expect(total(300)).toBeLessThan(few)
})
