// An incident told move by move, left to right in rows. The line breaks where the attack is stopped; every state has its
// own shape and, where the figure gives it, its word: colour only underlines.
import type { StripFigure } from '#core/figure/figure.ts'
import type { Pen } from '../document/pen.ts'
import type { Line } from '../text/wrap.ts'
import { COLOUR, type TextStyle } from '../theme.ts'
import { labelLines, middle, plain, type Frame, type Sizing } from './frame.ts'

type Move = StripFigure['moves'][number]
type State = Move['state']

const MOST_IN_A_ROW = 5
const GUTTER = 14
const RADIUS = 8
const TEXT_TOP = 2 * RADIUS + 8
const ROW_GAP = 14

const COLOURS: Record<State, string> = {
  through: COLOUR.ink,
  detected: COLOUR.detected,
  stopped: COLOUR.stopped,
  spared: COLOUR.quiet,
  harm: COLOUR.harm,
}

interface Cell {
  move: Move
  parts: { lines: Line[]; style: TextStyle }[]
  height: number
}

function rowsOf(figure: StripFigure, sizing: Sizing): { rows: Cell[][]; width: number } {
  const rowCount = Math.max(1, Math.ceil(figure.moves.length / MOST_IN_A_ROW))
  // Rows as even as they can be: 4 + 3 rather than 5 + 2.
  const columns = Math.max(1, Math.ceil(figure.moves.length / rowCount))
  const width = (sizing.width - GUTTER * (columns - 1)) / columns
  const cells = figure.moves.map((move): Cell => {
    const text = plain(sizing.theme)
    const tone: TextStyle = { ...text, weight: 'bold', colour: COLOURS[move.state] }
    const said: [string | undefined, TextStyle][] = [
      [move.word, tone],
      [move.label, move.state === 'spared' ? { ...text, colour: COLOUR.quiet } : text],
      [move.note, { ...tone, weight: 'regular' }],
    ]
    const parts = said.flatMap(([words, style]) =>
      words === undefined || words === '' ? [] : [{ lines: labelLines(words, width - 4, style, sizing), style }],
    )
    const height = parts.reduce((sum, { lines, style }) => sum + lines.length * style.leading + 2, TEXT_TOP)
    return { move, parts, height }
  })
  return { rows: Array.from({ length: rowCount }, (_, i) => cells.slice(i * columns, (i + 1) * columns)), width }
}

const rowHeight = (cells: readonly Cell[]): number => Math.max(TEXT_TOP, ...cells.map(({ height }) => height))

export const stripHeight = (figure: StripFigure, sizing: Sizing): number =>
  rowsOf(figure, sizing).rows.reduce((sum, cells) => sum + rowHeight(cells) + ROW_GAP, 6)

export function drawStrip(pen: Pen, figure: StripFigure, frame: Frame): void {
  const { rows, width } = rowsOf(figure, frame)
  let y = frame.y + 6
  rows.forEach((cells, row) => {
    cells.forEach((cell, i) => {
      const x = frame.x + i * (width + GUTTER)
      const isEnd = row === rows.length - 1 && i === cells.length - 1
      const { state } = cell.move
      if (!isEnd) drawWay(pen, state, x + 2 * RADIUS + 4, x + width + GUTTER - 4, y + RADIUS)
      drawSign(pen, state, x + RADIUS, y + RADIUS)
      let top = y + TEXT_TOP
      for (const { lines, style } of cell.parts) {
        for (const line of lines) {
          pen.text(line.text, x, middle(top + style.leading / 2, style), style)
          top += style.leading
        }
        top += 2
      }
    })
    y += rowHeight(cells) + ROW_GAP
  })
}

/** From one move to the next: whole where the attack goes on, barred where it stops, dotted where it never comes. */
function drawWay(pen: Pen, state: State, from: number, to: number, y: number): void {
  if (state === 'stopped') {
    const bar = from + 7
    pen.line(
      [
        [from, y],
        [bar, y],
      ],
      { colour: COLOUR.stopped, width: 1.2 },
    )
    pen.line(
      [
        [bar, y - 6],
        [bar, y + 6],
      ],
      { colour: COLOUR.stopped, width: 2 },
    )
    return
  }
  if (state === 'spared') {
    pen.line(
      [
        [from, y],
        [to, y],
      ],
      { colour: COLOUR.line, width: 1, dash: [1.5, 2.5] },
    )
    return
  }
  pen.line(
    [
      [from, y],
      [to - 4, y],
    ],
    { colour: COLOUR.ink, width: 1.1 },
  )
  pen.polygon(
    [
      [to, y],
      [to - 5, y - 3],
      [to - 5, y + 3],
    ],
    { fill: COLOUR.ink },
  )
}

function drawSign(pen: Pen, state: State, x: number, y: number): void {
  const colour = COLOURS[state]
  const stroke = { colour, width: 1.2 }
  const white = { colour: COLOUR.paper, width: 1.5 }
  if (state === 'spared') {
    pen.circle(x, y, RADIUS - 1, { stroke: { colour, width: 0.9, dash: [2, 2] } })
    pen.line(
      [
        [x - 3, y],
        [x + 3, y],
      ],
      { colour, width: 1.2 },
    )
    return
  }
  pen.circle(
    x,
    y,
    RADIUS - 1,
    state === 'detected' || state === 'through' ? { fill: COLOUR.paper, stroke } : { fill: colour, stroke },
  )
  if (state === 'through') {
    pen.line(
      [
        [x - 3.5, y],
        [x + 3, y],
      ],
      stroke,
    )
    pen.line(
      [
        [x + 0.5, y - 2.8],
        [x + 3.3, y],
        [x + 0.5, y + 2.8],
      ],
      stroke,
    )
  }
  if (state === 'stopped')
    pen.line(
      [
        [x - 3.4, y + 0.2],
        [x - 0.9, y + 2.9],
        [x + 3.6, y - 2.8],
      ],
      white,
    )
  if (state === 'harm') {
    pen.line(
      [
        [x - 2.8, y - 2.8],
        [x + 2.8, y + 2.8],
      ],
      white,
    )
    pen.line(
      [
        [x + 2.8, y - 2.8],
        [x - 2.8, y + 2.8],
      ],
      white,
    )
  }
  if (state === 'detected') pen.polygon(leftHalf(x, y, RADIUS - 1), { fill: colour })
}

/** The left half of a disc, as points on its rim. */
const leftHalf = (x: number, y: number, radius: number): [number, number][] =>
  Array.from({ length: 13 }, (_, i): [number, number] => {
    const angle = Math.PI / 2 + (i / 12) * Math.PI
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
  })
