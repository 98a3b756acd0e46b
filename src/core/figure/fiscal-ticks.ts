// Marks of a time axis at fiscal years and quarters. A tick stands where the period begins, in weeks (with fractions).
import { addMonths, daysBetween, fiscalQuarterOf, fiscalYearOf, fiscalYearStart } from '../calendar.ts'
import type { Translate } from '../words.ts'
import { fiscalYearText } from './format.ts'

export interface FiscalTick {
  week: number
  label: string
  /** A fiscal year begins here, or the axis does. */
  major: boolean
}

/** Weeks from the start below which the year that is running gets no label of its own. */
const ROOM = 8

/** First days of the fiscal quarters after `start` and within `weeks`, before them the year that is running. */
export function fiscalTicks(t: Translate, start: string, weeks: number, firstMonth: number): FiscalTick[] {
  const year = fiscalYearOf(start, firstMonth)
  const ticks: FiscalTick[] = []
  let date = addMonths(fiscalYearStart(year, firstMonth), fiscalQuarterOf(start, firstMonth) * 3)
  for (let week = daysBetween(start, date) / 7; week < weeks; week = daysBetween(start, date) / 7) {
    const quarter = fiscalQuarterOf(date, firstMonth)
    const major = quarter === 1
    const label = major
      ? fiscalYearText(t, fiscalYearOf(date, firstMonth))
      : t('figure.quarter', { quarter: String(quarter) })
    ticks.push({ week, label, major })
    date = addMonths(date, 3)
  }
  const first = ticks[0]
  if (!first || first.week >= ROOM) ticks.unshift({ week: 0, label: fiscalYearText(t, year), major: true })
  return ticks
}
