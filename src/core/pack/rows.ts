// Reading a value that may be anything: the checks of a whole pack also run where its shape is faulty, so that an author
// gets the broken references of a file together with its typing errors. What is not there is simply not read.
import type { Path } from './fault.ts'

export interface Row {
  value: Record<string, unknown>
  path: Path
}
export interface Name {
  value: string
  path: Path
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

const own = (parent: Row, key: string): unknown => (Object.hasOwn(parent.value, key) ? parent.value[key] : undefined)

/** The entries of the list under a key that have named fields. */
export function rows(parent: Row, key: string): Row[] {
  const list = own(parent, key)
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, i) => (isRecord(value) ? [{ value, path: [...parent.path, key, i] }] : []))
}

/** The one entry with named fields under a key, as a list of at most one. */
export function row(parent: Row, key: string): Row[] {
  const value = own(parent, key)
  return isRecord(value) ? [{ value, path: [...parent.path, key] }] : []
}

/** The text under a key, as a list of at most one. */
export function name(parent: Row, key: string): Name[] {
  const value = own(parent, key)
  return typeof value === 'string' ? [{ value, path: [...parent.path, key] }] : []
}

/** The texts in the list under a key. */
export function names(parent: Row, key: string): Name[] {
  const list = own(parent, key)
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, i) =>
    typeof value === 'string' ? [{ value, path: [...parent.path, key, i] }] : [],
  )
}

/** The ids of the entries of a list; undefined when there is no such list. */
export function idsOf(parent: Row, key: string): ReadonlySet<string> | undefined {
  return own(parent, key) === undefined
    ? undefined
    : new Set(
        rows(parent, key)
          .flatMap((r) => name(r, 'id'))
          .map((n) => n.value),
      )
}
