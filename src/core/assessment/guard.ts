// The first look at a value from outside, before any schema: how deep, how much, which names, which texts. It walks with
// its own stack, so that no nesting can exhaust the engine's.
import { joinPath, MAX_FAULTS, type Fault, type FaultCode } from './fault.ts'

export const LIMITS = {
  /** Characters of a file; also bytes, checked before decoding. */
  file: 10_000_000,
  depth: 16,
  values: 200_000,
  /** UTF-16 units of one text: notes and reasons. */
  text: 20_000,
  /** … and of a name, a title, a role. */
  name: 500,
  link: 2_000,
  /** Entries of one record: answers of an assessment, decisions, pins. */
  entries: 2_000,
  key: 200,
} as const

interface Place {
  value: unknown
  depth: number
  up: Place | undefined
  key: string | number
}

/** Names that every object inherits: whoever indexes by one reads something nobody wrote. */
const forbidden = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

export const isForbiddenName = (name: string): boolean => forbidden.has(name)

/** A plain object or a Vue proxy of one; not a list, Map, Date or class. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const proto: unknown = Object.getPrototypeOf(value)
  // A group from another realm (a worker, a frame) has that realm's Object.prototype.
  return proto === null || Object.getPrototypeOf(proto) === null
}
/** What is no group reads like an empty one. */
export const groupOf = (value: unknown): Record<string, unknown> => (isGroup(value) ? value : {})

/**
 * Faults of the value's build, in the order they stand, at most MAX_FAULTS; [] when plain, finite, well-formed and within
 * LIMITS. Stops at once when there is too much or it is too deep.
 */
export function guard(root: unknown): Fault[] {
  const faults: Fault[] = []
  const stack: Place[] = [{ value: root, depth: 1, up: undefined, key: '' }]
  let seen = 0
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    seen++
    const { value, depth } = place
    const report = (code: FaultCode, detail?: Fault['detail']) =>
      faults.push({ path: pathOf(place), code, ...(detail && { detail }) })
    if (depth > LIMITS.depth) {
      report('too-deep', { limit: LIMITS.depth })
      return faults
    }
    if (Array.isArray(value) || isGroup(value)) {
      const keys = Array.isArray(value) ? undefined : Object.keys(value)
      const size = keys?.length ?? (value as unknown[]).length
      if (seen + stack.length + size > LIMITS.values)
        return [{ path: '', code: 'too-many-values', detail: { limit: LIMITS.values } }]
      for (let i = size - 1; i >= 0; i--) {
        const key = keys ? (keys[i] ?? '') : i
        if (typeof key === 'string') checkName(key, place, faults)
        const child: unknown = keys ? (value as Record<string, unknown>)[key] : (value as unknown[])[i]
        stack.push({ value: child, depth: depth + 1, up: place, key })
      }
    } else if (typeof value === 'string') {
      if (value.length > LIMITS.text) report('too-long', { limit: LIMITS.text, found: value.length })
      else if (!value.isWellFormed()) report('lone-surrogate')
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) report('not-a-number')
    } else if (typeof value !== 'boolean' && value !== null) report('not-plain')
    if (faults.length >= MAX_FAULTS) return faults.slice(0, MAX_FAULTS)
  }
  return faults
}

function checkName(key: string, place: Place, faults: Fault[]): void {
  if (key.length > LIMITS.key || !key.isWellFormed())
    faults.push({ path: pathOf(place), code: 'forbidden-name', detail: { found: key.slice(0, 40).toWellFormed() } })
  else if (isForbiddenName(key))
    faults.push({ path: joinPath(pathOf(place), key), code: 'forbidden-name', detail: { found: key } })
}

function pathOf(place: Place): string {
  const keys: (string | number)[] = []
  for (let at = place; at.up; at = at.up) keys.push(at.key)
  return keys.reverse().reduce<string>(joinPath, '')
}
