// The plan in a few figures, for the one sentence over it. Nothing here is more than a count of what the roadmap holds.
import { addDays, fiscalYearOf } from '../calendar.ts'
import type { Roadmap } from './roadmap.ts'

export interface PlanHeadline {
  /** Applicable incidents that are not stopped today. */
  open: number
  /** Of these, the ones that stop within the horizon. */
  stopped: number
  /** Fiscal year in which the last of these stops, by the calendar year it starts in; null when none does. */
  stopYear: number | null
  measures: number
  /** First day on which everything planned is finished, and its fiscal year; null when nothing is planned. */
  finish: string | null
  finishYear: number | null
  /** JPY, initial and running, over the horizon. */
  total: number
}

export function planHeadline(roadmap: Roadmap): PlanHeadline {
  const open = roadmap.stops.filter((s) => s.now !== 'stopped')
  const weeks = open.flatMap((s) => (s.week === null ? [] : [s.week]))
  const date = (week: number) => addDays(roadmap.start, 7 * week)
  const year = (week: number) => fiscalYearOf(date(week), roadmap.fiscalYearStart)
  const finish = roadmap.measures.length > 0 ? Math.max(...roadmap.measures.map((m) => m.finish)) : null
  return {
    open: open.length,
    stopped: weeks.length,
    stopYear: weeks.length > 0 ? year(Math.max(...weeks)) : null,
    measures: roadmap.measures.length,
    finish: finish === null ? null : date(finish),
    finishYear: finish === null ? null : year(finish),
    total: roadmap.costs.reduce((sum, c) => sum + c.initial + c.running, 0),
  }
}

/**
 * How much larger the area under exposure may be than the smallest that any order could reach, as a share ≥ 0: 0 means that
 * no better order exists. Null when the bound says nothing (it is 0 and the area is not).
 */
export function distanceFromBest({ area, lowerBound }: Pick<Roadmap, 'area' | 'lowerBound'>): number | null {
  if (area <= lowerBound) return 0
  return lowerBound > 0 ? area / lowerBound - 1 : null
}
