// Puts a message's pieces on as few slides as they need. No slide is fuller than it is high.
import type { Language } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import { bodyPieces } from './body-pieces.ts'
import type { Message } from './messages.ts'
import { stackHeight, type Piece } from './piece.ts'
import { DENSITIES, GAP, LARGER, sizesOf, SMALLEST, WIDTH } from './slide-look.ts'

export interface Placed {
  piece: Piece
  /** From the top of the body. */
  y: number
  height: number
}

/** A chart is never drawn taller. */
const TALLEST = 400
/** Split parts differ in height by about a row. */
const SLACK = 24

const least = (piece: Piece): number => piece.least ?? piece.height

export function placeMessage(message: Message, height: number, t: Translate, language: Language): Placed[][] {
  const room = { width: WIDTH, height }
  const drawn = message.cards || message.blocks.some((b) => b.kind === 'figure' || b.kind === 'key-figures')
  for (const density of drawn ? DENSITIES : [...LARGER, ...DENSITIES]) {
    const pieces = bodyPieces(message, room, sizesOf(t, language, density))
    if (stackHeight(pieces, GAP, least) <= height) return [stretched(pieces, height)]
  }
  return flowed(bodyPieces(message, room, sizesOf(t, language, SMALLEST)), height)
}

/** What can be larger takes the room that is left. */
function stretched(pieces: readonly Piece[], height: number): Placed[] {
  const spare = height - stackHeight(pieces, GAP, least)
  const elastic = pieces.filter((p) => p.least !== undefined).length
  let y = 0
  return pieces.map((piece) => {
    const given =
      piece.least === undefined ? piece.height : Math.min(Math.max(piece.least, TALLEST), piece.least + spare / elastic)
    const placed = { piece, y, height: given }
    y += given + GAP
    return placed
  })
}

export function flowed(all: readonly Piece[], height: number): Placed[][] {
  const slides: Placed[][] = []
  let slide: Placed[] = []
  let y = 0
  const turn = (): void => {
    if (slide.length > 0) slides.push(slide)
    ;[slide, y] = [[], 0]
  }
  const put = (piece: Piece, tall: number): void => {
    slide.push({ piece, y, height: tall })
    y += tall + GAP
  }
  const waiting = [...all]
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    const space = height - y
    if (piece.height <= space) {
      put(piece, piece.height)
      continue
    }
    if (least(piece) <= space) {
      put(piece, space)
      continue
    }
    // As even as they can be: 6 + 5 rows rather than 10 + 1.
    const left = stackHeight([piece, ...waiting], GAP)
    const share = slide.length > 0 ? space : Math.min(height, left / Math.ceil(left / height) + SLACK)
    const split =
      (slide.length === 0 || space > height / 3 ? piece.split?.(share) : undefined) ??
      (slide.length === 0 ? piece.split?.(height) : undefined)
    if (split) {
      put(split[0], split[0].height)
      turn()
      waiting.unshift(split[1])
    } else if (slide.length > 0) {
      turn()
      waiting.unshift(piece)
    } else put(piece, Math.min(piece.height, height))
  }
  turn()
  return slides
}
