// What a painter must not lose: every text that the blocks of a report hold, and every value of its figures.
import { figureTable } from '#core/figure/figure-table.ts'
import type { Block, Report } from '#core/report/report.ts'
import { exportText } from '#export/export-text.ts'
import type { ExportInput } from '#export/format.ts'

/** Without what breaking lines may change, so that a text is found over cells and slides too. */
export const squeezed = (text: string): string => exportText(text).replace(/\s+/g, '')

/** Figures that are drawn as charts say their values in numbers; the others say them in words. */
export function textsOfBlock(block: Block, { t, language }: Pick<ExportInput, 't' | 'language'>): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'callout':
      return [block.title, block.text]
    case 'key-figures':
      return block.items.flatMap(({ label, value, note }) => [label, value, note ?? ''])
    case 'table':
      return [block.caption, ...block.columns.map((c) => c.title), ...block.rows.flat()]
    case 'form':
      return [
        block.number,
        block.text,
        ...block.choices.map((c) => c.text),
        ...block.ticks.flatMap((g) => g.items),
        ...[...block.before, ...block.after].flatMap((p) => [p.label, p.text]),
        ...block.lines.map((l) => l.label),
      ]
    case 'figure': {
      const { figure, caption } = block
      if (figure.kind === 'radar')
        return [caption, ...figure.axes, ...figure.series.flatMap((s) => [s.name, ...numbers(s.values)])]
      if (figure.kind === 'bars')
        return [
          caption,
          ...figure.categories,
          ...figure.series.flatMap((s) => [s.name, ...numbers(s.values)]),
          ...numbers(figure.limits ?? []),
        ]
      if (figure.kind === 'curve')
        return [
          caption,
          ...figure.marks.map((m) => m.label),
          ...figure.series.flatMap((s) => [s.name, ...numbers(s.points.map((p) => p.value))]),
        ]
      if (figure.kind === 'gantt')
        return [
          caption,
          ...figure.bands.flatMap((b) => [b.label, ...b.rows.map((r) => r.label)]),
          ...figure.marks.map((m) => m.label),
        ]
      return [caption, ...figureTable(figure, t, language).rows.map((row) => row[0] ?? '')]
    }
  }
}

/** The same without what a figure draws. */
export const saidIn = (block: Block, input: Pick<ExportInput, 't' | 'language'>): string[] =>
  block.kind === 'figure' ? [block.caption] : textsOfBlock(block, input)

const numbers = (values: readonly (number | null)[]): string[] => values.flatMap((v) => (v === null ? [] : [String(v)]))

export const textsOfReport = (report: Report, input: Pick<ExportInput, 't' | 'language'>): string[] =>
  report.sections.flatMap(({ title, headline, blocks, footnotes }) => [
    title,
    headline,
    ...blocks.flatMap((block) => textsOfBlock(block, input)),
    ...footnotes.map((n) => n.text),
  ])
