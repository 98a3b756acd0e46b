// Stacked bars with their sums, and a limit across the bar where there is one.
import type { BarsFigure } from '#core/figure/figure.ts'
import type { Pen } from '../document/pen.ts'
import { middle, labelLines, numberText, plain, quiet, strong, type Frame, type Sizing } from './frame.ts'
import { drawLegend, legendHeight } from './legend.ts'
import { roleStyle } from './roles.ts'
import { drawValueAxis, type Plot } from './value-axis.ts'

export const barsHeight = (figure: BarsFigure, sizing: Sizing): number => 190 + legendHeight(figure.series, sizing)

export function drawBars(pen: Pen, figure: BarsFigure, frame: Frame): void {
  const { theme } = frame
  drawLegend(pen, figure.series, 'box', frame, frame)
  const plot: Plot = {
    unitY: frame.y + legendHeight(figure.series, frame) + 6,
    left: frame.x + 38,
    right: frame.x + frame.width,
    top: frame.y + legendHeight(figure.series, frame) + 24,
    bottom: frame.y + frame.height - 26,
  }
  const sums = figure.categories.map((_, i) => figure.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))
  const limits = (figure.limits ?? []).map((limit) => limit ?? 0)
  const place = drawValueAxis(pen, Math.max(0, ...sums, ...limits), figure.unit, plot, frame)
  const step = (plot.right - plot.left) / Math.max(figure.categories.length, 1)
  const width = Math.min(step * 0.56, 64)

  figure.categories.forEach((category, i) => {
    const centre = plot.left + step * (i + 0.5)
    const left = centre - width / 2
    let base = 0
    for (const { role, values } of figure.series) {
      const value = values[i] ?? 0
      const [top, bottom] = [place(base + value), place(base)]
      const { fill, onFill } = roleStyle(role)
      if (value > 0) pen.rect(left, top, width, bottom - top, { fill })
      const inside = { ...plain(theme), colour: onFill }
      const text = numberText(value, theme)
      if (bottom - top > 11 && frame.widthOf(text, inside) < width - 4) {
        pen.text(text, centre, middle((top + bottom) / 2, inside), inside, { align: 'center' })
      }
      base += value
    }
    const limit = figure.limits?.[i] ?? null
    pen.text(numberText(base, theme), centre, sumBaseline(place, base, limit), strong(theme), { align: 'center' })
    if (limit !== null) drawLimit(pen, limit, left, width, step, place, frame)
    labelLines(category, step - 4, plain(theme), frame, 2).forEach((line, k) => {
      const style = plain(theme)
      pen.text(line.text, centre, middle(plot.bottom + 9 + k * style.leading, style), style, { align: 'center' })
    })
  })
}

/** Above the bar, and above its limit where the two would touch. */
function sumBaseline(place: (value: number) => number, sum: number, limit: number | null): number {
  const free = place(sum) - 4
  const line = limit === null ? Infinity : place(limit)
  return line > free - 9 && line < free + 3 ? line - 4 : free
}

/** A dashed line wider than the bar, with its own number at the right, or above the line where the next bar stands too near. */
function drawLimit(
  pen: Pen,
  limit: number,
  left: number,
  width: number,
  step: number,
  place: (value: number) => number,
  frame: Frame,
): void {
  const y = place(limit)
  const { stroke } = roleStyle('limit')
  pen.line(
    [
      [left - 7, y],
      [left + width + 7, y],
    ],
    stroke,
  )
  const style = { ...quiet(frame.theme), colour: stroke.colour }
  const text = `≤ ${numberText(limit, frame.theme)}`
  const beside = left + width + 9
  if (beside + frame.widthOf(text, style) < left + step - 9) pen.text(text, beside, middle(y, style), style)
  else pen.text(text, left + step - 3, y - 3, style, { align: 'end' })
}
