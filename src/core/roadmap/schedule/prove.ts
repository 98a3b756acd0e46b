// The exact search beside the heuristic one: it shares the best schedule with it, and is paid by the same budget.
import { copyCandidate, type Candidate, type Judge } from './candidate.ts'
import { canBeProven, searchExactly } from './exact.ts'
import type { Instance } from './instance.ts'
import { longestTails } from './rules.ts'

export class Proof {
  /** Every schedule has been looked at or cut off: nothing beats the best. */
  done = false
  private readonly search: Generator<undefined, void> | null
  private readonly pace: number
  private improved = false

  /** `best` is read and written over; it must leave nothing out for a proof to begin. */
  constructor(instance: Instance, judge: Judge, objective: 'makespan' | 'own', best: Candidate) {
    const tail = longestTails(instance)
    const trial = judge.blank()
    const endsSooner = (heads: Int32Array): boolean => {
      for (let i = 0; i < instance.size; i++)
        if ((heads[i] ?? 0) + (instance.duration[i] ?? 0) + (tail[i] ?? 0) >= best.objective) return false
      return true
    }
    const isWorthLess = (heads: Int32Array): boolean => {
      trial.start.set(heads)
      judge.judge(trial)
      return trial.objective < best.objective
    }
    const found = (start: Int32Array) => {
      trial.start.set(start)
      judge.judge(trial)
      if (!judge.isBetter(trial, best)) return
      copyCandidate(trial, best)
      this.improved = true
    }
    const comparable = objective === 'makespan'
    // A worth of one's own is asked for after each placement: fewer of them take as long as one schedule.
    this.pace = Math.ceil(comparable ? instance.size : instance.size / 8)
    const possible = canBeProven(instance) && best.leftOut === 0
    this.search = possible
      ? searchExactly(instance, { comparable, mayBeat: comparable ? endsSooner : isWorthLess, found })
      : null
  }

  /** Whether there is still something to look at. */
  get open(): boolean {
    return this.search !== null && !this.done
  }

  /** As many placements as are worth one schedule; says whether they made a better one. */
  advance(): boolean {
    this.improved = false
    for (let n = 0; n < this.pace && this.open; n++) if (this.search?.next().done) this.done = true
    return this.improved
  }
}
