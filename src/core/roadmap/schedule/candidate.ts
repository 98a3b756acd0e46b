// A finished schedule and what it is worth. Which of two is better is said here and nowhere else.
import type { Instance } from './instance.ts'
import type { Finishes, ScheduleOptions } from './problem.ts'

export interface Candidate {
  /** −1 for what is left out. */
  start: Int32Array
  /** Pins not kept. */
  moved: number
  leftOut: number
  objective: number
  makespan: number
  /** Values of the ties, in their order. */
  ties: number[]
}

export interface Judge {
  judge(start: Int32Array): Candidate
  /** Fewer pins moved, then the objective, then fewer left out, then the ties in their order. */
  isBetter(a: Candidate, b: Candidate): boolean
}

export function makeJudge(instance: Instance, { objective, ties = [] }: ScheduleOptions): Judge {
  const finishes = (start: Int32Array): Finishes => {
    const map = new Map<string, number>()
    instance.ids.forEach((id, i) => {
      const begun = start[i] ?? -1
      if (begun >= 0) map.set(id, begun + (instance.duration[i] ?? 0))
    })
    return map
  }
  const judge = (start: Int32Array): Candidate => {
    let makespan = 0
    let leftOut = 0
    let moved = 0
    for (let i = 0; i < instance.size; i++) {
      const begun = start[i] ?? -1
      if (begun < 0) leftOut += 1
      else makespan = Math.max(makespan, begun + (instance.duration[i] ?? 0))
      if ((instance.pinned[i] ?? -1) >= 0 && begun !== instance.pinned[i]) moved += 1
    }
    if (objective === 'makespan' && ties.length === 0) {
      return { start, moved, leftOut, objective: makespan, makespan, ties: [] }
    }
    const finish = finishes(start)
    const value = objective === 'makespan' ? makespan : objective(finish)
    return { start, moved, leftOut, objective: value, makespan, ties: ties.map((tie) => tie(finish)) }
  }
  const isBetter = (a: Candidate, b: Candidate): boolean => {
    if (a.moved !== b.moved) return a.moved < b.moved
    // A makespan says nothing of what was left out: it would praise the schedule that does least.
    if (objective === 'makespan' && a.leftOut !== b.leftOut) return a.leftOut < b.leftOut
    if (a.objective !== b.objective) return a.objective < b.objective
    if (a.leftOut !== b.leftOut) return a.leftOut < b.leftOut
    const decides = a.ties.findIndex((tie, i) => tie !== b.ties[i])
    return decides >= 0 && (a.ties[decides] ?? 0) < (b.ties[decides] ?? 0)
  }
  return { judge, isBetter }
}
