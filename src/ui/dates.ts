// Instants as people write them, in the local zone. They are for display only: nothing is ordered by them.

/** Making one takes far longer than using it, and a list has many dates. */
const made = new Map<string, Intl.DateTimeFormat>()
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const format = made.get(key) ?? new Intl.DateTimeFormat(language, options)
  made.set(key, format)
  return format
}

/** "11月22日" or "22 Nov", with the year when it is not this one. */
export function shortInstant(instant: string, language: string, thisYear: number): string {
  const date = new Date(Date.parse(instant))
  const year = date.getFullYear() === thisYear ? undefined : 'numeric'
  return formatter(language, { year, month: 'short', day: 'numeric' }).format(date)
}

/** "2026/11/29 19:21"; what is no instant comes back as it is. */
export function momentText(instant: string, language: string): string {
  const date = new Date(Date.parse(instant))
  if (Number.isNaN(date.getTime())) return instant
  return formatter(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}
