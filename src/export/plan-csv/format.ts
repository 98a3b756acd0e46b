import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'plan-csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  order: 41,
  write: async (input) => {
    const [{ writeCsv }, { sourcesOf }, { measuresSheet }] = await Promise.all([
      import('../csv.ts'),
      import('../xlsx/plan.ts'),
      import('../xlsx/sheets/measures.ts'),
    ])
    const { sheet } = measuresSheet(sourcesOf(input))
    // A line of totals is no measure.
    return writeCsv(sheet.rows.slice(0, 1 + (sheet.filter && sheet.rows.length > 1 ? sheet.filter.bottom : 0)))
  },
}
