// The blocks of a message as pieces of a slide's body, at one size.
import type { Block } from '#core/report/report.ts'
import { figurePiece } from './figure-piece.ts'
import { textHeight } from './measure.ts'
import type { Message } from './messages.ts'
import type { Piece } from './piece.ts'
import { GAP, type Sizes } from './slide-look.ts'
import { tablePiece } from './table-piece.ts'
import { calloutPiece, keyFiguresPiece, listPiece, markRuns, textPiece } from './text-pieces.ts'
import { stackHeight } from './piece.ts'

const GUTTER = 20
const FIGURES = 200

export interface Room {
  width: number
  /** The tallest body a slide has. */
  height: number
}

export function bodyPieces(message: Message, room: Room, sizes: Sizes): Piece[] {
  const { blocks, cards, titled } = message
  const beside = besidePiece(blocks, room, sizes)
  const left = beside ? blocks.filter((b) => !beside.used.includes(b)) : blocks
  const pieces = left.flatMap((block) => piecesOf(block, room, sizes, block === titled))
  const cardRow = cards
    ? [cardsPiece(cards, room, sizes)].flatMap((p) =>
        p.height <= room.height ? [p] : cardsInColumn(cards, room, sizes),
      )
    : []
  return beside ? [beside.piece, ...pieces] : [...pieces, ...cardRow]
}

export function piecesOf(block: Block, room: Room, sizes: Sizes, untitled: boolean): Piece[] {
  const { width } = room
  const notes = block.notes ?? []
  const captioned = (caption: string, piece: Piece): Piece =>
    untitled ? piece : withCaption(caption, notes, piece, width, sizes)
  switch (block.kind) {
    case 'heading':
      return [textPiece(block.text, width, { size: sizes.heading, bold: true, colour: 'accent' }, notes)]
    case 'paragraph': {
      const size = block.tone === 'lead' ? sizes.lead : block.tone === 'quiet' ? sizes.quiet : sizes.body
      return [
        textPiece(block.text, width, { size, ...(block.tone === 'quiet' ? { colour: 'quiet' as const } : {}) }, notes),
      ]
    }
    case 'list':
      return [listPiece(block.items, width, sizes, { ordered: block.ordered, notes })]
    case 'callout': {
      const callout = calloutPiece(block.title, block.text, width, sizes, block.tone, notes)
      if (callout.height <= room.height) return [callout]
      const bold = { size: sizes.body, bold: true }
      return [textPiece(block.title, width, bold), textPiece(block.text, width, { size: sizes.quiet }, notes)]
    }
    case 'key-figures':
      return [keyFiguresPiece(block.items, width, sizes)]
    case 'table':
      return [
        captioned(
          block.caption,
          tablePiece(
            { columns: block.columns, rows: block.rows, alt: block.caption, headRows: block.headRows ?? false },
            width,
            sizes,
          ),
        ),
      ]
    case 'figure':
      return [captioned(block.caption, figurePiece(block, width, room.height - sizes.caption * 1.5 - 6, sizes))]
    case 'form': {
      const labelled = [...block.before, ...block.choices, ...block.after].map(({ label, text }) =>
        label === undefined ? text : `${label} ${text}`,
      )
      const ticks = block.ticks.map(({ label, items }) =>
        [...(label === undefined ? [] : [label]), ...items].join(' / '),
      )
      return [
        textPiece(`${block.number} ${block.text}`, width, { size: sizes.heading, bold: true }, notes),
        listPiece([...labelled, ...ticks, ...block.lines.map((l) => l.label)], width, sizes, {
          ordered: false,
          size: sizes.quiet,
        }),
      ]
    }
  }
}

function withCaption(caption: string, notes: readonly number[], inner: Piece, width: number, sizes: Sizes): Piece {
  const face = { size: sizes.caption, bold: true }
  const above = textHeight(`${caption}${notes.join(', ')}`, width, face) + 4
  return {
    height: above + inner.height,
    ...(inner.least === undefined ? {} : { least: above + inner.least }),
    paint(pen, x, y, height) {
      pen.text({ x, y, width, height: above - 4 }, [
        { runs: [{ text: caption, bold: true }, ...markRuns(notes)], size: sizes.caption },
      ])
      inner.paint(pen, x, y + above, height - above)
    },
    ...(inner.split && {
      split(room: number) {
        const parts = inner.split?.(room - above)
        return parts && ([withCaption(caption, notes, parts[0], width, sizes), parts[1]] as const)
      },
    }),
  }
}

/** A chart with its key figures, or with its small table, side by side. */
function besidePiece(blocks: readonly Block[], room: Room, sizes: Sizes): { piece: Piece; used: Block[] } | undefined {
  const chart = blocks.find((b) => b.kind === 'figure')
  if (!chart || (chart.figure.kind !== 'radar' && chart.figure.kind !== 'bars')) return undefined
  const partner = blocks.find((b) => b.kind === 'key-figures') ?? blocks.find((b) => b.kind === 'table')
  if (!partner) return undefined
  const wide = partner.kind === 'table' ? room.width * 0.5 : room.width - FIGURES - GUTTER
  const rest = room.width - wide - GUTTER
  const [first] = piecesOf(chart, { ...room, width: wide }, sizes, false)
  const [second] =
    partner.kind === 'key-figures'
      ? [keyFiguresPiece(partner.items, rest, sizes, 1)]
      : piecesOf(partner, { ...room, width: rest }, sizes, false)
  if (!first || !second || second.height > room.height) return undefined
  return {
    used: [chart, partner],
    piece: {
      height: Math.max(first.height, second.height),
      least: Math.max(first.least ?? first.height, second.height),
      paint(pen, x, y, height) {
        first.paint(pen, x, y, height)
        second.paint(pen, x + wide + GUTTER, y, second.height)
      },
    },
  }
}

type Card = NonNullable<Message['cards']>[number]

function cardsPiece(cards: readonly Card[], room: Room, sizes: Sizes): Piece {
  const inset = 12
  const wide = (room.width - GUTTER * (cards.length - 1)) / cards.length
  const inner = { width: wide - 2 * inset, height: room.height }
  const smaller: Sizes = { ...sizes, body: sizes.body * 0.875 }
  const columns = cards.map(({ title, blocks }) => [
    textPiece(title, inner.width, { size: sizes.heading, bold: true, colour: 'accent' }),
    ...blocks.flatMap((block) => piecesOf(block, inner, smaller, false)),
  ])
  const height = Math.max(...columns.map((pieces) => stackHeight(pieces, GAP * 0.7))) + 2 * inset
  return {
    height,
    paint(pen, x, y) {
      columns.forEach((pieces, i) => {
        const left = x + i * (wide + GUTTER)
        pen.text({ x: left, y, width: wide, height }, [], { fill: 'tint' })
        pen.text({ x: left, y, width: wide, height: 3 }, [], { fill: 'accent' })
        let top = y + inset
        for (const piece of pieces) {
          piece.paint(pen, left + inset, top, piece.height)
          top += piece.height + GAP * 0.7
        }
      })
    },
  }
}

/** Too much to stand side by side. */
const cardsInColumn = (cards: readonly Card[], room: Room, sizes: Sizes): Piece[] =>
  cards.flatMap(({ title, blocks }) => [
    textPiece(title, room.width, { size: sizes.heading, bold: true, colour: 'accent' }),
    ...blocks.flatMap((block) => piecesOf(block, room, sizes, false)),
  ])
