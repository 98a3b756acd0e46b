import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'oscal-poam',
  extension: 'oscal-poam.json',
  mediaType: 'application/json',
  order: 81,
  // A blank form has no results.
  kinds: ['board', 'one-page', 'full'],
  write: async (input) => (await import('./write.ts')).writePlanOfAction(input),
}
