// The files of a pack as one value, and for every path of that value the file and the path where an author wrote it.
import type { Path } from './fault.ts'
import type { PackFiles, Source } from './pack-files.ts'
import { isRecord } from './rows.ts'

export interface Place<S> {
  source: S
  path: Path
}

export interface MountedPack<S> {
  value: unknown
  place: (path: Path) => Place<S>
}

export function mountPack<S extends Source>({ head, lists, parts }: PackFiles<S>): MountedPack<S> {
  const places = new Map<string, Place<S>>()
  const mount = (key: string, entries: { value: unknown; place: Place<S> }[]): unknown[] =>
    entries.map(({ value, place }, i) => {
      places.set(`${key} ${String(i)}`, place)
      return value
    })
  const wholeFile = (source: S) => ({ value: source.value, place: { source, path: [] } })
  const value = {
    ...(isRecord(head.value) ? without(head.value, 'order') : {}),
    domains: mount('domains', parts.domains.map(wholeFile)),
    measures: mount('measures', parts.measures.flatMap(measuresOf)),
    incidents: mount('incidents', parts.incidents.map(wholeFile)),
    routes: mount('routes', parts.routes.map(wholeFile)),
    products: [],
    frameworks: mount('frameworks', parts.frameworks.map(wholeFile)),
    ...Object.fromEntries(Object.entries(lists).map(([key, source]) => [key, mount(key, listOf(source, key))])),
  }
  const place = ([key = '', index = '', ...rest]: Path): Place<S> => {
    const found = places.get(`${String(key)} ${String(index)}`)
    if (!found) return { source: head, path: [key, index, ...rest].filter((step) => step !== '') }
    // A measure's domain is written once, at the top of its file.
    if (key === 'measures' && rest[0] === 'domain') return { source: found.source, path: ['domain'] }
    return { source: found.source, path: [...found.path, ...rest] }
  }
  return { value, place }
}

function measuresOf<S extends Source>(source: S): { value: unknown; place: Place<S> }[] {
  const domain = isRecord(source.value) ? source.value['domain'] : undefined
  return listOf(source, 'measures').map(({ value, place }) => ({
    value: isRecord(value) ? { ...value, domain } : value,
    place,
  }))
}

function listOf<S extends Source>(source: S, key: string): { value: unknown; place: Place<S> }[] {
  const list = isRecord(source.value) ? source.value[key] : undefined
  return Array.isArray(list) ? list.map((value: unknown, i) => ({ value, place: { source, path: [key, i] } })) : []
}

/** The same fields but one. */
function without(value: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}
