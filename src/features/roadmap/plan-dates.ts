// Dates of the plan as short as their place allows. A plain date has no zone: everything is written in UTC.
import { dayNumber } from '#core/calendar.ts'
import type { LanguageId } from '#registry.ts'

const DAY = 86_400_000
type Style = 'day' | 'date' | 'month'
const OPTIONS: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { month: 'numeric', day: 'numeric' },
  date: { year: 'numeric', month: 'numeric', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
}
// Making a formatter costs more than using it two hundred times.
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(style: Style, language: LanguageId): Intl.DateTimeFormat {
  const key = `${language}.${style}`
  const known = made.get(key)
  if (known) return known
  const named = language === 'ja' ? OPTIONS[style] : { ...OPTIONS[style], month: style === 'month' ? ('long' as const) : ('short' as const) }
  const next = new Intl.DateTimeFormat(language === 'ja' ? 'ja' : 'en-GB', { ...named, timeZone: 'UTC' })
  made.set(key, next)
  return next
}

/** 2027/4/5; 5 Apr 2027. */
export const dateIn = (date: string, language: LanguageId): string => formatter('date', language).format(dayNumber(date) * DAY)

/** 2027年4月; April 2027. */
export const monthIn = (date: string, language: LanguageId): string => formatter('month', language).format(dayNumber(date) * DAY)

/** Both ends inside, without the year: 4/5～5/30; 5 Apr – 30 May. */
export const spanIn = (from: string, to: string, language: LanguageId): string =>
  formatter('day', language).formatRange(dayNumber(from) * DAY, dayNumber(to) * DAY)
