// Texts as OSCAL takes them. Descriptions there are Markdown, so what people wrote is escaped: it is read as it was written.
import { dayNumber } from '#core/calendar.ts'
import type { Prop } from './types.ts'

/** Qualifies the names of our properties. */
export const NAMESPACE = 'urn:uuid:5d9c1c3e-5f0b-4d0e-9a58-3d1f8b6f2a71'
const DAY = 86_400_000

/** Paragraphs; never empty. */
export const prose = (text: string): string => text.toWellFormed().replace(/[\\`*_[\]<>{}~^|]/g, '\\$&') || '–'
/** One line; never empty. */
export const line = (text: string): string => prose(oneLine(text))
/** A value of a property: one line without blanks around it, as it is. */
export const valueText = (text: string): string => oneLine(text) || '–'
const oneLine = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ').trim()

export const prop = (name: string, value: string | number | boolean, more: { class?: string } = {}): Prop => ({
  name,
  value: valueText(String(value)),
  ns: NAMESPACE,
  ...more,
})

/** Nothing for what is absent. */
export const optionalProp = (name: string, value: string | number | null | undefined): Prop[] =>
  value === null || value === undefined || value === '' ? [] : [prop(name, value)]

/** The first moment of a day, and its last: OSCAL knows no days without a zone. */
export const dayBegins = (date: string): string => moment(dayNumber(date) * DAY)
export const dayEnds = (date: string): string => moment((dayNumber(date) + 1) * DAY - 1000)

const moment = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')

/** In UTC; what OSCAL's calendar (1900 to 2999) does not hold becomes `otherwise`. */
export function instantOr(instant: string, otherwise: string): string {
  const ms = Date.parse(instant)
  const text = Number.isNaN(ms) ? '' : moment(ms)
  return /^(19|2\d)\d\d-/.test(text) ? text : otherwise
}

/** https, http and mailto, where the address is one by RFC 3986; undefined else: then it stands in the text alone. */
export function safeHref(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined
  const { protocol, href } = new URL(link)
  const sound =
    /^[a-z]+:(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/
  return ['https:', 'http:', 'mailto:'].includes(protocol) && sound.test(href) ? href : undefined
}
