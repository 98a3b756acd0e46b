// The small schemas that an assessment is made of. Each rule's message is its fault code, so that a rule cannot be added
// without saying which sentence a reader will get.
import * as v from 'valibot'
import { isDate } from '../calendar.ts'
import { isForbiddenName, isGroup, LIMITS } from './guard.ts'
import type { FaultCode } from './fault.ts'

const code = (name: FaultCode): FaultCode => name

const idShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
// Browsers skip blanks and control characters inside a scheme, so they are skipped here too.
// eslint-disable-next-line no-control-regex -- control characters are the point
const skipped = /[\u0000-\u0020]/g
const runs = /^(?:javascript|data|vbscript|blob):/i

/** Rule R11, and no name that every object inherits. */
export const isId = (value: string): boolean => idShape.test(value) && !isForbiddenName(value)
/** ISO 8601 with seconds and zone, on a day that exists. */
export const isInstant = (value: string): boolean => {
  const day = instantShape.exec(value)?.[1]
  return day !== undefined && isDate(day)
}

const string = v.string(code('wrong-type'))
const number = v.number(code('wrong-type'))

export const text = (limit: number) => v.pipe(string, v.maxLength(limit, code('too-long')))
export const name = text(LIMITS.name)
export const prose = text(LIMITS.text)
export const flag = v.boolean(code('wrong-type'))
export const id = v.pipe(string, v.check(isId, code('bad-id')))
export const date = v.pipe(string, v.check(isDate, code('bad-date')))
export const instant = v.pipe(string, v.check(isInstant, code('bad-instant')))
export const link = v.pipe(
  text(LIMITS.link),
  v.check((value) => !runs.test(value.replace(skipped, '')), code('bad-link')),
)
/** Only what our own writer gives: what is inside is looked at again where it is used. */
export const picture = v.pipe(
  text(LIMITS.text),
  v.check((value) => /^data:image\/jpeg;base64,[A-Za-z0-9+/]+={0,2}$/.test(value), code('bad-picture')),
)
export const year = v.pipe(
  string,
  v.check((value) => /^\d{4}$/.test(value), code('bad-year')),
)

/** Finite by the guard. */
export const amount = (min: number, max: number) =>
  v.pipe(number, v.minValue(min, code('too-small')), v.maxValue(max, code('too-large')))
export const whole = (min: number, max: number) => v.pipe(amount(min, max), v.integer(code('not-whole')))
export const oneOf = <const T extends readonly (string | number)[]>(options: T) =>
  v.picklist(options, code('not-allowed'))
export const list = <T>(item: v.GenericSchema<unknown, T>, limit: number = LIMITS.entries) =>
  v.pipe(v.array(item, code('wrong-type')), v.maxLength(limit, code('too-many')))

// valibot takes a list for an object, and would read [] as {}.
const aGroup = v.custom<Record<string, unknown>>(isGroup, code('wrong-type'))

/** These fields and no others; every unknown one is named, where strictObject names the first. */
export function group<const E extends v.ObjectEntries>(
  entries: E,
): v.GenericSchema<unknown, v.InferOutput<v.StrictObjectSchema<E, undefined>>> {
  const shape = v.objectWithRest(entries, v.never(code('unknown-field')), code('missing'))
  return v.pipe(aGroup, shape)
}

/** Any names that fit `key`, each with such a value. */
export const recordOf = <T>(key: v.GenericSchema<string, string>, value: v.GenericSchema<unknown, T>) =>
  v.pipe(aGroup, v.maxEntries(LIMITS.entries, code('too-many')), v.record(key, value, code('wrong-type')))
