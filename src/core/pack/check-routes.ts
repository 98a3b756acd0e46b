// A route is an order of the whole work: every domain stands in exactly one of its steps.
import type { Fault } from './fault.ts'
import { idsOf, name, names, rows, type Row } from './rows.ts'

export function checkRoutes(pack: Row): Fault[] {
  const domains = idsOf(pack, 'domains') ?? new Set()
  return rows(pack, 'routes').flatMap((route) => checkRoute(route, domains))
}

function checkRoute(route: Row, domains: ReadonlySet<string>): Fault[] {
  const [id] = name(route, 'id')
  const params = { route: id?.value ?? '' }
  const placed = new Set<string>()
  const faults: Fault[] = []
  for (const { value, path } of rows(route, 'steps').flatMap((step) => names(step, 'domains'))) {
    if (placed.has(value)) faults.push({ path, code: 'step-twice', params: { ...params, domain: value } })
    placed.add(value)
  }
  for (const domain of domains)
    if (!placed.has(domain))
      faults.push({ path: [...route.path, 'steps'], code: 'step-missing', params: { ...params, domain } })
  return faults
}
