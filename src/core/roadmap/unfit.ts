// What does not fit, told in measures and fiscal years: the scheduler's words put back into the plan's.
import type { PlanDraft } from './draft-plan.ts'
import { own } from './own.ts'
import type { Late, PlannedMeasure, Unfit } from './roadmap.ts'
import type { Activity, Obstacle, Schedule } from './schedule/problem.ts'
import { isGate } from './step-gates.ts'

/** In pack order. */
export function listUnfit(draft: PlanDraft, schedule: Schedule): Unfit[] {
  const activities = new Map(draft.problem.activities.map((a) => [a.id, a]))
  const beyond = [...draft.begun].filter(([, b]) => b.finish > draft.weeks.horizon)
  return [
    ...schedule.obstacles
      .filter(({ id }) => !isGate(id))
      .map((obstacle) => toUnfit(obstacle, draft, activities, schedule)),
    ...beyond.map(([measure]): Unfit => ({ measure, why: 'horizon' })),
  ]
}

/** In the order of the plan. */
export function listLate(draft: PlanDraft, schedule: Schedule, measures: readonly PlannedMeasure[]): Late[] {
  const activities = new Map(draft.problem.activities.map((a) => [a.id, a]))
  return measures.flatMap(({ id, start, finish }): Late[] => {
    const deadline = own(draft.assessment.plan.deadlines, id)
    const week = draft.deadlines.get(id)
    if (deadline === undefined || week === undefined || finish <= week) return []
    const before = (activities.get(id)?.after ?? []).map((a) => behindGates(a, activities, schedule))
    const last = before.find((a) => (schedule.start[a] ?? 0) + (activities.get(a)?.duration ?? 0) === start)
    return [
      { measure: id, deadline, weeks: finish - week, ...(last === undefined || isGate(last) ? {} : { because: last }) },
    ]
  })
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
        : why === 'pin'
          ? begunNeed(draft, id, activities.get(id)?.pinned ?? 0)
          : undefined
  return { measure: id, why, ...(because === undefined ? {} : { because }) }
}

/** What it needs, has begun and goes on past the week; the last to end. */
function begunNeed({ begun, selection }: PlanDraft, id: string, week: number): string | undefined {
  const needs = selection.measures.find((m) => m.id === id)?.needs ?? []
  const endOf = (need: string) => begun.get(need)?.finish ?? 0
  return needs.filter((need) => endOf(need) > week).sort((a, b) => endOf(b) - endOf(a))[0]
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
