import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'json',
  extension: 'report.json',
  mediaType: 'application/json',
  order: 70,
  kinds: ['board', 'one-page', 'full'],
  write: async (input) => (await import('./write.ts')).writeReportJson(input),
}
