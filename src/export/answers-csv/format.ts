import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'answers-csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  order: 40,
  write: async (input) => {
    const [{ writeCsv }, { sourcesOf }, { answersSheet }] = await Promise.all([
      import('../csv.ts'),
      import('../xlsx/plan.ts'),
      import('../xlsx/sheets/answers.ts'),
    ])
    return writeCsv(answersSheet(sourcesOf(input)).sheet.rows)
  },
}
