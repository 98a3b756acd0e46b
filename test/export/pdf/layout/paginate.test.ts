import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate } from '#export/pdf/layout/paginate.ts'
import type { NoteLine } from '#export/pdf/layout/note-room.ts'
import type { Piece } from '#export/pdf/layout/piece.ts'

const room = { top: 50, bottom: 250 }
const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  before: 0,
  paint: () => undefined,
  ...more,
})
const note = (lines: number): NoteLine[] =>
  Array.from({ length: lines }, () => ({ height: 10, paint: () => undefined }))
const none = new Map<number, NoteLine[]>()
const pageOf = (pages: ReturnType<typeof paginate>, wanted: Piece) =>
  pages.findIndex((page) => page.items.some((item) => item.piece === wanted && !item.repeated))

describe('filling pages', () => {
  it('gives one page to nothing', () => {
    expect(paginate([], none, room)).toHaveLength(1)
  })
  it('moves a heading to the page of the text it announces', () => {
    const heading = piece(20, { keepNext: true })
    const text = piece(30)
    const pages = paginate([piece(160), heading, text], none, room)
    expect(pageOf(pages, heading)).toBe(1)
    expect(pageOf(pages, text)).toBe(1)
  })
  it('repeats the heads of a table where it goes on, as what has been said before', () => {
    const head = piece(20)
    const rows = Array.from({ length: 30 }, () => piece(20, { repeat: [head] }))
    const pages = paginate([{ ...head, keepNext: true }, ...rows], none, room)
    expect(pages.length).toBe(4)
    for (const page of pages.slice(1))
      expect(page.items[0]).toMatchObject({ piece: head, repeated: true, top: room.top })
  })
  it('drops the white above a piece at the top of a page', () => {
    const second = piece(100, { before: 30 })
    const pages = paginate([piece(150), second], none, room)
    expect(pages[1]?.items[0]?.top).toBe(room.top)
  })
  it('sets a note at the foot of the page that refers to it', () => {
    const pages = paginate([piece(150), piece(100, { notes: [1] })], new Map([[1, note(2)]]), room)
    expect(pages[0]?.notes).toHaveLength(0)
    expect(pages[1]?.notes.map(({ top }) => top)).toEqual([230, 240])
  })
  it('sets the notes of a page in the order of their numbers', () => {
    const [first, second] = [note(1), note(1)]
    const pages = paginate(
      [piece(20, { notes: [2] }), piece(20, { notes: [1] })],
      new Map([
        [1, first],
        [2, second],
      ]),
      room,
    )
    expect(pages[0]?.notes.map(({ line }) => line)).toEqual([...first, ...second])
  })
  it('carries the rest of a long note to the next page and loses none of it', () => {
    const pages = paginate([piece(100, { notes: [1] })], new Map([[1, note(40)]]), room)
    expect(pages.flatMap((page) => page.notes)).toHaveLength(40)
  })
  it('sets notes that nothing refers to at the end', () => {
    const pages = paginate([piece(10)], new Map([[7, note(1)]]), room)
    expect(pages.at(-1)?.notes).toHaveLength(1)
  })

  const pieces = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 120 }),
      before: fc.integer({ min: 0, max: 20 }),
      keepNext: fc.boolean(),
      notes: fc.subarray([1, 2, 3]),
    }),
    { maxLength: 40 },
  )
  const notes = new Map([1, 2, 3].map((number) => [number, note(number)]))

  it('places every piece once, in order, and nothing below the page or over another', () => {
    fc.assert(
      fc.property(pieces, (shapes) => {
        const all = shapes.map(({ height, ...more }) => piece(height, more))
        const pages = paginate(all, notes, room)
        expect(pages.flatMap((page) => page.items.map((item) => item.piece))).toEqual(all)
        for (const page of pages) {
          let reached = room.top
          for (const { piece: placed, top } of page.items) {
            expect(top).toBeGreaterThanOrEqual(reached)
            reached = top + placed.height
          }
          expect(reached).toBeLessThanOrEqual(room.bottom)
          for (const { line, top } of page.notes) {
            expect(top).toBeGreaterThanOrEqual(reached)
            reached = top + line.height
          }
          expect(reached).toBeLessThanOrEqual(room.bottom + 1e-9)
        }
        expect(pages.flatMap((page) => page.notes)).toHaveLength(6)
      }),
    )
  })
  it('keeps together what keeps together, wherever a page can hold it', () => {
    fc.assert(
      fc.property(pieces, (shapes) => {
        const all = shapes.map(({ height, before, keepNext }) => piece(Math.min(height, 60), { before, keepNext }))
        const pages = paginate(all, none, room)
        for (const [i, first] of all.entries()) {
          const second = all[i + 1]
          const alone = first.keepNext && !all[i - 1]?.keepNext && second && !second.keepNext
          if (alone) expect(pageOf(pages, first)).toBe(pageOf(pages, second))
        }
      }),
    )
  })
})
