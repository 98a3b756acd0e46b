// A vertical axis from zero with round numbers.
import type { Pen } from '../document/pen.ts'
import { COLOUR } from '../theme.ts'
import { middle, numberText, quiet, type Frame } from './frame.ts'

/** Round steps from 0 to at least `highest`, four to six of them; 0 and 1 when there is nothing to show. */
export function roundTicks(highest: number): number[] {
  if (!(highest > 0)) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(highest / 4))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size * 5 >= highest) ?? highest
  const count = Math.ceil(highest / step - 1e-9)
  // Multiplied, not summed up: 0.1 + 0.2 is not 0.3.
  return Array.from({ length: count + 1 }, (_, i) => i * step)
}

export interface Plot {
  /** The unit stands here, above everything that is drawn. */
  unitY: number
  left: number
  right: number
  top: number
  bottom: number
}

/** Draws grid lines and numbers, the unit above them; gives the place of a value. */
export function drawValueAxis(
  pen: Pen,
  highest: number,
  unit: string,
  plot: Plot,
  frame: Frame,
): (value: number) => number {
  const ticks = roundTicks(highest)
  const top = ticks.at(-1) ?? 1
  const place = (value: number): number => plot.bottom - (value / top) * (plot.bottom - plot.top)
  const style = quiet(frame.theme)
  for (const tick of ticks) {
    const y = place(tick)
    pen.line(
      [
        [plot.left, y],
        [plot.right, y],
      ],
      { colour: tick === 0 ? COLOUR.quiet : COLOUR.line, width: tick === 0 ? 0.7 : 0.5 },
    )
    pen.text(numberText(tick, frame.theme), plot.left - 5, middle(y, style), style, { align: 'end' })
  }
  pen.text(unit, frame.x, middle(plot.unitY, style), style)
  return place
}
