// The measures of the chosen plan, in its order, with their totals.
import type { PlannedMeasure } from '#core/roadmap/roadmap.ts'
import type { Sources } from '../plan.ts'
import { flag, sum, tableSheet, type Column, type Table } from '../table-sheet.ts'

export function measuresSheet({ t, chosen, names, assessment }: Sources): Table {
  const { owners = {}, status = {}, notes = {} } = assessment.plan
  const rows = chosen?.measures ?? []
  const total = (key: 'effort' | 'initial' | 'yearly') => sum(rows.reduce((all, m) => all + m[key], 0))
  const stepOf = ({ step }: PlannedMeasure): string => {
    const id = chosen?.steps.find((s) => s.index === step)?.id ?? ''
    return t('figure.step', { index: String(step), title: names.step(chosen?.route ?? '', id) })
  }
  const closes = (m: PlannedMeasure): string =>
    m.reasons
      .filter((r) => r.kind === 'gap')
      .flatMap((r) => r.ids)
      .join('\n')
  const columns: Column<PlannedMeasure>[] = [
    { id: 'id', width: 22, value: (m) => m.id, total: () => t('workbook.total') },
    { id: 'measure', width: 48, wrap: true, value: (m) => names.measure(m.id) },
    { id: 'domain', width: 20, value: (m) => names.domain(names.measureOf(m.id)?.domain ?? '') },
    { id: 'team', width: 16, value: (m) => names.team(m.team) },
    { id: 'step', width: 24, wrap: true, value: stepOf },
    { id: 'start', width: 12, format: 'date', value: (m) => m.startDate },
    { id: 'finish', width: 12, format: 'date', value: (m) => m.finishDate },
    { id: 'weeks', width: 7, value: (m) => m.weeks },
    { id: 'effort', width: 11, format: 'one', value: (m) => m.effort, total: total('effort') },
    { id: 'initial', width: 15, format: 'yen', value: (m) => m.initial, total: total('initial') },
    { id: 'yearly', width: 15, format: 'yen', value: (m) => m.yearly, total: total('yearly') },
    { id: 'year', width: 8, value: (m) => m.fiscalYear },
    { id: 'quarter', width: 8, value: (m) => m.fiscalQuarter },
    { id: 'owner', width: 16, value: (m) => owners[m.id] ?? null },
    { id: 'status', width: 10, value: (m) => t(`roadmap.status.${status[m.id] ?? 'to-do'}`) },
    { id: 'bridging', width: 9, value: (m) => flag(m.bridging) },
    { id: 'pinned', width: 9, value: (m) => flag(m.pinned) },
    { id: 'closes', width: 22, wrap: true, value: closes },
    { id: 'note', width: 36, wrap: true, value: (m) => notes[m.id] ?? null },
  ]
  return tableSheet(t, 'measures', columns, rows)
}
