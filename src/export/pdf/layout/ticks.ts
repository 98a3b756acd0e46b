// Short words with a box before each, group beside group; a group that finds no room begins a new row.
import type { Form } from '#core/report/report.ts'
import { COLUMN, type TextStyle } from '../theme.ts'
import type { Piece, Setting } from './piece.ts'
import { baselineIn, elementOnce } from './text-pieces.ts'
import { BOX_ROOM, FORM_INDENT, paintBox } from './tick-box.ts'

const BETWEEN = 9
const BETWEEN_GROUPS = 17

interface Placed {
  text: string
  /** Of the text, from the column's left edge. */
  x: number
  row: number
  /** A label has no box. */
  box: boolean
}

export function tickPieces(setting: Setting, groups: Form['ticks']): Piece[] {
  const { theme } = setting
  const style: TextStyle = theme.small
  const bold: TextStyle = { ...theme.quiet, weight: 'bold' }
  const placed = place(setting, groups, style, bold)
  const element = elementOnce('P')
  return Array.from({ length: groups.length === 0 ? 0 : (placed.at(-1)?.row ?? 0) + 1 }, (_, row): Piece => ({
    height: style.leading,
    before: row === 0 ? 5 : 2,
    paint(canvas, top) {
      const { pen, tags } = canvas
      const baseline = baselineIn(style, top)
      for (const { text, x, box } of placed.filter((item) => item.row === row)) {
        if (box) tags.artifact(() => paintBox(pen, COLUMN.left + x - BOX_ROOM, baseline))
        tags.content(element(canvas), () => pen.text(text, COLUMN.left + x, baseline, box ? style : bold))
      }
    },
  }))
}

function place(setting: Setting, groups: Form['ticks'], style: TextStyle, bold: TextStyle): Placed[] {
  // The first box stands in the column of those above.
  const start = FORM_INDENT - BOX_ROOM
  let x = start
  let row = 0
  return groups.flatMap(({ label, items }) => {
    const labelWidth = label === undefined ? 0 : setting.widthOf(label, bold) + 8
    const widths = items.map((item) => BOX_ROOM + setting.widthOf(item, style) + BETWEEN)
    const whole = labelWidth + widths.reduce((sum, width) => sum + width, -BETWEEN)
    if (x > start && x + whole > COLUMN.width) next(label === undefined ? start : FORM_INDENT)
    const placed: Placed[] = label === undefined ? [] : [{ text: label, x, row, box: false }]
    const indent = x + labelWidth
    x = indent
    items.forEach((text, i) => {
      const width = widths[i] ?? 0
      if (x > indent && x + width - BETWEEN > COLUMN.width) next(indent)
      placed.push({ text, x: x + BOX_ROOM, row, box: true })
      x += width
    })
    x += BETWEEN_GROUPS - BETWEEN
    return placed
  })
  function next(left: number): void {
    x = left
    row++
  }
}
