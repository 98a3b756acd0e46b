// How wide the columns of a table are: by their relative widths, but never so narrow that a number or a word must break.
import type { TableColumn } from '#core/report/report.ts'
import { unitsOf } from '../text/characters.ts'
import { breakable, mayBreak } from '../text/kinsoku.ts'

export interface ColumnTexts {
  column: TableColumn
  cells: readonly string[]
}
export interface Measures {
  cell: (text: string) => number
  title: (text: string) => number
}

/** Widths that add up to `total`, in points; `padding` is the white that belongs to each column. */
export function columnWidths(
  columns: readonly ColumnTexts[],
  total: number,
  measures: Measures,
  padding: number,
): number[] {
  const least = columns.map(({ column, cells }) => {
    const isNumber = column.align === 'end'
    const widest = isNumber ? Math.max(0, ...cells.map(measures.cell)) : widestWord(cells, measures.cell)
    // A title may break between its words, but not inside one.
    const title = widestWord([column.title], measures.title)
    return Math.min(Math.max(widest, title) + padding, total * (isNumber ? 0.3 : 0.4))
  })
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
  const wanted = columns.map(({ column }) => Math.max(column.width ?? 1, 0.01))
  if (sum(least) >= total) return least.map((width) => (width * total) / sum(least))

  // Columns below their least are set to it, one round after the other; the others share what is left.
  const fixed = new Set<number>()
  for (;;) {
    const rest = total - sum(least.filter((_, i) => fixed.has(i)))
    const shares = sum(wanted.filter((_, i) => !fixed.has(i)))
    const widths = wanted.map((share, i) => (fixed.has(i) ? (least[i] ?? 0) : (share / shares) * rest))
    const narrow = widths.findIndex((width, i) => !fixed.has(i) && width < (least[i] ?? 0))
    if (narrow < 0) return widths
    fixed.add(narrow)
  }
}

function widestWord(texts: readonly string[], measure: (text: string) => number): number {
  const words = texts.flatMap((text) => breakable(unitsOf(text), mayBreak).map((word) => word.join('').trimEnd()))
  return Math.max(measure('000'), ...words.map(measure))
}
