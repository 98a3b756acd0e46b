// Frameworks with the mean of what maps to each item, and where everything was read.
import type { Framework } from '#core/pack/pack.ts'
import type { Sources } from '../plan.ts'
import { tableSheet, type Column, type Table } from '../table-sheet.ts'

interface Item {
  framework: Framework
  id: string
  title: string
}

export function frameworksSheet({ t, pack, findings }: Sources): Table {
  const rows = pack.frameworks.flatMap((framework) => framework.items.map((item): Item => ({ framework, ...item })))
  const of = ({ framework, id }: Item) => findings.scores.frameworks[framework.id]?.[id]
  const columns: Column<Item>[] = [
    { id: 'framework', width: 36, value: (i) => i.framework.title },
    { id: 'version', width: 12, value: (i) => i.framework.version },
    { id: 'id', width: 14, value: (i) => i.id },
    { id: 'item', width: 60, wrap: true, value: (i) => i.title },
    { id: 'value', width: 12, format: 'percent', value: (i) => of(i)?.value ?? null },
    { id: 'questions', width: 9, value: (i) => of(i)?.questions ?? 0 },
  ]
  return tableSheet(t, 'frameworks', columns, rows)
}

interface Reference {
  kind: 'document' | 'framework' | 'incident' | 'loss'
  name: string
  source: string
  fact?: string
  amount?: number
  year?: number
}

export function sourcesSheet({ t, pack }: Sources): Table {
  const rows: Reference[] = [
    ...pack.incidents.flatMap(({ title, facts }) =>
      facts.map(({ text, source }): Reference => ({ kind: 'incident', name: title, fact: text, source })),
    ),
    ...(pack.losses ?? []).map(({ title, amount, year, source }): Reference => ({
      kind: 'loss',
      name: title,
      amount,
      year,
      source,
    })),
    ...pack.frameworks.map(({ title, note, source }): Reference => ({
      kind: 'framework',
      name: title,
      source,
      ...(note === undefined ? {} : { fact: note }),
    })),
    ...(pack.documents ?? []).map(({ title }): Reference => ({ kind: 'document', name: title, source: title })),
  ]
  const columns: Column<Reference>[] = [
    { id: 'kind', width: 14, value: (r) => t(`workbook.kind.${r.kind}`) },
    { id: 'name', width: 48, wrap: true, value: (r) => r.name },
    { id: 'fact', width: 60, wrap: true, value: (r) => r.fact ?? null },
    { id: 'amount', width: 16, format: 'yen', value: (r) => r.amount ?? null },
    { id: 'year', width: 8, value: (r) => r.year ?? null },
    { id: 'source', width: 60, wrap: true, value: (r) => r.source },
  ]
  return tableSheet(t, 'sources', columns, rows)
}
