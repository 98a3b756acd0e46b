// The names of the series, each with a sample of how it is drawn.
import type { Role } from '#core/figure/figure.ts'
import type { Pen } from '../document/pen.ts'
import { middle, plain, type Sizing } from './frame.ts'
import { roleStyle, drawMarker } from './roles.ts'

interface Entry {
  name: string
  role: Role
}

const SAMPLE = 18
const GAP = 16
const LEGEND_ROW = 13

/** Entries in rows that fit the width. */
function rowsOf(entries: readonly Entry[], sizing: Sizing): { entry: Entry; x: number; row: number }[] {
  let x = 0
  let row = 0
  return entries.map((entry) => {
    const width = SAMPLE + 5 + sizing.widthOf(entry.name, plain(sizing.theme))
    if (x > 0 && x + width > sizing.width) {
      x = 0
      row++
    }
    const place = { entry, x, row }
    x += width + GAP
    return place
  })
}

export const legendHeight = (entries: readonly Entry[], sizing: Sizing): number =>
  entries.length === 0 ? 0 : ((rowsOf(entries, sizing).at(-1)?.row ?? 0) + 1) * LEGEND_ROW + 5

/** Lines with their dash and marker, or filled boxes. */
export function drawLegend(
  pen: Pen,
  entries: readonly Entry[],
  shape: 'line' | 'box',
  at: { x: number; y: number },
  sizing: Sizing,
): void {
  for (const { entry, x, row } of rowsOf(entries, sizing)) {
    const left = at.x + x
    const y = at.y + row * LEGEND_ROW + LEGEND_ROW / 2
    const { stroke, marker, fill } = roleStyle(entry.role)
    if (shape === 'line') {
      pen.line(
        [
          [left, y],
          [left + SAMPLE, y],
        ],
        stroke,
      )
      drawMarker(pen, marker, left + SAMPLE / 2, y, stroke.colour)
    } else pen.rect(left + SAMPLE - 9, y - 4, 8, 8, { fill })
    const style = plain(sizing.theme)
    pen.text(entry.name, left + SAMPLE + 5, middle(y, style), style)
  }
}
