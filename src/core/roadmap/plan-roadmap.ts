// The roadmap by section 6 of the model: a draft of what is to be done, a schedule of it, and what follows from both.
// It never plans what is in effect, done or skipped, and never goes over a capacity, a budget, a gate or a freeze.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import { chooseSchedule } from './choose-schedule.ts'
import { draftPlan, type PlanDraft } from './draft-plan.ts'
import { layOutRoadmap } from './lay-out-roadmap.ts'
import type { PlanOptions, Roadmap } from './roadmap.ts'
import type { Schedule } from './schedule/problem.ts'
import { improveSchedule, schedule } from './schedule/schedule.ts'

/**
 * A complete plan. With `schedules` 0 it is a good greedy one; more schedules make it better, never worse. A plan that the
 * edits hold on to (`kept`) is changed as little as can be. A route that the pack does not have gives the pack's first.
 * Dates in the plan's edits must be YYYY-MM-DD.
 */
export function planRoadmap(pack: AnyPack, assessment: Assessment, options: PlanOptions): Roadmap {
  const draft = draftPlan(pack, assessment, options)
  const kept = draft.kept && schedule(draft.kept.problem, draft.kept.options)
  const free = schedule(draft.problem, draft.scheduleOptions)
  const schedules = free.schedules + (kept?.schedules ?? 0)
  return layOutRoadmap(draft, { ...chooseSchedule(draft, free, kept), schedules })
}

export interface PlanProgress {
  /** Complete schedules generated, of how many. */
  schedules: number
  budget: number
  /** A better plan than any before; null when this step found none. */
  roadmap: Roadmap | null
}

/**
 * The same plan, found step by step: whoever drives it may stop after any step and keep the last roadmap, if there is one
 * yet. The returned one is what `planRoadmap` gives.
 */
export function* improveRoadmap(
  pack: AnyPack,
  assessment: Assessment,
  options: PlanOptions,
): Generator<PlanProgress, Roadmap> {
  const draft = draftPlan(pack, assessment, options)
  const { kept: keep, scheduleOptions } = draft
  const budget = scheduleOptions.schedules * (keep ? 2 : 1)
  let kept: Schedule | null = null
  if (keep) {
    const steps = improveSchedule(keep.problem, keep.options)
    for (;;) {
      const step = steps.next()
      if (step.done) {
        kept = step.value
        break
      }
      yield { schedules: step.value.schedules, budget, roadmap: null }
    }
  }
  return yield* improveFreely(draft, kept, budget)
}

function* improveFreely(draft: PlanDraft, kept: Schedule | null, budget: number): Generator<PlanProgress, Roadmap> {
  const steps = improveSchedule(draft.problem, draft.scheduleOptions)
  const before = kept?.schedules ?? 0
  let last: Schedule | null = null
  for (;;) {
    const step = steps.next()
    const found = step.done ? step.value : step.value.better
    const chosen = found && chooseSchedule(draft, found, kept)
    if (step.done) {
      const schedules = before + step.value.schedules
      return layOutRoadmap(draft, { ...(chosen ?? step.value), schedules })
    }
    const isNew = chosen !== null && chosen !== last
    if (isNew) last = chosen
    const schedules = before + step.value.schedules
    yield { schedules, budget, roadmap: isNew ? layOutRoadmap(draft, { ...chosen, schedules }) : null }
  }
}
