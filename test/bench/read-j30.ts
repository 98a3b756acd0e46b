// The 480 instances of 30 activities from PSPLIB (Kolisch and Sprecher 1996) with their proven optima, as problems of
// the scheduler.
import { readFileSync } from 'node:fs'
import type { ScheduleProblem } from '#core/index.ts'

export interface Benchmark {
  name: string
  /** The proven optimum. */
  best: number
  problem: ScheduleProblem
}

interface Instance {
  name: string
  best: number
  capacity: number[]
  jobs: { duration: number; requests: number[]; successors: number[] }[]
}

export function readJ30(): Benchmark[] {
  const all = JSON.parse(readFileSync(new URL('j30.json', import.meta.url), 'utf8')) as Instance[]
  return all.map((instance) => ({ name: instance.name, best: instance.best, problem: toProblem(instance) }))
}

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
