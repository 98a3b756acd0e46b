// Dates of the plan as short as their place allows. A plain date has no zone: everything is written in UTC.
import { dayNumber } from '#core/calendar.ts'
import type { LanguageId } from '#registry.ts'

const DAY = 86_400_000
type Style = 'day' | 'date' | 'month'
const OPTIONS: Record<LanguageId, Record<Style, Intl.DateTimeFormatOptions>> = {
  ja: {
    day: { month: 'numeric', day: 'numeric' },
    date: { year: 'numeric', month: 'numeric', day: 'numeric' },
    month: { year: 'numeric', month: 'long' },
  },
  en: {
    day: { month: 'short', day: 'numeric' },
    date: { year: 'numeric', month: 'short', day: 'numeric' },
    month: { year: 'numeric', month: 'short' },
  },
}
// Making a formatter costs more than using it two hundred times.
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(style: Style, language: LanguageId): Intl.DateTimeFormat {
  const key = `${language}.${style}`
  const known = made.get(key)
  if (known) return known
  const next = new Intl.DateTimeFormat(language === 'ja' ? 'ja' : 'en-GB', {
    ...OPTIONS[language][style],
    timeZone: 'UTC',
  })
  made.set(key, next)
  return next
}

/** 2027/4/5; 5 Apr 2027. */
export const dateIn = (date: string, language: LanguageId): string =>
  formatter('date', language).format(dayNumber(date) * DAY)

/** 2027年4月; Apr 2027. */
export const monthIn = (date: string, language: LanguageId): string =>
  formatter('month', language).format(dayNumber(date) * DAY)

/** 4/5; 5 Apr. */
export const dayIn = (date: string, language: LanguageId): string =>
  formatter('day', language).format(dayNumber(date) * DAY)
