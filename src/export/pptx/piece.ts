// A part of a slide's body: measured before it is placed, so that nothing is ever drawn over the edge.
import type { Pen } from './pen.ts'

export interface Piece {
  height: number
  /** Can be given more or less room than `height`, down to this. */
  least?: number
  paint: (pen: Pen, x: number, y: number, height: number) => void
  /** A first part of at most `room`, and the rest; undefined where there is none. */
  split?: (room: number) => readonly [Piece, Piece] | undefined
}

export const stackHeight = (
  pieces: readonly Piece[],
  gap: number,
  of: (piece: Piece) => number = (p) => p.height,
): number => pieces.reduce((sum, piece, i) => sum + of(piece) + (i > 0 ? gap : 0), 0)
