import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'oscal-ar',
  extension: 'oscal-ar.json',
  mediaType: 'application/json',
  order: 80,
  // A blank form has no results.
  kinds: ['board', 'one-page', 'full'],
  write: async (input) => (await import('./write.ts')).writeAssessmentResults(input),
}
