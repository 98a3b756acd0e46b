// Sums over the planned measures: money by fiscal year, work by team and week.
import type { PlanDraft } from './draft-plan.ts'
import { own } from './own.ts'
import type { FiscalYearCost, PlannedMeasure } from './roadmap.ts'

/**
 * Every fiscal year that the horizon touches. The initial cost falls in the year of the start week; a fifty-second of the
 * yearly cost in every week from the finish to the horizon, in the year of the week's first day.
 */
export function costsByYear({ weeks, assessment }: PlanDraft, measures: readonly PlannedMeasure[]): FiscalYearCost[] {
  const costs = weeks.fiscalYears.map((year) => ({
    year,
    initial: 0,
    running: 0,
    budget: own(assessment.plan.budgets, String(year)) ?? null,
  }))
  for (const measure of measures) {
    const atStart = costs[weeks.yearOf[measure.start] ?? -1]
    if (atStart) atStart.initial += measure.initial
    weeks.fiscalYears.forEach((_, place) => {
      const inYear = costs[place]
      if (inYear) inYear.running += (measure.yearly * weeksOfYear(weeks.yearOf, place, measure.finish)) / 52
    })
  }
  return costs
}

function weeksOfYear(yearOf: readonly number[], place: number, from: number): number {
  let count = 0
  for (let week = from; week < yearOf.length; week++) if (yearOf[week] === place) count += 1
  return count
}

/** Person-days by week 0 … horizon − 1, for every team that has a capacity. */
export function loadByTeam(
  { capacity, weeks }: PlanDraft,
  measures: readonly PlannedMeasure[],
): Record<string, number[]> {
  const load = new Map([...capacity.keys()].map((team) => [team, new Array<number>(weeks.horizon).fill(0)]))
  for (const { team, start, finish, effort } of measures) {
    const byWeek = load.get(team)
    if (byWeek)
      for (let week = start; week < finish; week++) byWeek[week] = (byWeek[week] ?? 0) + effort / (finish - start)
  }
  return Object.fromEntries(load)
}
