// An id names one thing: within the pack, or within its own list where ids are only read there.
import type { Fault } from './fault.ts'
import { name, rows, type Name, type Row } from './rows.ts'

const wide = [
  'profile',
  'domains',
  'measures',
  'incidents',
  'routes',
  'products',
  'teams',
  'frameworks',
  'documents',
  'roles',
  'losses',
  'stages',
  'glossary',
  'contradictions',
]

export function checkIds(pack: Row): Fault[] {
  const ids = (list: Row[], key = 'id'): Name[] => list.flatMap((r) => name(r, key))
  const routes = rows(pack, 'routes')
  return [
    ...wide.map((key) => ids(rows(pack, key))),
    ids(rows(pack, 'domains').flatMap((d) => rows(d, 'questions'))),
    ids(routes.flatMap((r) => rows(r, 'reasons'))),
    ...routes.map((r) => ids(rows(r, 'steps'))),
    ...rows(pack, 'incidents').map((i) => ids(rows(i, 'moves'))),
    ...rows(pack, 'frameworks').map((f) => ids(rows(f, 'items'))),
    ...rows(pack, 'profile').map((f) => ids(rows(f, 'options'), 'value')),
  ].flatMap(duplicates)
}

function duplicates(ids: Name[]): Fault[] {
  const seen = new Set<string>()
  return ids.flatMap(({ value, path }): Fault[] => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [{ path, code: 'duplicate', params: { id: value } }]
  })
}
