// Maturity by domain: the interval that is still possible, the value, the target, and the stage as dots. A domain
// without a value shows a dash, never a point at the low end.
import type { IntervalFigure } from '#core/figure/figure.ts'
import type { Pen } from '../document/pen.ts'
import { COLOUR, STAGE_COLOURS } from '../theme.ts'
import { labelLines, middle, plain, quiet, strong, type Frame } from './frame.ts'

const LABELS = 138
const DOTS = 46
const VALUE = 30
const HEADER = 16
const ROW = 19

type Row = IntervalFigure['rows'][number]

const LEGEND = 18

const legendHeight = (figure: IntervalFigure): number => (figure.words ? LEGEND : 0)

export const intervalHeight = (figure: IntervalFigure): number =>
  legendHeight(figure) + HEADER + figure.rows.length * ROW + 4

export function drawInterval(pen: Pen, figure: IntervalFigure, frame: Frame): void {
  const left = frame.x + LABELS + DOTS
  const right = frame.x + frame.width - VALUE - 8
  const xOf = (value: number): number => left + ((value - figure.min) / (figure.max - figure.min)) * (right - left)
  const top = frame.y + legendHeight(figure) + HEADER
  const height = Math.min(ROW, (frame.y + frame.height - top - 4) / Math.max(figure.rows.length, 1))
  const bottom = top + height * figure.rows.length
  const style = quiet(frame.theme)
  for (let value = figure.min; value <= figure.max; value++) {
    const x = xOf(value)
    pen.line(
      [
        [x, top - 2],
        [x, bottom],
      ],
      { colour: COLOUR.line, width: 0.6 },
    )
    pen.text(String(value), x, middle(top - HEADER + 6, style), style, { align: 'center' })
  }
  if (figure.words) drawWords(pen, figure.words, left, top, frame)
  figure.rows.forEach((row, i) => drawRow(pen, row, xOf, top + height * (i + 0.5), frame))
}

function drawRow(pen: Pen, row: Row, xOf: (value: number) => number, y: number, frame: Frame): void {
  const text = plain(frame.theme)
  const label = labelLines(row.label, LABELS - 8, text, frame, 1)[0]?.text ?? ''
  pen.text(label, frame.x, middle(y, text), text)
  drawStage(pen, row.stage, frame.x + LABELS, y, frame)
  if (row.low !== null && row.high !== null) {
    const [low, high] = [xOf(row.low), xOf(row.high)]
    pen.rect(low, y - 3, Math.max(high - low, 1), 6, { fill: STAGE_COLOURS[1] })
  }
  drawTarget(pen, xOf(row.target), y)
  const right = frame.x + frame.width
  if (row.value === null) {
    pen.text('–', right, middle(y, text), quiet(frame.theme), { align: 'end' })
    return
  }
  pen.circle(xOf(row.value), y, 3.2, { fill: COLOUR.accent, stroke: { colour: COLOUR.paper, width: 0.8 } })
  pen.text(shown(row.value), right, middle(y, text), strong(frame.theme), { align: 'end' })
}

/** What bar, point and diamond stand for, above the scale; what the dots stand for, above their column. */
function drawWords(
  pen: Pen,
  words: NonNullable<IntervalFigure['words']>,
  left: number,
  top: number,
  frame: Frame,
): void {
  const style = quiet(frame.theme)
  const y = frame.y + 6
  const signs: [string, (x: number) => void][] = [
    [words.range, (x) => pen.rect(x, y - 3, 14, 6, { fill: STAGE_COLOURS[1] })],
    [words.value, (x) => pen.circle(x + 9, y, 3.2, { fill: COLOUR.accent })],
    [words.target, (x) => drawTarget(pen, x + 9, y)],
  ]
  let x = left
  for (const [word, draw] of signs) {
    draw(x)
    pen.text(word, x + 18, middle(y, style), style)
    x += 18 + frame.widthOf(word, style) + 14
  }
  pen.text(words.stage, frame.x + LABELS, middle(top - HEADER + 6, style), style)
}

/** Four dots, as many filled as the stage has: ●●○○. */
function drawStage(pen: Pen, stage: number | null, x: number, y: number, frame: Frame): void {
  if (stage === null) {
    const style = quiet(frame.theme)
    pen.text('–', x + 14, middle(y, style), style, { align: 'center' })
    return
  }
  for (let i = 0; i < 4; i++) {
    pen.circle(x + i * 9 + 3, y, 2.8, {
      fill: i < stage ? COLOUR.accent : COLOUR.paper,
      stroke: { colour: COLOUR.accent, width: 0.7 },
    })
  }
}

/** An open diamond: it is told from the value by its shape. */
function drawTarget(pen: Pen, x: number, y: number): void {
  pen.polygon(
    [
      [x, y - 4],
      [x + 4, y],
      [x, y + 4],
      [x - 4, y],
    ],
    { stroke: { colour: COLOUR.ink, width: 0.9 } },
  )
}

/** Truncated, as everywhere: 2.99 is not yet 3. */
const shown = (value: number): string => (Math.floor(value * 10 + 1e-9) / 10).toFixed(1)
