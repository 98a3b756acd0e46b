// Moments on a time axis: a number on the axis, its words in a list below. However many there are, no two words collide.
import type { Pen } from '../document/pen.ts'
import { COLOUR } from '../theme.ts'
import { labelLines, middle, plain, type Frame, type Sizing } from './frame.ts'

interface Mark {
  week: number
  label: string
}
interface Moment {
  week: number
  labels: string[]
}

const RADIUS = 5
/** Height of one row of numbers above the plot. */
export const MARK_ROW = 12
const INDENT = 15

/** Marks of one week are one moment. */
export function momentsOf(marks: readonly Mark[]): Moment[] {
  const moments = new Map<number, string[]>()
  for (const { week, label } of [...marks].sort((a, b) => a.week - b.week)) {
    moments.set(week, [...(moments.get(week) ?? []), label])
  }
  return [...moments].map(([week, labels]) => ({ week, labels }))
}

/** The row of each number, so that neighbours do not touch. */
export function markRows(moments: readonly Moment[], xOf: (week: number) => number): number[] {
  const ends: number[] = []
  return moments.map(({ week }) => {
    const x = xOf(week)
    let row = ends.findIndex((end) => x - end >= 2 * RADIUS + 1)
    if (row < 0) row = ends.length
    ends[row] = x
    return row
  })
}

/** `top` is above all rows; each mark's line runs down to `bottom`. */
export function drawMarks(
  pen: Pen,
  moments: readonly Moment[],
  xOf: (week: number) => number,
  span: { top: number; bottom: number },
  frame: Frame,
): void {
  const rows = markRows(moments, xOf)
  const style = { ...plain(frame.theme), size: 6.5, weight: 'bold' as const, colour: COLOUR.paper }
  // Lines first, so that no line crosses a number.
  moments.forEach(({ week }, i) => {
    const y = span.top + (rows[i] ?? 0) * MARK_ROW + RADIUS
    pen.line(
      [
        [xOf(week), y],
        [xOf(week), span.bottom],
      ],
      { colour: COLOUR.ink, width: 0.5, dash: [1.5, 1.5] },
    )
  })
  moments.forEach(({ week }, i) => {
    const y = span.top + (rows[i] ?? 0) * MARK_ROW + RADIUS
    pen.circle(xOf(week), y, RADIUS, { fill: COLOUR.ink })
    pen.text(String(i + 1), xOf(week), middle(y, style), style, { align: 'center' })
  })
}

interface Entry {
  number: number
  lines: string[]
}

/** One column for few or long entries, two for many. */
function entriesOf(moments: readonly Moment[], sizing: Sizing): { columns: Entry[][]; width: number } {
  const style = plain(sizing.theme)
  const two = moments.length > 3
  const width = two ? (sizing.width - 16) / 2 : sizing.width
  const entries = moments.map(({ labels }, i) => ({
    number: i + 1,
    lines: labels.flatMap((label) => labelLines(label, width - INDENT, style, sizing)).map((line) => line.text),
  }))
  const half = Math.ceil(entries.length / 2)
  return { columns: two ? [entries.slice(0, half), entries.slice(half)] : [entries], width }
}

const columnHeight = (entries: readonly Entry[], leading: number): number =>
  entries.reduce((sum, { lines }) => sum + lines.length * leading + 2, 0)

export function markListHeight(moments: readonly Moment[], sizing: Sizing): number {
  if (moments.length === 0) return 0
  const { leading } = plain(sizing.theme)
  return Math.max(...entriesOf(moments, sizing).columns.map((entries) => columnHeight(entries, leading))) + 8
}

export function drawMarkList(pen: Pen, moments: readonly Moment[], top: number, frame: Frame): void {
  const style = plain(frame.theme)
  const { columns, width } = entriesOf(moments, frame)
  columns.forEach((entries, column) => {
    const x = frame.x + column * (width + 16)
    let y = top + 8
    for (const { number, lines } of entries) {
      pen.text(
        String(number),
        x + 8,
        middle(y + style.leading / 2, style),
        { ...style, weight: 'bold' },
        { align: 'end' },
      )
      for (const line of lines) {
        pen.text(line, x + INDENT, middle(y + style.leading / 2, style), style)
        y += style.leading
      }
      y += 2
    }
  })
}
