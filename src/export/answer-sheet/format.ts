import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'answer-sheet',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  order: 5,
  // It is handed out like the form on paper.
  kinds: ['questionnaire'],
  write: async (input) => (await import('./write.ts')).writeAnswerSheet(input),
}
