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
  /** Nothing is placed yet, and it is worth nothing: for `start` to be filled in and judged. */
  blank(): Candidate
  /** Writes what its starts are worth. */
  judge(candidate: Candidate): void
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
  const blank = (): Candidate => ({
    start: new Int32Array(instance.size).fill(-1),
    moved: 0,
    leftOut: instance.size,
    objective: Infinity,
    makespan: 0,
    ties: [],
  })
  const judge = (candidate: Candidate): void => {
    const { start } = candidate
    candidate.makespan = candidate.leftOut = candidate.moved = 0
    for (let i = 0; i < instance.size; i++) {
      const begun = start[i] ?? -1
      if (begun < 0) candidate.leftOut += 1
      else candidate.makespan = Math.max(candidate.makespan, begun + (instance.duration[i] ?? 0))
      if ((instance.pinned[i] ?? -1) >= 0 && begun !== instance.pinned[i]) candidate.moved += 1
    }
    candidate.objective = candidate.makespan
    if (objective === 'makespan' && ties.length === 0) return
    const finish = finishes(start)
    if (objective !== 'makespan') candidate.objective = objective(finish)
    candidate.ties = ties.map((tie) => tie(finish))
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
  return { blank, judge, isBetter }
}

/** Writes one over the other. */
export function copyCandidate(from: Candidate, to: Candidate): void {
  to.start.set(from.start)
  to.moved = from.moved
  to.leftOut = from.leftOut
  to.objective = from.objective
  to.makespan = from.makespan
  to.ties = from.ties
}
