// A table: its heads are repeated on every page, its rows stay whole unless they are long, numbers stand at the right.
import type { Block, TableColumn } from '#core/report/report.ts'
import type { Element } from '../document/tags.ts'
import { wrapText, type Line } from '../text/wrap.ts'
import { cleanText } from '../text/characters.ts'
import { COLOUR, COLUMN, type TextStyle } from '../theme.ts'
import { captionPieces } from './caption.ts'
import type { Canvas, Piece, Setting } from './piece.ts'
import { columnWidths } from './table-columns.ts'
import { baselineIn, elementOnce, paintNoteMarks } from './text-pieces.ts'

type Table = Extract<Block, { kind: 'table' }>

const PADDING = 3.8
const GUTTER = 10
/** White under the rule of the heads, so that a row that goes on from the page before does not touch it. */
const HEAD_WHITE = 3
/** Rows higher than this may part between lines. */
const TALL_ROW = 150

interface Cell {
  lines: readonly Line[]
  style: TextStyle
  x: number
  width: number
  align: TableColumn['align']
  element: (canvas: Canvas) => Element
}

export function tablePieces(setting: Setting, block: Table): Piece[] {
  const { theme } = setting
  const { columns, rows, notes = [] } = block
  const head: TextStyle = { ...theme.cell, weight: 'bold', colour: COLOUR.quiet }
  const texts = columns.map((column, i) => ({ column, cells: rows.map((row) => cleanText(row[i] ?? '')) }))
  const measures = {
    cell: (text: string) => setting.widthOf(text, theme.cell),
    title: (text: string) => setting.widthOf(text, head),
  }
  const widths = columnWidths(texts, COLUMN.width, measures, GUTTER)
  const lefts = widths.map((_, i) => COLUMN.left + widths.slice(0, i).reduce((a, b) => a + b, 0))
  const table = elementOnce('Table')

  const cellsOf = (row: readonly string[], style: TextStyle, isHead: boolean): Cell[] => {
    const line = elementOnce('TR', table)
    return columns.map(({ align }, i) => {
      // White between the columns, none outside the table's edges.
      const width = (widths[i] ?? 0) - (i === columns.length - 1 ? 0 : GUTTER)
      const measure = (text: string): number => setting.widthOf(text, style)
      let element: Element | undefined
      const isRowHead = !isHead && block.headRows === true && i === 0
      return {
        lines: wrapText(row[i] ?? '', width, measure, { phrases: isHead }),
        style,
        x: lefts[i] ?? 0,
        width,
        align,
        element: (canvas) =>
          (element ??= canvas.tags.add(
            isHead || isRowHead ? 'TH' : 'TD',
            line(canvas),
            isHead ? { scope: 'Column' } : isRowHead ? { scope: 'Row' } : {},
          )),
      }
    })
  }

  const caption = captionPieces(setting, block.caption, notes, elementOnce('Caption', table))
  const titles = cellsOf(
    columns.map((column) => column.title),
    head,
    true,
  )
  const padding = PADDING * theme.density.gap
  const headRule = { colour: COLOUR.ink, width: 0.8 }
  const headNotes = block.caption === '' ? notes : []
  const rowOfHeads = rowPiece(titles, 0, Infinity, { padding, rule: headRule, notes: headNotes })
  const headPiece = { ...rowOfHeads, height: rowOfHeads.height + HEAD_WHITE }
  const rest = rows.flatMap((row, i) => {
    const rule = { colour: COLOUR.line, width: i === rows.length - 1 ? 0.9 : 0.6 }
    return rowPieces(cellsOf(row, theme.cell, false), theme.cell.leading, { padding, rule, notes: [] })
  })
  return [
    ...caption,
    { ...headPiece, before: caption.length === 0 ? theme.gap + 4 : 2, keepNext: rest.length > 0 },
    ...rest.map((piece) => ({ ...piece, repeat: [headPiece] })),
  ]
}

interface RowShape {
  padding: number
  rule: { colour: string; width: number } | null
  notes: readonly number[]
}

const lineCount = (cells: readonly Cell[]): number => Math.max(1, ...cells.map((cell) => cell.lines.length))

function rowPieces(cells: readonly Cell[], leading: number, shape: RowShape): Piece[] {
  const count = lineCount(cells)
  if (count * leading <= TALL_ROW) return [rowPiece(cells, 0, Infinity, shape)]
  return Array.from({ length: count }, (_, i) => ({
    ...rowPiece(cells, i, i + 1, i === count - 1 ? shape : { ...shape, rule: null }),
    // Two lines at least on either side of a break.
    keepNext: i === 0 || i === count - 2,
  }))
}

/** The lines from `first` up to `end` of every cell. */
function rowPiece(cells: readonly Cell[], first: number, end: number, shape: RowShape): Piece {
  const { padding, rule, notes } = shape
  const count = lineCount(cells)
  const leading = cells[0]?.style.leading ?? 0
  const above = first === 0 ? padding : 0
  const below = end >= count ? padding : 0
  const height = above + (Math.min(end, count) - first) * leading + below

  const paintCells = (canvas: Canvas, top: number, repeated: boolean): void => {
    cells.forEach((cell, index) => {
      const draw = (): void => {
        cell.lines.slice(first, end).forEach((line, i) => {
          const x = { start: cell.x, center: cell.x + cell.width / 2, end: cell.x + cell.width }[cell.align]
          const baseline = baselineIn(cell.style, top + above + i * leading)
          canvas.pen.text(line.text, x, baseline, cell.style, { align: cell.align })
          const isEnd = index === 0 && i === cell.lines.length - 1
          if (isEnd && !repeated) paintNoteMarks(canvas, notes, x + line.width, baseline, cell.style)
        })
      }
      if (repeated) draw()
      else canvas.tags.content(cell.element(canvas), draw)
    })
  }
  return {
    height,
    before: 0,
    notes,
    paint(canvas, top, repeated) {
      if (repeated) canvas.tags.artifact(() => paintCells(canvas, top, true), 'Pagination')
      else paintCells(canvas, top, false)
      if (!rule) return
      const y = top + height
      canvas.tags.artifact(() => {
        canvas.pen.line(
          [
            [COLUMN.left, y],
            [COLUMN.left + COLUMN.width, y],
          ],
          rule,
        )
      })
    },
  }
}
