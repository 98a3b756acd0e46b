// Blocks of the report in Markdown. A figure is its table twin: the same values, and nothing that only an eye could read.
import { figureTable } from '#core/figure/figure-table.ts'
import type { Block, Form, Language, TableColumn } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import { inHeading, inline } from './escape.ts'

type Mark = (note: number) => string

const ALIGN = { start: ':--', end: '--:', center: ':-:' } as const

export function writeBlock(block: Block, mark: Mark, t: Translate, language: Language): string {
  const notes = (block.notes ?? []).map(mark).join('')
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inHeading(block.text)}${notes}`
    case 'paragraph':
      return inline(block.text) + notes
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${String(i + 1)}.` : '-'} ${inline(item)}`)
        .join('\n')
        .concat(notes)
    case 'callout':
      return `> **${inline(block.title)}**<br>${inline(block.text)}${notes}`
    case 'key-figures':
      return block.items
        .map(
          ({ label, value, note }) =>
            `- **${inline(label)}**: ${inline(note === undefined ? value : `${value} (${note})`)}`,
        )
        .join('\n')
        .concat(notes)
    case 'table':
      return table(block.caption, block.columns, block.rows, notes)
    case 'form':
      return form(block)
    case 'figure': {
      const { columns, rows } = figureTable(block.figure, t, language)
      return table(block.caption, columns, rows, notes)
    }
  }
}

function table(caption: string, columns: TableColumn[], rows: string[][], notes: string): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  return [
    `*${inline(caption)}*${notes}`,
    '',
    line(columns.map((c) => inline(c.title))),
    line(columns.map((c) => ALIGN[c.align])),
    ...rows.map((row) => line(row.map(inline))),
  ].join('\n')
}

/** To be filled in by hand or in an editor: a box a choice. */
function form({ number, text, mark, before, choices, ticks, after, lines }: Form): string {
  const named = ({ label, text: said }: { label?: string; text: string }): string =>
    label === undefined ? inline(said) : `**${inline(label)}** ${inline(said)}`
  const told = (items: { label: string; text: string }[]): string[] => items.map((item) => `- ${named(item)}`)
  return [
    `### ${inHeading(`${number} ${text}`)}${mark === undefined ? '' : `\n\n${inline(mark)}`}`,
    told(before).join('\n'),
    [
      ...choices.map((choice) => `- [ ] ${named(choice)}`),
      ...ticks.flatMap(({ label, items }) => [
        ...(label === undefined ? [] : [`- **${inline(label)}**`]),
        ...items.map((item) => `${label === undefined ? '' : '  '}- [ ] ${inline(item)}`),
      ]),
    ].join('\n'),
    told(after).join('\n'),
    lines.map(({ label }) => `- **${inline(label)}**: `).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
