// Keeps account of footnotes while pages fill: which are due on this page, how much room they need, what is carried over.
// A note begins on the page that refers to it; a long one may go on at the foot of the next.

import type { Canvas } from './piece.ts'

export interface NoteLine {
  height: number
  paint: (canvas: Canvas, top: number) => void
}

export interface Notes {
  /** Room at the foot of this page when these notes come to those already due. */
  roomFor: (numbers: readonly number[]) => number
  refer: (numbers: readonly number[]) => void
  /** The lines for this page, at most as high as `room`; the rest waits for the next page. */
  take: (room: number) => NoteLine[]
  waiting: () => boolean
}

/** White and rule above the first note of a page. */
export const NOTE_RULE = 14

/** Notes take at most this share of a page, so that a long one cannot push the text away. */
const LARGEST_SHARE = 0.4

export function createNotes(notes: ReadonlyMap<number, readonly NoteLine[]>, pageHeight: number): Notes {
  let due: { number: number; line: NoteLine }[] = []
  const seen = new Set<number>()
  const linesOf = (numbers: readonly number[]): typeof due =>
    [...new Set(numbers)]
      .filter((number) => !seen.has(number))
      .flatMap((number) => (notes.get(number) ?? []).map((line) => ({ number, line })))
  return {
    roomFor(numbers) {
      const height = [...due, ...linesOf(numbers)].reduce((sum, { line }) => sum + line.height, 0)
      return height === 0 ? 0 : Math.min(height + NOTE_RULE, pageHeight * LARGEST_SHARE)
    },
    refer(numbers) {
      // In the order of their numbers, whatever the order in which the page refers to them.
      due = [...due, ...linesOf(numbers)].sort((a, b) => a.number - b.number)
      for (const number of numbers) seen.add(number)
    },
    take(room) {
      const taken: NoteLine[] = []
      let left = room - NOTE_RULE
      for (const { line } of due) {
        // One line at least, or a note that fits nowhere would wait for ever.
        if (line.height > left && (taken.length > 0 || line.height <= pageHeight - NOTE_RULE)) break
        taken.push(line)
        left -= line.height
      }
      due = due.slice(taken.length)
      return taken
    },
    waiting: () => due.length > 0,
  }
}
