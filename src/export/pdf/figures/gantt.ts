// The plan on a time axis: a band a step, a row a measure, quarters as ticks. What is emphasized is also marked by a dot.
import type { GanttFigure } from '#core/figure/figure.ts'
import type { Pen } from '../document/pen.ts'
import { COLOUR, STAGE_COLOURS } from '../theme.ts'
import { labelLines, middle, plain, quiet, strong, type Frame, type Sizing } from './frame.ts'
import { MARK_ROW, drawMarkList, drawMarks, markListHeight, markRows, momentsOf } from './numbered-marks.ts'

const LABELS = 168
const HEADER = 26
const BAND = 17
const ROW = 14

type Band = GanttFigure['bands'][number]

const rowsHeight = (bands: readonly Band[]): number =>
  bands.reduce((sum, { rows }) => sum + BAND + rows.length * ROW + 3, 0)

function markRoom(figure: GanttFigure, sizing: Sizing): number {
  const moments = momentsOf(figure.marks)
  const scale = (sizing.width - LABELS) / Math.max(figure.weeks, 1)
  return moments.length === 0 ? 0 : (Math.max(...markRows(moments, (week) => week * scale)) + 1) * MARK_ROW
}

export const ganttHeight = (figure: GanttFigure, sizing: Sizing): number =>
  HEADER + markRoom(figure, sizing) + rowsHeight(figure.bands) + markListHeight(momentsOf(figure.marks), sizing)

export function drawGantt(pen: Pen, figure: GanttFigure, frame: Frame): void {
  const moments = momentsOf(figure.marks)
  const top = frame.y + HEADER + markRoom(figure, frame)
  const bottom = frame.y + frame.height - markListHeight(moments, frame)
  const left = frame.x + LABELS
  const right = frame.x + frame.width
  const xOf = (week: number): number =>
    left + (Math.min(week, figure.weeks) / Math.max(figure.weeks, 1)) * (right - left)
  // A plan with more rows than the page has room for is drawn smaller, whole.
  const scale = Math.min(1, (bottom - top) / Math.max(rowsHeight(figure.bands), 1))

  drawTicks(pen, figure, xOf, { top: frame.y, bottom: Math.min(bottom, top + rowsHeight(figure.bands) * scale) }, frame)
  let y = top
  for (const band of figure.bands) y = drawBand(pen, band, xOf, y, scale, frame)
  drawMarks(pen, moments, xOf, { top: frame.y + HEADER, bottom: y }, frame)
  drawMarkList(pen, moments, bottom, frame)
}

/** Gives the y below the band. */
function drawBand(
  pen: Pen,
  band: Band,
  xOf: (week: number) => number,
  top: number,
  scale: number,
  frame: Frame,
): number {
  const shrunk = (style: ReturnType<typeof plain>) => ({ ...style, size: style.size * Math.max(scale, 0.7) })
  const [bandHeight, rowHeight] = [BAND * scale, ROW * scale]
  const title = shrunk(strong(frame.theme))
  const text = shrunk(plain(frame.theme))
  pen.line(
    [
      [frame.x, top],
      [frame.x + frame.width, top],
    ],
    { colour: COLOUR.line, width: 0.5 },
  )
  const label = labelLines(band.label, LABELS - 8, title, frame, 1)[0]?.text ?? ''
  pen.text(label, frame.x, middle(top + bandHeight / 2, title), title)
  if (band.start !== null && band.finish !== null) {
    const [x, end] = [xOf(band.start), xOf(band.finish)]
    pen.rect(x, top + bandHeight * 0.36, Math.max(end - x, 1), bandHeight * 0.28, { fill: STAGE_COLOURS[1] })
  }
  let y = top + bandHeight
  for (const row of band.rows) {
    const name = labelLines(row.label, LABELS - 20, text, frame, 1)[0]?.text ?? ''
    if (row.emphasis) pen.circle(frame.x + 4, y + rowHeight / 2, 1.7 * scale, { fill: COLOUR.accent })
    pen.text(name, frame.x + 10, middle(y + rowHeight / 2, text), text)
    const x = xOf(row.start)
    const colour = row.emphasis ? STAGE_COLOURS[3] : STAGE_COLOURS[2]
    pen.rect(x, y + rowHeight * 0.2, Math.max(xOf(row.finish) - x, 1.5), rowHeight * 0.6, { fill: colour })
    y += rowHeight
  }
  return y + 3 * scale
}

/** Years on the first line, quarters on the second as far as they have room. */
function drawTicks(
  pen: Pen,
  figure: GanttFigure,
  xOf: (week: number) => number,
  span: { top: number; bottom: number },
  frame: Frame,
): void {
  const free = { major: -Infinity, minor: -Infinity }
  figure.ticks.forEach((tick, i) => {
    const x = xOf(tick.week)
    const line = tick.major ? 'major' : 'minor'
    pen.line(
      [
        [x, span.top + (tick.major ? 2 : 13)],
        [x, span.bottom],
      ],
      {
        colour: tick.major ? COLOUR.quiet : COLOUR.line,
        width: tick.major ? 0.5 : 0.4,
      },
    )
    const style = tick.major ? strong(frame.theme) : quiet(frame.theme)
    const width = frame.widthOf(tick.label, style)
    const next = figure.ticks[i + 1]
    const room = tick.major ? frame.x + frame.width : next ? xOf(next.week) : frame.x + frame.width
    if (x + 3 < free[line] || x + 3 + width > room) return
    pen.text(tick.label, x + 3, middle(span.top + (tick.major ? 6 : 18), style), style)
    free[line] = x + width + 8
  })
}
