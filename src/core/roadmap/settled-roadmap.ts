// The plan that is shown in the end: the first one, or what a longer search makes of it where that is really better.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import { planRoadmap } from './plan-roadmap.ts'
import type { PlanOptions, Roadmap } from './roadmap.ts'

/** Schedules of the longer search, and its seed: everywhere the same, so that the same assessment comes to the same plan. */
export const SEARCH = { schedules: 2000, seed: 1 }

/** Fewer pins not kept, then fewer late weeks, then the smaller area: a plan that only looks different replaces none. */
export function isBetterPlan(a: Roadmap, b: Roadmap): boolean {
  const moved = (r: Roadmap) => r.unfit.filter((u) => u.why === 'pin').length
  const late = (r: Roadmap) => r.late.reduce((sum, l) => sum + l.weeks, 0)
  if (moved(a) !== moved(b)) return moved(a) < moved(b)
  return late(a) !== late(b) ? late(a) < late(b) : a.area < b.area
}

/** No better plan is worth looking for: none can have a smaller area, and every deadline is met. */
export const isSettled = (first: Roadmap): boolean => first.area <= first.lowerBound && first.late.length === 0

/** `options.schedules`: of the longer search. */
export function settledRoadmap(pack: AnyPack, assessment: Assessment, options: PlanOptions): Roadmap {
  const first = planRoadmap(pack, assessment, { ...options, schedules: 0 })
  if (isSettled(first)) return first
  const found = planRoadmap(pack, assessment, options)
  return isBetterPlan(found, first) ? found : first
}
