// Instants and plain dates as people write them. An instant is shown in the local zone; a plain date has none.
import { dayNumber } from '#core/calendar.ts'

/** "11月22日" or "22 Nov", with the year when it is not this one. */
export function shortInstant(instant: string, language: string, thisYear: number): string {
  const date = new Date(Date.parse(instant))
  const year = date.getFullYear() === thisYear ? undefined : 'numeric'
  return new Intl.DateTimeFormat(language, { year, month: 'short', day: 'numeric' }).format(date)
}

/** A plain date YYYY-MM-DD in the language's medium form. */
export function plainDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(dayNumber(date) * 86_400_000),
  )
}
