// The plan on a time axis, in native shapes: a bar a step, below it a bar a measure where the figure has them.
import type { GanttFigure } from '#core/figure/figure.ts'
import { momentsOf } from '../ooxml/chart/moments.ts'
import { textHeight, textWidth, wrap } from './measure.ts'
import type { Paragraph, Pen } from './pen.ts'
import type { Piece } from './piece.ts'
import type { Sizes } from './slide-look.ts'

const LABELS = 260
const YEARS = 18
const QUARTERS = 16
const ROW = 16
const DOT = 15

export function ganttPiece(figure: GanttFigure, alt: string, width: number, sizes: Sizes): Piece {
  const { bands, weeks, ticks } = figure
  const moments = momentsOf(figure.marks)
  const [size, small] = [sizes.cell, sizes.label]
  const label = (text: string, room: number, of: number): number => textHeight(text, room, { size: of, bold: true })
  const tall = bands.map((band) => Math.max(30, label(band.label, LABELS - 10, size) + 8) + band.rows.length * ROW)
  const legend = moments.map(({ labels }, i): Paragraph => ({
    runs: [{ text: labels.join(' / ') }],
    size: small,
    mark: i + 1,
  }))
  const legendHeight = legend.reduce(
    (sum, p) => sum + textHeight(p.runs[0]?.text ?? '', width - small * 1.3, { size: small }),
    moments.length > 0 ? 8 : 0,
  )
  const marks = moments.length > 0 ? DOT + 4 : 0
  const head = YEARS + QUARTERS + marks
  const plot = tall.reduce((sum, h) => sum + h, 0)
  const height = head + plot + legendHeight

  return {
    height,
    paint(pen, x, y) {
      const left = x + LABELS
      const scale = (width - LABELS) / Math.max(weeks, 1)
      const xOf = (week: number): number => left + Math.min(week, weeks) * scale
      pen.group({ x, y, width, height: head + plot }, alt, 'Plan', () => {
        drawTicks(pen, ticks, xOf, { y, bottom: y + head + plot, right: x + width, marks }, size, small)
        let top = y + head
        bands.forEach((band, i) => {
          const all = tall[i] ?? 0
          const own = all - band.rows.length * ROW
          pen.line([x, top], [x + width, top], { colour: 'pale', width: 0.75 })
          pen.text(
            { x, y: top, width: LABELS - 10, height: own },
            [{ runs: [{ text: band.label, bold: true }], size }],
            { anchor: 'ctr' },
          )
          if (band.start !== null && band.finish !== null)
            pen.text(
              {
                x: xOf(band.start),
                y: top + own / 2 - 6,
                width: Math.max(xOf(band.finish) - xOf(band.start), 2),
                height: 12,
              },
              [],
              { fill: 'accent' },
            )
          band.rows.forEach((row, r) => {
            const at = top + own + r * ROW
            const [name = ''] = wrap(row.label, LABELS - 26, { size: small * 0.9 })
            pen.text(
              { x: x + 12, y: at, width: LABELS - 22, height: ROW },
              [
                {
                  runs: [{ text: name === row.label ? name : `${name.slice(0, -1)}…`, bold: row.emphasis }],
                  size: small * 0.9,
                },
              ],
              { anchor: 'ctr' },
            )
            pen.text(
              { x: xOf(row.start), y: at + 3, width: Math.max(xOf(row.finish) - xOf(row.start), 2), height: ROW - 6 },
              [],
              { fill: row.emphasis ? 'medium' : 'pale' },
            )
          })
          top += all
        })
        moments.forEach(({ week }, i) => {
          const dot = y + YEARS + QUARTERS
          pen.line([xOf(week), dot + DOT], [xOf(week), top], { colour: 'ink', width: 1, dashed: true })
          pen.text(
            { x: xOf(week) - DOT / 2, y: dot, width: DOT, height: DOT },
            [{ runs: [{ text: String(i + 1), bold: true, colour: 'paper' }], size: 9, align: 'center' }],
            { shape: 'ellipse', fill: 'ink', anchor: 'ctr' },
          )
        })
      })
      if (moments.length > 0) pen.text({ x, y: y + head + plot + 8, width, height: legendHeight - 8 }, legend)
    },
  }
}

/** Years on the first line, quarters on the second as far as they have room. */
function drawTicks(
  pen: Pen,
  ticks: GanttFigure['ticks'],
  xOf: (week: number) => number,
  span: { y: number; bottom: number; right: number; marks: number },
  size: number,
  small: number,
): void {
  ticks.forEach((tick, i) => {
    const x = xOf(tick.week)
    const next = ticks.slice(i + 1).find((other) => other.major || !tick.major)
    const room = (next ? xOf(next.week) : span.right) - x - 3
    const text = { size: tick.major ? size : small, bold: tick.major }
    const top = tick.major ? span.y : span.y + YEARS
    pen.line([x, top + 2], [x, span.bottom], { colour: tick.major ? 'quiet' : 'pale', width: tick.major ? 0.75 : 0.5 })
    if (textWidth(tick.label, text) <= room)
      pen.text(
        { x: x + 3, y: top, width: room, height: tick.major ? YEARS : QUARTERS },
        [{ runs: [{ text: tick.label, bold: tick.major, colour: tick.major ? 'ink' : 'quiet' }], size: text.size }],
        { anchor: 'ctr' },
      )
  })
}
