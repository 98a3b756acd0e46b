// A value over weeks that moves in steps, with the moments that matter.
import type { CurveFigure } from '#core/figure/figure.ts'
import type { Pen, Point } from '../document/pen.ts'
import { COLOUR } from '../theme.ts'
import { middle, quiet, type Frame, type Sizing } from './frame.ts'
import { drawLegend, legendHeight } from './legend.ts'
import { MARK_ROW, drawMarkList, drawMarks, markListHeight, markRows, momentsOf } from './numbered-marks.ts'
import { roleStyle } from './roles.ts'
import { drawValueAxis, type Plot } from './value-axis.ts'

const AXIS_WIDTH = 32

export function curveHeight(figure: CurveFigure, sizing: Sizing): number {
  return (
    204 +
    legendHeight(figure.series, sizing) +
    markRoom(figure, sizing) +
    markListHeight(momentsOf(figure.marks), sizing)
  )
}

function markRoom(figure: CurveFigure, sizing: Sizing): number {
  const moments = momentsOf(figure.marks)
  const scale = (sizing.width - AXIS_WIDTH) / Math.max(figure.weeks, 1)
  return moments.length === 0 ? 0 : (Math.max(...markRows(moments, (week) => week * scale)) + 1) * MARK_ROW
}

export function drawCurve(pen: Pen, figure: CurveFigure, frame: Frame): void {
  drawLegend(pen, figure.series, 'line', frame, frame)
  const moments = momentsOf(figure.marks)
  const unitY = frame.y + legendHeight(figure.series, frame) + 6
  const marksTop = unitY + 9
  const plot: Plot = {
    unitY,
    left: frame.x + AXIS_WIDTH,
    right: frame.x + frame.width,
    top: marksTop + markRoom(figure, frame) + 4,
    bottom: frame.y + frame.height - markListHeight(moments, frame) - 18,
  }
  const xOf = (week: number): number => plot.left + (week / Math.max(figure.weeks, 1)) * (plot.right - plot.left)
  const highest = Math.max(0, ...figure.series.flatMap(({ points }) => points.map(({ value }) => value)))
  const place = drawValueAxis(pen, highest, figure.unit, plot, frame)
  drawTicks(pen, figure.ticks, xOf, plot, frame)
  drawMarks(pen, moments, xOf, { top: marksTop, bottom: plot.bottom }, frame)
  // The chosen one is drawn last: where the two run together, it is the one that is seen.
  for (const { role, points } of figure.series.toReversed()) {
    if (points.length > 0)
      pen.line(
        stepLine(points, figure.weeks).map(({ week, value }): Point => [xOf(week), place(value)]),
        roleStyle(role).stroke,
      )
  }
  drawMarkList(pen, moments, plot.bottom + 18, frame)
}

interface At {
  week: number
  value: number
}

/** A value holds until the next begins, and the last one to the end of the axis. */
export function stepLine(points: readonly At[], weeks: number): At[] {
  const line: At[] = []
  for (const point of points) {
    const before = line.at(-1)
    if (before) line.push({ week: point.week, value: before.value })
    line.push(point)
  }
  const end = line.at(-1)
  if (end && end.week < weeks) line.push({ week: weeks, value: end.value })
  return line
}

/** Labels that would touch the one before are left out; their strokes stay. */
function drawTicks(
  pen: Pen,
  ticks: CurveFigure['ticks'],
  xOf: (week: number) => number,
  plot: Plot,
  frame: Frame,
): void {
  const style = quiet(frame.theme)
  let free = -Infinity
  for (const { week, label } of ticks) {
    const x = xOf(week)
    pen.line(
      [
        [x, plot.bottom],
        [x, plot.bottom + 3],
      ],
      { colour: COLOUR.quiet, width: 0.6 },
    )
    const width = frame.widthOf(label, style)
    const left = Math.min(Math.max(x - width / 2, plot.left), plot.right - width)
    if (left < free) continue
    pen.text(label, left, middle(plot.bottom + 10, style), style)
    free = left + width + 8
  }
}
