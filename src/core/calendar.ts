// Plain dates as YYYY-MM-DD strings and whole days (rule R24): no clock, no time zone, no daylight saving.

const DAY = 86_400_000

export const isDate = (text: string): boolean => {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return m !== null && dateOf(dayNumber(text)) === text
}

/** Days since 1970-01-01. The text must be YYYY-MM-DD. */
export function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY
}

/** YYYY-MM-DD of a day number. */
export function dateOf(day: number): string {
  // Date of a number reads no clock and no zone: everything below is UTC.
  return new Date(day * DAY).toISOString().slice(0, 10)
}

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days)
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
export const yearOf = (date: string): number => Number(date.slice(0, 4))
/** 1 … 12. */
export const monthOf = (date: string): number => Number(date.slice(5, 7))

/** The calendar year in which the fiscal year of this date began; `firstMonth` 1 … 12. */
export function fiscalYearOf(date: string, firstMonth: number): number {
  return monthOf(date) >= firstMonth ? yearOf(date) : yearOf(date) - 1
}

/** Fiscal quarter 1 … 4. */
export function fiscalQuarterOf(date: string, firstMonth: number): 1 | 2 | 3 | 4 {
  return (Math.floor(((monthOf(date) - firstMonth + 12) % 12) / 3) + 1) as 1 | 2 | 3 | 4
}

/** First day of the fiscal year that is named by the calendar year it starts in. */
export const fiscalYearStart = (year: number, firstMonth: number): string =>
  `${String(year).padStart(4, '0')}-${String(firstMonth).padStart(2, '0')}-01`

/** Months added to a first-of-month date. */
export function addMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8, 10)), last)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
