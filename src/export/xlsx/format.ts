import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  order: 20,
  write: async (input) => (await import('./write-xlsx.ts')).writeXlsx(input),
}
