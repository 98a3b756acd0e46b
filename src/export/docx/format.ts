import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  order: 10,
  kinds: ['board', 'one-page', 'full', 'questionnaire'],
  write: async (input) => (await import('./write-docx.ts')).writeDocx(input),
}
