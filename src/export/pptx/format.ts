import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'pptx',
  extension: 'pptx',
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  order: 5,
  kinds: ['board'],
  write: async (input) => (await import('./write-pptx.ts')).writePptx(input),
}
