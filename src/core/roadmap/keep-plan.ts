// Stability: a plan that is changed starts from the plan that people have seen. Of all plans that the new conditions let,
// it is the one that moves the fewest measures to another fiscal quarter, and of these the one with the smallest area; it
// gives way to a plan made from nothing only where holding on would cost more than 3 % of the area. What was pinned is
// not held: taking a pin out sets its measure free.
import { addDays, addMonths, daysBetween, fiscalQuarterOf, fiscalYearOf, fiscalYearStart } from '../calendar.ts'
import type { PlanEdits } from '../assessment/assessment.ts'
import { setEntry, setPart } from './edit-plan.ts'
import type { IncidentRisk } from './exposure.ts'
import { own } from './own.ts'
import { weeksLate, weightAboveArea, withClosures, type DeadlineWeeks } from './plan-objective.ts'
import { weekOfDate, weeksStartingIn, type PlanWeeks } from './plan-weeks.ts'
import type { Roadmap } from './roadmap.ts'
import type { Finishes, ScheduleOptions, ScheduleProblem } from './schedule/problem.ts'

/** What a plan may cost for staying as it was, as a share of the area of the plan made from nothing. */
export const KEEP_COST = 0.03

/** Edits that no plan follows from: they must not hold or move anything. */
const SILENT = ['owners', 'notes', 'kept'] as const

/** Whether two states of the edits lead to the same plan when the same plan is held. */
export function plansAlike(a: PlanEdits, b: PlanEdits): boolean {
  const spoken = (plan: PlanEdits) =>
    JSON.stringify(Object.entries(SILENT.reduce((p, part) => setPart(p, part, undefined), plan)).sort())
  return spoken(a) === spoken(b)
}

/**
 * The edits with the starts of a roadmap to hold on to, for its route; its pinned measures are left out. Where the edits
 * begin the plan on another day than the roadmap's, the starts move with it.
 */
export function holdPlan(plan: PlanEdits, roadmap: Pick<Roadmap, 'route' | 'start' | 'measures'>): PlanEdits {
  const later = daysBetween(roadmap.start, plan.start ?? roadmap.start)
  const starts = roadmap.measures
    .filter((m) => !m.pinned && !m.real)
    .map((m) => [m.id, addDays(m.startDate, later)] as const)
  return setEntry(plan, 'kept', roadmap.route, starts.length > 0 ? Object.fromEntries(starts) : null)
}

/** The edits as they are kept: an edit that the plan follows from holds on to the plan that was seen when it was made. */
export function settleEdit(before: PlanEdits, next: PlanEdits, seen: Roadmap): PlanEdits {
  return next.kept !== before.kept || plansAlike(before, next) ? next : holdPlan(next, seen)
}

interface Held {
  /** Week it started in, and the last week of its quarter. */
  week: number
  to: number
}

export interface KeptPlan {
  problem: ScheduleProblem
  options: ScheduleOptions
}

/** The problem of changing little; null when there is nothing to hold on to. `options` are those of the free plan. */
export function keepPlan(
  problem: ScheduleProblem,
  options: ScheduleOptions,
  weeks: PlanWeeks,
  risks: readonly IncidentRisk[],
  deadlines: DeadlineWeeks,
  starts: Readonly<Record<string, string>> | undefined,
): KeptPlan | null {
  const held = new Map<string, Held>()
  for (const { id, pinned } of problem.activities) {
    const date = own(starts, id)
    const place = date === undefined || pinned !== undefined ? null : quarterOf(weeks, date)
    if (place) held.set(id, place)
  }
  if (held.size === 0 || typeof options.objective !== 'function') return null
  const { objective } = options
  const horizon = weeks.horizon
  const weight = weightAboveArea(risks, horizon)
  const durations = new Map(problem.activities.map((a) => [a.id, a.duration]))
  const startOf = (finish: Finishes, id: string) => (finish.get(id) ?? Infinity) - (durations.get(id) ?? 0)
  const moved = (finish: Finishes) => {
    let count = 0
    for (const [id, { to }] of held) if (startOf(finish, id) > to) count += 1
    return count
  }
  const shift = (finish: Finishes) => {
    let sum = 0
    for (const [id, { week }] of held) sum += Math.min(horizon, Math.abs(startOf(finish, id) - week))
    return sum
  }
  const order = [...held].sort(([, a], [, b]) => a.week - b.week).map(([id]) => id)
  const gains = options.orders ?? []
  return {
    problem: {
      ...problem,
      // Nothing moves forward, so that a plan that is still possible comes out again as it was.
      activities: problem.activities.map((a) => ({
        ...a,
        release: Math.max(a.release ?? 0, held.get(a.id)?.week ?? 0),
      })),
    },
    options: {
      ...options,
      objective: (finish) =>
        weight * (moved(finish) + held.size * weeksLate(deadlines, finish, horizon)) + objective(finish),
      ties: [shift, ...(options.ties ?? [])],
      orders: [withClosures(problem, [...order, ...(gains[0] ?? [])]), ...gains],
    },
  }
}

/** Null for what lay before the plan begins. */
function quarterOf(weeks: PlanWeeks, date: string): Held | null {
  const year = fiscalYearStart(fiscalYearOf(date, weeks.firstMonth), weeks.firstMonth)
  const quarter = fiscalQuarterOf(date, weeks.firstMonth)
  const [from, next] = [addMonths(year, 3 * (quarter - 1)), addMonths(year, 3 * quarter)]
  const range = weeksStartingIn(weeks, { from, to: addDays(next, -1) })
  return range && { to: range.to, week: weekOfDate(weeks, date) }
}
