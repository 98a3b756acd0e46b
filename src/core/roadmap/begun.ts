// What has really begun is no longer the scheduler's to place: it stands where it stood, whatever gate, freeze, capacity
// or budget would have said, and what needs it waits for its real end. What it takes is taken from what is left for others.
import type { ActualDates, Assessment } from '../assessment/assessment.ts'
import { addDays, daysBetween } from '../calendar.ts'
import type { Measure } from '../pack/pack.ts'
import { statusOf } from './edit-plan.ts'
import { own } from './own.ts'
import { weekOfDate, type PlanWeeks } from './plan-weeks.ts'
import type { ScheduleProblem } from './schedule/problem.ts'
import type { SizedMeasure } from './size-measures.ts'

const DAYS = 7

/** A measure with a real date inside the plan. */
export interface Begun {
  /** Week it runs from within the plan, and the first week after it. */
  start: number
  finish: number
  /** The real days; the last is the one expected while it goes on. */
  startDate: string
  finishDate: string
  /** Person-days and JPY that fall into the plan: what was spent before it began is not spent again. */
  effort: number
  initial: number
  real: 'started' | 'finished'
}

/** What is known of a measure; a real finish says so, whatever the status. */
const datesOf = ({ plan }: Assessment, id: string): ActualDates => own(plan.actual, id) ?? {}

/** Done by the first day of the plan, or on a day that nobody wrote down: in effect from week 0, whatever the answers say. */
export function isDoneBefore(assessment: Assessment, weeks: PlanWeeks, id: string): boolean {
  const { finish } = datesOf(assessment, id)
  return finish === undefined ? statusOf(assessment.plan, id) === 'done' : finish <= weeks.start
}

export function hasBegun(assessment: Assessment, weeks: PlanWeeks, id: string): boolean {
  const { start, finish } = datesOf(assessment, id)
  return (start !== undefined || finish !== undefined) && !isDoneBefore(assessment, weeks, id)
}

/** Of the measures given, those that have begun. What goes on past its time ends no sooner than the week of `today`. */
export function begunMeasures(
  assessment: Assessment,
  weeks: PlanWeeks,
  sizes: ReadonlyMap<string, SizedMeasure>,
  today: string,
): Map<string, Begun> {
  const begun = new Map<string, Begun>()
  for (const [id, sized] of sizes)
    if (hasBegun(assessment, weeks, id)) begun.set(id, placeBegun(datesOf(assessment, id), weeks, sized, today))
  return begun
}

function placeBegun(dates: ActualDates, weeks: PlanWeeks, sized: SizedMeasure, today: string): Begun {
  const usual = DAYS * sized.weeks
  const startDate = dates.start ?? addDays(dates.finish ?? today, 1 - usual)
  const expected = addDays(startDate, usual - 1)
  const open = expected < today ? today : expected
  const given = dates.finish ?? open
  const finishDate = given < startDate ? startDate : given
  const start = weekOfDate(weeks, startDate)
  const finish = Math.max(start, weekOfDate(weeks, finishDate)) + 1
  // Days before the plan count to how long it takes in all, and not to what it takes of the plan.
  const before = Math.max(0, Math.ceil(daysBetween(startDate, weeks.start) / DAYS))
  const inPlan = (finish - start) / (finish - start + before)
  return {
    start,
    finish,
    startDate,
    finishDate,
    effort: sized.effort * inPlan,
    initial: startDate < weeks.start ? 0 : sized.initial,
    real: dates.finish === undefined ? 'started' : 'finished',
  }
}

/** What is left to place. Once real dates are kept, nothing else begins before the week of `today`, but where it is pinned. */
export function withoutBegun(
  problem: ScheduleProblem,
  begun: ReadonlyMap<string, Begun>,
  measures: readonly Measure<unknown>[],
  weeks: PlanWeeks,
  today: string,
): ScheduleProblem {
  if (begun.size === 0) return problem
  const now = Math.min(weeks.horizon, weekOfDate(weeks, today))
  const activities = problem.activities
    .filter((a) => !begun.has(a.id))
    .map((a) => {
      const awaited = a.after.map((id) => begun.get(id)?.finish ?? 0)
      const from = a.pinned === undefined && a.duration > 0 ? now : 0
      const release = Math.max(a.release ?? 0, from, ...awaited)
      return { ...a, after: a.after.filter((id) => !begun.has(id)), ...(release > 0 ? { release } : {}) }
    })
  const capacities = { ...problem.capacities }
  for (const { id, team } of measures) {
    const taken = begun.get(id)
    const given = capacities[team]
    if (!taken || !Array.isArray(given)) continue
    const units = taken.effort / (taken.finish - taken.start)
    capacities[team] = given.map((c, w) => (taken.start <= w && w < taken.finish ? Math.max(0, c - units) : c))
  }
  const { budgets } = problem
  return { ...problem, activities, capacities, ...(budgets ? { budgets: withoutPaid(budgets, problem, begun) } : {}) }
}

function withoutPaid(
  { groupOf, limits }: NonNullable<ScheduleProblem['budgets']>,
  { activities }: ScheduleProblem,
  begun: ReadonlyMap<string, Begun>,
): NonNullable<ScheduleProblem['budgets']> {
  const paid = limits.map(() => 0)
  for (const { id, cost } of activities) {
    const taken = begun.get(id)
    if (!taken) continue
    groupOf.forEach((group, week) => {
      const once = week === taken.start ? taken.initial : 0
      paid[group] = (paid[group] ?? 0) + once + (week >= taken.finish ? (cost?.running ?? 0) : 0)
    })
  }
  return { groupOf, limits: limits.map((limit, i) => (limit === null ? null : Math.max(0, limit - (paid[i] ?? 0)))) }
}
