// The moves of an incident from left to right. Every state has its own sign, line and word: colour only underlines.
import type { StripFigure } from '#core/figure/figure.ts'
import type { Colour } from '../ooxml/theme-xml.ts'
import { textHeight } from './measure.ts'
import type { Paragraph, Pen } from './pen.ts'
import type { Piece } from './piece.ts'
import type { Sizes } from './slide-look.ts'

type Move = StripFigure['moves'][number]

const IN_A_ROW = 5
const GUTTER = 22
const SIGN = 28
const ROW_GAP = 16

const COLOURS: Record<Move['state'], Colour> = {
  through: 'ink',
  detected: 'detected',
  stopped: 'stopped',
  spared: 'quiet',
  harm: 'harm',
}

export function stripPiece(figure: StripFigure, alt: string, width: number, sizes: Sizes): Piece {
  const rows = Math.max(1, Math.ceil(figure.moves.length / IN_A_ROW))
  // As even as they can be: 4 + 3 rather than 5 + 2.
  const columns = Math.max(1, Math.ceil(figure.moves.length / rows))
  const wide = (width - GUTTER * (columns - 1)) / columns
  const size = sizes.cell
  const texts = figure.moves.map((move): { paragraphs: Paragraph[]; height: number } => {
    const colour = COLOURS[move.state]
    const paragraphs: Paragraph[] = [
      ...(move.word === undefined ? [] : [{ runs: [{ text: move.word, bold: true, colour }], size }]),
      { runs: [{ text: move.label, colour: move.state === 'spared' ? ('quiet' as const) : ('ink' as const) }], size },
      ...(move.note === undefined ? [] : [{ runs: [{ text: move.note, colour: 'quiet' as const }], size: size * 0.9 }]),
    ]
    const height = paragraphs.reduce(
      (sum, p) => sum + textHeight(p.runs[0]?.text ?? '', wide, { size: p.size, bold: p.runs[0]?.bold ?? false }),
      0,
    )
    return { paragraphs, height }
  })
  const heights = Array.from(
    { length: rows },
    (_, r) => SIGN + 6 + Math.max(0, ...texts.slice(r * columns, (r + 1) * columns).map((c) => c.height)),
  )
  const total = heights.reduce((sum, h) => sum + h, 0) + ROW_GAP * (rows - 1)
  return {
    height: total,
    paint(pen, x, y) {
      pen.group({ x, y, width, height: total }, alt, 'Strip', () => {
        let top = y
        heights.forEach((height, r) => {
          const from = r * columns
          figure.moves.slice(from, from + columns).forEach((move, i) => {
            const left = x + i * (wide + GUTTER)
            const { paragraphs = [], height: tall = 0 } = texts[from + i] ?? {}
            if (from + i < figure.moves.length - 1)
              drawWay(pen, move.state, left + SIGN + 5, left + wide + GUTTER - 5, top + SIGN / 2)
            drawSign(pen, move.state, from + i + 1, left, top, size)
            pen.text({ x: left, y: top + SIGN + 6, width: wide, height: tall }, paragraphs)
          })
          top += height + ROW_GAP
        })
      })
    },
  }
}

/** From one move to the next: whole where the attack goes on, barred where it stops, dotted where it never comes. */
function drawWay(pen: Pen, state: Move['state'], from: number, to: number, y: number): void {
  if (state === 'stopped') {
    pen.line([from, y], [from + 14, y], { colour: 'stopped', width: 2 })
    pen.line([from + 14, y - 10], [from + 14, y + 10], { colour: 'stopped', width: 3.5 })
  } else if (state === 'spared') pen.line([from, y], [to, y], { colour: 'quiet', width: 1, dashed: true })
  else pen.line([from, y], [to, y], { colour: 'ink', width: 1.5, arrow: true })
}

function drawSign(pen: Pen, state: Move['state'], number: number, x: number, y: number, size: number): void {
  const colour = COLOURS[state]
  const filled = state === 'stopped' || state === 'harm'
  const text: Paragraph = {
    runs: [{ text: String(number), bold: true, colour: filled ? 'paper' : colour }],
    size,
    align: 'center',
  }
  pen.text({ x, y, width: SIGN, height: SIGN }, [text], {
    shape: 'ellipse',
    fill: filled ? colour : 'paper',
    line: colour,
    dashed: state === 'spared',
    anchor: 'ctr',
  })
}
