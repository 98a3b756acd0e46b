// The weeks of a plan: week w is the seven days from start + 7·w. A week belongs to the fiscal year of its first day.
import { addDays, daysBetween, fiscalYearOf } from '../calendar.ts'
import type { DateRange, PlanEdits } from '../assessment/assessment.ts'

export interface PlanWeeks {
  /** YYYY-MM-DD of week 0. */
  start: string
  /** Weeks 0 … horizon − 1 are planned. */
  horizon: number
  /** First month of the fiscal year, 1 … 12. */
  firstMonth: number
  /** Every fiscal year that the horizon touches, ascending. */
  fiscalYears: number[]
  /** By week: the place of its year in `fiscalYears`. */
  yearOf: number[]
}

const DAYS = 7

export function planWeeks(plan: PlanEdits, today: string): PlanWeeks {
  const start = plan.start ?? today
  const horizon = plan.horizonWeeks ?? 260
  const firstMonth = plan.fiscalYearStart ?? 4
  const years = Array.from({ length: horizon }, (_, week) => fiscalYearOf(addDays(start, DAYS * week), firstMonth))
  const first = years[0] ?? 0
  const fiscalYears = [...new Set(years)]
  return { start, horizon, firstMonth, fiscalYears, yearOf: years.map((year) => year - first) }
}

/** First day of a week. */
export const dateOfWeek = (weeks: PlanWeeks, week: number): string => addDays(weeks.start, DAYS * week)

/** The last day of work of what finishes in a week: the day before it begins. */
export const lastDayBefore = (weeks: PlanWeeks, finish: number): string => addDays(weeks.start, DAYS * finish - 1)

/** The week that holds the day; 0 for every day before the plan. */
export const weekOfDate = (weeks: PlanWeeks, date: string): number =>
  Math.max(0, Math.floor(daysBetween(weeks.start, date) / DAYS))

/** The latest week to finish in for the last day of work to be no later than the day; below 0 where that was before. */
export const lastFinishBy = (weeks: PlanWeeks, date: string): number =>
  Math.floor((daysBetween(weeks.start, date) + 1) / DAYS)

/** The weeks whose first day lies in the range, both ends inside; null when there is none. */
export function weeksStartingIn(weeks: PlanWeeks, { from, to }: DateRange): { from: number; to: number } | null {
  const first = Math.max(0, Math.ceil(daysBetween(weeks.start, from) / DAYS))
  const last = Math.floor(daysBetween(weeks.start, to) / DAYS)
  return first <= last ? { from: first, to: last } : null
}

/**
 * Person-days that a team can give, by week. In a week that an exception covers in part each day counts a seventh; where
 * exceptions overlap the later one in the list counts.
 */
export function capacityByWeek(
  weeks: PlanWeeks,
  usual: number,
  exceptions: (DateRange & { capacity: number })[],
): number[] {
  const byWeek = new Array<number>(weeks.horizon).fill(usual)
  const days = weeks.horizon * DAYS
  const special = new Map<number, number>()
  for (const { from, to, capacity } of exceptions) {
    const last = Math.min(days - 1, daysBetween(weeks.start, to))
    for (let day = Math.max(0, daysBetween(weeks.start, from)); day <= last; day++) special.set(day, capacity)
  }
  const touched = new Set([...special.keys()].map((day) => Math.floor(day / DAYS)))
  for (const week of touched) {
    let sum = 0
    for (let day = week * DAYS; day < (week + 1) * DAYS; day++) sum += special.get(day) ?? usual
    byWeek[week] = sum / DAYS
  }
  return byWeek
}
