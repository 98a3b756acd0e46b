import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'oscal-ar',
  extension: 'oscal-ar.json',
  mediaType: 'application/json',
  order: 80,
  write: async (input) => (await import('./write.ts')).writeAssessmentResults(input),
}
