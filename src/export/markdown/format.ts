import type { ExportFormat } from '../format.ts'

export const format: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  order: 60,
  kinds: ['board', 'one-page', 'full', 'questionnaire'],
  write: async (input) => (await import('./write-markdown.ts')).writeMarkdown(input),
}
