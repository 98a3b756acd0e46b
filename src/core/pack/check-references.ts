// Every name resolves to something of the pack. Roles and documents are checked where the pack lists them.
import type { Fault } from './fault.ts'
import { idsOf, isRecord, name, names, row, rows, type Name, type Row } from './rows.ts'

type Known = ReadonlySet<string> | undefined

export function checkReferences(pack: Row): Fault[] {
  const faults: Fault[] = []
  const resolve = (kind: string, known: Known, found: Name[], more: Fault['params'] = {}): void => {
    for (const { value, path } of found)
      if (known && !known.has(value))
        faults.push({ path, code: 'unknown-reference', params: { kind, ...more, id: value } })
  }
  const known = {
    domain: idsOf(pack, 'domains') ?? new Set(),
    measure: idsOf(pack, 'measures') ?? new Set(),
    product: idsOf(pack, 'products') ?? new Set(),
    team: idsOf(pack, 'teams') ?? new Set(),
    role: idsOf(pack, 'roles'),
    document: idsOf(pack, 'documents'),
    question: new Set(rows(pack, 'domains').flatMap((d) => [...(idsOf(d, 'questions') ?? [])])),
    items: new Map(
      rows(pack, 'frameworks').flatMap((f) => name(f, 'id').map((n) => [n.value, idsOf(f, 'items')] as const)),
    ),
    values: new Map(
      rows(pack, 'profile').flatMap((f) => name(f, 'id').map((n) => [n.value, optionValues(f)] as const)),
    ),
  }
  const sources = (list: Row[]): void =>
    resolve(
      'document',
      known.document,
      list.flatMap((s) => name(s, 'document')),
    )
  const condition = (owner: Row): void => {
    for (const when of row(owner, 'when'))
      for (const field of Object.keys(when.value)) {
        const values = known.values.get(field)
        if (!values)
          faults.push({
            path: [...when.path, field],
            code: 'unknown-reference',
            params: { kind: 'profile', id: field },
          })
        else faults.push(...names(when, field).flatMap((value) => unknownValue(field, values, value)))
      }
  }
  const mappings = (question: Row): void => {
    for (const maps of row(question, 'maps'))
      for (const framework of Object.keys(maps.value)) {
        if (known.items.has(framework))
          resolve('item', known.items.get(framework), names(maps, framework), { framework })
        else
          faults.push({
            path: [...maps.path, framework],
            code: 'unknown-reference',
            params: { kind: 'framework', id: framework },
          })
      }
  }

  for (const field of rows(pack, 'profile')) faults.push(...checkField(field))
  for (const question of rows(pack, 'domains').flatMap((d) => rows(d, 'questions'))) {
    resolve('role', known.role, names(question, 'asks'))
    condition(question)
    mappings(question)
    sources(rows(question, 'source'))
  }
  for (const measure of rows(pack, 'measures')) {
    resolve('domain', known.domain, name(measure, 'domain'))
    resolve('team', known.team, name(measure, 'team'))
    resolve('product', known.product, names(measure, 'products'))
    resolve(
      'question',
      known.question,
      rows(measure, 'raises').flatMap((r) => name(r, 'question')),
    )
    resolve('measure', known.measure, names(measure, 'needs'))
    sources(rows(measure, 'source'))
  }
  for (const incident of rows(pack, 'incidents')) {
    condition(incident)
    const controls = rows(incident, 'moves').flatMap((m) => rows(m, 'controls'))
    resolve(
      'question',
      known.question,
      controls.flatMap((c) => name(c, 'question')),
    )
    resolve(
      'product',
      known.product,
      rows(incident, 'claims').flatMap((c) => name(c, 'product')),
    )
    sources(rows(incident, 'claims').flatMap((c) => row(c, 'source')))
  }
  for (const need of rows(pack, 'products').flatMap((p) => rows(p, 'needs'))) {
    resolve('product', known.product, name(need, 'product'))
    resolve('question', known.question, name(need, 'question'))
  }
  for (const rule of rows(pack, 'contradictions')) {
    const bounds = row(rule, 'when').flatMap((when) => rows(when, 'all'))
    resolve(
      'question',
      known.question,
      bounds.flatMap((b) => name(b, 'question')),
    )
    sources(rows(rule, 'source'))
  }
  for (const step of rows(pack, 'routes').flatMap((r) => rows(r, 'steps')))
    resolve('domain', known.domain, names(step, 'domains'))
  return faults
}

const optionValues = (field: Row): ReadonlySet<string> =>
  new Set(
    rows(field, 'options')
      .flatMap((o) => name(o, 'value'))
      .map((n) => n.value),
  )

const unknownValue = (field: string, values: ReadonlySet<string>, { value, path }: Name): Fault[] =>
  values.has(value) ? [] : [{ path, code: 'unknown-value', params: { field, value, values: [...values].join(', ') } }]

/** The default is an option; a field named "size" has the three sizes that efforts and costs are written in. */
function checkField(field: Row): Fault[] {
  const [fieldId] = name(field, 'id')
  const values = optionValues(field)
  const faults = name(field, 'default').flatMap((value) => unknownValue(fieldId?.value ?? '', values, value))
  const sized = ['small', 'medium', 'large'].every((size) => values.has(size)) && values.size === 3
  if (fieldId?.value === 'size' && !sized && isRecord(field.value))
    faults.push({ path: [...field.path, 'options'], code: 'sizes', params: { values: [...values].join(', ') } })
  return faults
}
