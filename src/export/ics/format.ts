import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'ics',
  extension: 'ics',
  mediaType: 'text/calendar;charset=utf-8',
  order: 50,
  write: async (input) => (await import('./write-ics.ts')).writeIcs(input),
}
