// A copy that any database and any file can hold. Reactive wrappers fall away, absent fields are absent, and half
// characters become the mark that screens show for them anyway.
import { isGroup, LIMITS } from './guard.ts'

/** Throws a TypeError for what no file can hold: functions, dates, maps, circles. */
export function plain<T>(value: T): T {
  return copy(value, 1) as T
}

function copy(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'boolean' || typeof value === 'number' || value === null || value === undefined) return value
  if (depth > LIMITS.depth) throw new TypeError('too deep to be plain')
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1))
  if (!isGroup(value)) throw new TypeError('not a plain value')
  // fromEntries defines own fields whatever their name: it never reaches a prototype.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key.toWellFormed(), copy(field, depth + 1)]),
  )
}
