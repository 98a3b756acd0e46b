// Key figures: at most five beside each other, the number large, what it counts below it.
import type { Block } from '#core/report/report.ts'
import { COLOUR, COLUMN, type TextStyle } from '../theme.ts'
import { wrapText } from '../text/wrap.ts'
import type { Canvas, Piece, Setting } from './piece.ts'
import { baselineIn, elementOnce, paintNoteMarks } from './text-pieces.ts'

type KeyFigures = Extract<Block, { kind: 'key-figures' }>
type Item = KeyFigures['items'][number]

const GUTTER = 18
const PADDING = 8
const COLUMNS = { most: 5, least: 3 }

export function keyFigurePieces(setting: Setting, block: KeyFigures): Piece[] {
  const count = block.items.length
  // Rows as even as they can be, and never so few columns that a number stands in a field.
  const columns = Math.max(COLUMNS.least, Math.ceil(count / Math.ceil(count / COLUMNS.most)))
  const rows: Item[][] = []
  for (let i = 0; i < block.items.length; i += columns) rows.push(block.items.slice(i, i + columns))
  const list = elementOnce('L')
  return rows.map((items, i) => {
    const last = i === rows.length - 1
    return { ...rowPiece(setting, items, columns, last ? (block.notes ?? []) : [], list), before: i === 0 ? 14 : 12 }
  })
}

function rowPiece(
  setting: Setting,
  items: readonly Item[],
  columns: number,
  notes: readonly number[],
  list: ReturnType<typeof elementOnce>,
): Omit<Piece, 'before'> {
  const { theme } = setting
  const width = (COLUMN.width - GUTTER * (columns - 1)) / columns
  const value = fittingStyle(setting, items, width)
  const measure = (style: TextStyle) => (part: string) => setting.widthOf(part, style)
  const cells = items.map((item) => ({
    item,
    label: wrapText(item.label, width, measure(theme.small), { phrases: true }),
    note: item.note ? wrapText(item.note, width, measure(theme.note), { phrases: true }) : [],
  }))
  const textHeight = ({ label, note }: (typeof cells)[number]): number =>
    label.length * theme.small.leading + note.length * theme.note.leading
  const height = PADDING + value.leading + Math.max(...cells.map(textHeight)) + 4

  const paintCell = (canvas: Canvas, index: number, top: number): void => {
    const cell = cells[index]
    if (!cell) return
    const { pen, tags } = canvas
    const x = COLUMN.left + index * (width + GUTTER)
    tags.artifact(() => {
      pen.line(
        [
          [x, top],
          [x + width, top],
        ],
        { colour: COLOUR.accent, width: 1 },
      )
    })
    tags.content(tags.add('LBody', tags.add('LI', list(canvas))), () => {
      pen.text(cell.item.value, x, baselineIn(value, top + PADDING), value)
      let y = top + PADDING + value.leading
      for (const [lines, style] of [
        [cell.label, theme.small],
        [cell.note, theme.note],
      ] as const) {
        for (const line of lines) {
          pen.text(line.text, x, baselineIn(style, y), style)
          if (index === cells.length - 1 && style === theme.small && line === lines.at(-1)) {
            paintNoteMarks(canvas, notes, x + line.width, baselineIn(style, y), style)
          }
          y += style.leading
        }
      }
    })
  }
  return {
    height,
    notes,
    paint(canvas, top) {
      cells.forEach((_, index) => paintCell(canvas, index, top))
    },
  }
}

/** The numbers share one size: the largest at which the longest fits its column. */
function fittingStyle(setting: Setting, items: readonly Item[], width: number): TextStyle {
  const style: TextStyle = { weight: 'bold', size: 21, leading: 30, colour: COLOUR.ink }
  const widest = Math.max(1, ...items.map((item) => setting.widthOf(item.value, style)))
  const size = Math.max(8, Math.min(style.size, (style.size * width) / widest))
  return { ...style, size, leading: size * 1.45 }
}
