// The roadmap by section 6 of the model: a draft of what is to be done, a schedule of it, and what follows from both.
// It never plans what is in effect, done or skipped, and never goes over a capacity, a budget, a gate or a freeze.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import { draftPlan } from './draft-plan.ts'
import { layOutRoadmap } from './lay-out-roadmap.ts'
import type { PlanOptions, Roadmap } from './roadmap.ts'
import { improveSchedule, schedule } from './schedule/schedule.ts'

/**
 * A complete plan. With `schedules` 0 it is a good greedy one; more schedules make it better, never worse. A route that
 * the pack does not have gives the pack's first. Dates in the plan's edits must be YYYY-MM-DD.
 */
export function planRoadmap(pack: AnyPack, assessment: Assessment, options: PlanOptions): Roadmap {
  const draft = draftPlan(pack, assessment, options)
  return layOutRoadmap(draft, schedule(draft.problem, draft.scheduleOptions))
}

export interface PlanProgress {
  /** Complete schedules generated, of how many. */
  schedules: number
  budget: number
  /** A better plan than any before; null when this step found none. */
  roadmap: Roadmap | null
}

/**
 * The same plan, found step by step: the first step has the first answer, and whoever drives it may stop after any step
 * and keep the last roadmap. The returned one is what `planRoadmap` gives.
 */
export function* improveRoadmap(
  pack: AnyPack,
  assessment: Assessment,
  options: PlanOptions,
): Generator<PlanProgress, Roadmap> {
  const draft = draftPlan(pack, assessment, options)
  const steps = improveSchedule(draft.problem, draft.scheduleOptions)
  const budget = draft.scheduleOptions.schedules
  for (;;) {
    const step = steps.next()
    if (step.done) return layOutRoadmap(draft, step.value)
    const { schedules, better } = step.value
    yield { schedules, budget, roadmap: better && layOutRoadmap(draft, better) }
  }
}
