// The scheduler's face: a problem in, a feasible schedule out, with the bound that says how far from the best it may be.
import { makespanBound } from './bounds.ts'
import { makeJudge, type Candidate } from './candidate.ts'
import { explainObstacles } from './explain.ts'
import { makeInstance, type Instance } from './instance.ts'
import type { Schedule, ScheduleOptions, ScheduleProblem } from './problem.ts'
import { searchSchedules } from './search.ts'

export interface ScheduleStep {
  /** Complete schedules generated so far. */
  schedules: number
  /** The best so far, when this step found it. */
  better: Schedule | null
}

/**
 * The best schedule found with the budget. Deterministic: the same problem, seed and budget give the same schedule, and
 * a greater budget never a worse one. Throws a RangeError for ids named twice or unknown, and for circular predecessors.
 */
export function schedule(problem: ScheduleProblem, options: ScheduleOptions): Schedule {
  const steps = improveSchedule(problem, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same search, giving way after every few schedules: for progress, and for stopping with the best so far. */
export function* improveSchedule(
  problem: ScheduleProblem,
  options: ScheduleOptions,
): Generator<ScheduleStep, Schedule> {
  const instance = makeInstance(problem)
  const judge = makeJudge(instance, options)
  const lowerBound = options.objective === 'makespan' ? makespanBound(instance) : (options.lowerBound ?? -Infinity)
  const isOptimal = (c: Candidate) => c.moved === 0 && c.leftOut === 0 && c.objective <= lowerBound
  // With ties to decide, a schedule at the bound may still be beaten by another there.
  const nothingLeft = (c: Candidate) => isOptimal(c) && (options.ties ?? []).length === 0
  const search = searchSchedules(instance, judge, options, nothingLeft)
  let schedules = 0
  for (;;) {
    const step = search.next()
    if (step.done) {
      const { best, proven } = step.value
      return toSchedule(instance, best, proven ? best.objective : lowerBound, Math.max(1, schedules))
    }
    schedules = step.value.schedules
    const { better } = step.value
    yield { schedules, better: better && toSchedule(instance, better, lowerBound, schedules) }
  }
}

function toSchedule(instance: Instance, found: Candidate, lowerBound: number, schedules: number): Schedule {
  const placed = instance.ids.flatMap((id, i) =>
    (found.start[i] ?? -1) >= 0 ? [[id, found.start[i] ?? 0] as const] : [],
  )
  return {
    start: Object.fromEntries(placed),
    makespan: found.makespan,
    objective: found.objective,
    lowerBound,
    optimal: found.objective === lowerBound,
    schedules,
    obstacles: explainObstacles(instance, found.start),
  }
}
