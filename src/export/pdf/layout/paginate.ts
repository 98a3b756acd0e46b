// Fills pages with strips. What keeps together stays together as long as it fits on a page at all; the footnotes of a page
// stand at its foot; no strip is ever lost or painted twice, except the repeated heads.
import { createNotes, type NoteLine } from './note-room.ts'
import type { Piece } from './piece.ts'

export interface Placed {
  piece: Piece
  top: number
  repeated: boolean
}
export interface PageOfPieces {
  items: Placed[]
  /** Note lines from top to bottom, with their places. */
  notes: { line: NoteLine; top: number }[]
}
export interface Room {
  top: number
  bottom: number
}

/** At least one page. `notes` gives the lines of a footnote by its number; notes without lines are ignored. */
export function paginate(
  pieces: readonly Piece[],
  notes: ReadonlyMap<number, readonly NoteLine[]>,
  room: Room,
): PageOfPieces[] {
  const pages: PageOfPieces[] = []
  const height = room.bottom - room.top
  const notesOf = createNotes(notes, height)
  let page: PageOfPieces = { items: [], notes: [] }
  let reached = room.top

  const closePage = (): void => {
    const lines = notesOf.take(room.bottom - reached)
    let top = room.bottom - heightOf(lines)
    for (const line of lines) {
      page.notes.push({ line, top })
      top += line.height
    }
    pages.push(page)
    page = { items: [], notes: [] }
    reached = room.top
  }
  const put = (piece: Piece, repeated: boolean): void => {
    const top = reached + (page.items.length === 0 ? 0 : piece.before)
    page.items.push({ piece, top, repeated })
    reached = top + piece.height
  }
  const place = (piece: Piece): void => {
    if (page.items.length === 0) for (const head of piece.repeat ?? []) put(head, true)
    put(piece, false)
    notesOf.refer(piece.notes ?? [])
  }

  for (const group of groupsOf(pieces)) {
    const needed = (): number => stackedHeight(group, page.items.length === 0)
    const numbers = group.flatMap((piece) => piece.notes ?? [])
    if (page.items.length > 0 && reached + needed() + notesOf.roomFor(numbers) > room.bottom) {
      const alone = stackedHeight(group, true) + notesOf.roomFor(numbers)
      // A group that no page can hold is taken apart where it stands, unless that leaves only a line here.
      if (alone <= height || room.bottom - reached < height / 4) closePage()
    }
    for (const piece of group) {
      const space = reached + piece.before + piece.height + notesOf.roomFor(piece.notes ?? [])
      if (page.items.length > 0 && space > room.bottom) closePage()
      place(piece)
    }
  }
  // Notes that no block refers to are not lost.
  notesOf.refer([...notes.keys()])
  do closePage()
  while (notesOf.waiting())
  return pages
}

const heightOf = (lines: readonly NoteLine[]): number => lines.reduce((sum, line) => sum + line.height, 0)

/** Runs of pieces that keep with their next. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  pieces.forEach((piece, i) => {
    const group = groups.at(-1)
    if (group && pieces[i - 1]?.keepNext) group.push(piece)
    else groups.push([piece])
  })
  return groups
}

function stackedHeight(group: readonly Piece[], atTop: boolean): number {
  const heads = atTop ? (group[0]?.repeat ?? []).reduce((sum, head) => sum + head.height, 0) : 0
  return group.reduce((sum, piece, i) => sum + piece.height + (atTop && i === 0 ? 0 : piece.before), heads)
}
