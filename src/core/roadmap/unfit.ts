// What does not fit, told in measures and fiscal years: the scheduler's words put back into the plan's.
import type { PlanDraft } from './draft-plan.ts'
import type { Unfit } from './roadmap.ts'
import type { Activity, Obstacle, Schedule } from './schedule/problem.ts'
import { isGate } from './step-gates.ts'

/** In pack order. */
export function listUnfit(draft: PlanDraft, schedule: Schedule): Unfit[] {
  const activities = new Map(draft.problem.activities.map((a) => [a.id, a]))
  return schedule.obstacles
    .filter(({ id }) => !isGate(id))
    .map((obstacle) => toUnfit(obstacle, draft, activities, schedule))
}

function toUnfit(
  { id, why, activity, group }: Obstacle,
  draft: PlanDraft,
  activities: ReadonlyMap<string, Activity>,
  schedule: Schedule,
): Unfit {
  const because =
    activity !== undefined
      ? behindGates(activity, activities, schedule)
      : group !== undefined
        ? draft.weeks.fiscalYears[group]?.toString()
        : undefined
  return { measure: id, why, ...(because === undefined ? {} : { because }) }
}

/** A gate is nothing to a reader: name the measure that keeps it shut, or that opens it last. */
function behindGates(id: string, activities: ReadonlyMap<string, Activity>, schedule: Schedule): string {
  const finish = (a: string) => {
    const start = schedule.start[a]
    return start === undefined ? Infinity : start + (activities.get(a)?.duration ?? 0)
  }
  let at = id
  while (isGate(at)) {
    const [first, ...others] = activities.get(at)?.after ?? []
    if (first === undefined) break
    at = others.reduce((latest, other) => (finish(other) > finish(latest) ? other : latest), first)
  }
  return at
}
