// Maturity by domain as a radar. An axis without a value leaves a gap in the line: unknown is never drawn as zero.
import type { RadarFigure } from '#core/figure/figure.ts'
import type { Pen, Point } from '../document/pen.ts'
import { COLOUR } from '../theme.ts'
import { labelLines, middle, plain, quiet, type Frame, type Sizing } from './frame.ts'
import { drawLegend, legendHeight } from './legend.ts'
import { roleStyle, drawMarker } from './roles.ts'

const LABEL_WIDTH = 112

export const radarHeight = (figure: RadarFigure, sizing: Sizing): number => 268 + legendHeight(figure.series, sizing)

export function drawRadar(pen: Pen, figure: RadarFigure, frame: Frame): void {
  const { theme } = frame
  const legend = legendHeight(figure.series, frame)
  drawLegend(pen, figure.series, 'line', frame, frame)
  const top = frame.y + legend
  const centre: Point = [frame.x + frame.width / 2, top + (frame.height - legend) / 2]
  const radius = Math.min((frame.height - legend) / 2 - 26, frame.width / 2 - LABEL_WIDTH - 8)
  const count = Math.max(figure.axes.length, 1)
  const at = (axis: number, share: number): Point => {
    const angle = (axis / count) * 2 * Math.PI - Math.PI / 2
    return [centre[0] + Math.cos(angle) * radius * share, centre[1] + Math.sin(angle) * radius * share]
  }
  // The lowest value stands off the centre, so that the lines of low scores can still be told apart.
  const share = (value: number): number => 0.16 + 0.84 * ((value - figure.min) / (figure.max - figure.min))

  for (let value = figure.min; value <= figure.max; value++) {
    const ring = figure.axes.map((_, i) => at(i, share(value)))
    pen.polygon(ring, { stroke: { colour: COLOUR.line, width: value === figure.max ? 0.8 : 0.5 } })
  }
  figure.axes.forEach((_, i) => pen.line([at(i, share(figure.min)), at(i, 1)], { colour: COLOUR.line, width: 0.5 }))
  // The first series is drawn last: what is now is never hidden by what may come.
  for (const series of figure.series.toReversed()) drawSeries(pen, series, (i, value) => at(i, share(value)))
  const numbers = quiet(theme)
  for (let value = figure.min; value <= figure.max; value++) {
    const [x, y] = at(0, share(value))
    pen.text(String(value), x + 4, middle(y, numbers) - 4, numbers)
  }
  figure.axes.forEach((label, i) => drawAxisLabel(pen, label, at(i, 1), centre, frame))
}

function drawSeries(
  pen: Pen,
  { role, values }: RadarFigure['series'][number],
  at: (axis: number, value: number) => Point,
): void {
  const { stroke, marker } = roleStyle(role)
  const points = values.map((value, i) => (value === null ? null : at(i, value)))
  points.forEach((from, i) => {
    const to = points[(i + 1) % points.length]
    if (from && to) pen.line([from, to], stroke)
  })
  for (const point of points) if (point) drawMarker(pen, marker, point[0], point[1], stroke.colour)
}

/** Outside the end of its axis, towards the side it is on. */
function drawAxisLabel(pen: Pen, label: string, end: Point, centre: Point, frame: Frame): void {
  const style = plain(frame.theme)
  const lines = labelLines(label, LABEL_WIDTH, style, frame, 3)
  const [dx, dy] = [end[0] - centre[0], end[1] - centre[1]]
  const length = Math.hypot(dx, dy) || 1
  const align = Math.abs(dx) < length * 0.1 ? 'center' : dx > 0 ? 'start' : 'end'
  const x = end[0] + (dx / length) * 9
  const off = align === 'center' ? 11 : 9
  const height = lines.length * style.leading
  const middleY =
    end[1] + (dy / length) * (off + (align === 'center' ? height / 2 : (height / 2) * Math.abs(dy / length)))
  lines.forEach((line, i) => {
    const y = middleY - height / 2 + style.leading * (i + 0.5)
    pen.text(line.text, x, middle(y, style), style, { align })
  })
}
