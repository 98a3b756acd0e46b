// A figure on a slide: a chart where office programs have one, else native shapes, else its table. It takes what room is left.
import { figureTable } from '#core/figure/figure-table.ts'
import type { CurveFigure, Figure } from '#core/figure/figure.ts'
import { momentsOf } from '../ooxml/chart/moments.ts'
import { ganttPiece } from './gantt-piece.ts'
import { textHeight } from './measure.ts'
import type { Paragraph } from './pen.ts'
import type { Piece } from './piece.ts'
import type { Sizes } from './slide-look.ts'
import { stripPiece } from './strip-piece.ts'
import { tablePiece } from './table-piece.ts'

const LEAST = 200
const CHART = 290
const BESIDE = 270
const GUTTER = 18

export interface FigureText {
  figure: Figure
  alt: string
}

/** `room` is the tallest that a slide can show: drawings that need more become tables, which can be split. */
export function figurePiece({ figure, alt }: FigureText, width: number, room: number, sizes: Sizes): Piece {
  if (figure.kind === 'curve' && figure.marks.length > 0) return curvePiece(figure, alt, width, sizes)
  if (figure.kind === 'radar' || figure.kind === 'bars' || figure.kind === 'curve')
    return {
      height: CHART,
      least: LEAST,
      paint: (pen, x, y, height) => pen.chart({ x, y, width, height }, figure, alt),
    }
  const drawn =
    figure.kind === 'strip'
      ? stripPiece(figure, alt, width, sizes)
      : figure.kind === 'gantt'
        ? ganttPiece(figure, alt, width, sizes)
        : undefined
  if (drawn && drawn.height <= room) return drawn
  const { columns, rows } = figureTable(figure, sizes.t, sizes.language)
  return tablePiece({ columns: columns.map((c, i) => ({ ...c, width: i === 0 ? 2.4 : 1 })), rows, alt }, width, sizes)
}

/** The numbers on the curve are explained beside it. */
function curvePiece(figure: CurveFigure, alt: string, width: number, sizes: Sizes): Piece {
  const size = sizes.quiet
  const inner = BESIDE - size * 1.3
  const entries = momentsOf(figure.marks).map(({ labels }) => labels.join('\n'))
  const listHeight = entries.reduce((sum, text) => sum + textHeight(text, inner, { size }) + size * 0.4, 0)
  const paragraphs = entries.map((text, i): Paragraph => ({ runs: [{ text }], size, before: size * 0.4, mark: i + 1 }))
  const wide = width - BESIDE - GUTTER
  return {
    height: Math.max(CHART, listHeight),
    least: Math.max(LEAST, listHeight),
    paint(pen, x, y, height) {
      pen.chart({ x, y, width: wide, height }, figure, alt)
      pen.text({ x: x + wide + GUTTER, y, width: BESIDE, height: listHeight }, paragraphs)
    },
  }
}
