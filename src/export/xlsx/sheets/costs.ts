// What the chosen plan costs by fiscal year, beside the budgets.
import { costYears } from '#core/figure/cost-figure.ts'
import { fiscalYearText } from '#core/figure/format.ts'
import type { FiscalYearCost } from '#core/roadmap/roadmap.ts'
import type { Sources } from '../plan.ts'
import { formula, sum, tableSheet, type Column, type Table } from '../table-sheet.ts'

export function costsSheet({ t, chosen }: Sources): Table {
  const rows = chosen ? costYears(chosen) : []
  const paid = (c: FiscalYearCost): number => c.initial + c.running
  const total = (of: (c: FiscalYearCost) => number) => sum(rows.reduce((all, c) => all + of(c), 0))
  const columns: Column<FiscalYearCost>[] = [
    { id: 'year', width: 14, value: (c) => fiscalYearText(t, c.year), total: () => t('workbook.total') },
    { id: 'initial', width: 18, format: 'yen', value: (c) => c.initial, total: total((c) => c.initial) },
    { id: 'running', width: 18, format: 'yen', value: (c) => c.running, total: total((c) => c.running) },
    {
      id: 'total',
      width: 18,
      format: 'yen',
      value: (c, at) => formula(`${at('initial')}+${at('running')}`, paid(c)),
      total: total(paid),
    },
    { id: 'budget', width: 18, format: 'yen', value: (c) => c.budget },
    {
      id: 'left',
      width: 18,
      format: 'yen',
      value: (c, at) =>
        formula(
          `IF(${at('budget')}="","",${at('budget')}-${at('total')})`,
          c.budget === null ? null : c.budget - paid(c),
        ),
    },
  ]
  return tableSheet(t, 'costs', columns, rows)
}
