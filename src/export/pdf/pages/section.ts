// A section as strips: its short title, its one message as the page's headline, then its blocks.
import type { ReportSection } from '#core/report/report.ts'
import { blockPieces } from '../layout/blocks.ts'
import { NOTE_RULE, type NoteLine } from '../layout/note-room.ts'
import { paginate, type PageOfPieces } from '../layout/paginate.ts'
import type { Canvas, Piece, Setting } from '../layout/piece.ts'
import { baselineIn, elementOnce, textPieces } from '../layout/text-pieces.ts'
import { balanceText } from '../text/balance.ts'
import { wrapText } from '../text/wrap.ts'
import { COLOUR, COLUMN } from '../theme.ts'

/** The pages of a section; it always begins a new one. `above` stands over its title. */
export function sectionPages(setting: Setting, section: ReportSection, above: readonly Piece[]): PageOfPieces[] {
  const blocks = section.blocks.flatMap((block) => blockPieces(setting, block))
  const pieces = [...above, ...openingPieces(setting, section), ...blocks]
  const notes = new Map(section.footnotes.map(({ number, text }) => [number, noteLines(setting, number, text)]))
  return paginate(pieces, notes, { top: COLUMN.top, bottom: COLUMN.bottom })
}

function openingPieces(setting: Setting, section: ReportSection): Piece[] {
  const { theme } = setting
  const measure = (part: string): number => setting.widthOf(part, theme.headline)
  const title = textPieces(setting, section.title, {
    style: theme.label,
    width: COLUMN.width,
    element: elementOnce('P'),
  })
  const headline = textPieces(setting, section.headline, {
    style: theme.headline,
    width: COLUMN.width,
    before: 5,
    lines: balanceText(section.headline, COLUMN.width, measure),
    element: elementOnce('H1'),
  })
  const rule: Piece = {
    height: 1,
    before: 9,
    paint({ pen, tags }, top) {
      tags.artifact(() => {
        pen.line(
          [
            [COLUMN.left, top],
            [COLUMN.left + COLUMN.width, top],
          ],
          { colour: COLOUR.line, width: 0.8 },
        )
      })
    },
  }
  const white: Piece = { height: 6, before: 0, paint: () => undefined }
  return [...title, ...headline, rule, white].map((piece, i) => ({
    ...piece,
    keepNext: true,
    paint(canvas: Canvas, top: number, repeated: boolean) {
      if (i === 0) canvas.tags.bookmark(section.title, 1, top - 8)
      piece.paint(canvas, top, repeated)
    },
  }))
}

const NOTE_INDENT = 14

function noteLines(setting: Setting, number: number, text: string): NoteLine[] {
  const style = setting.theme.note
  const element = elementOnce('P')
  const lines = wrapText(text, COLUMN.width - NOTE_INDENT, (part) => setting.widthOf(part, style))
  return lines.map((line, i) => ({
    height: style.leading,
    paint(canvas, top) {
      const baseline = baselineIn(style, top)
      canvas.tags.content(element(canvas), () => {
        if (i === 0) canvas.pen.text(String(number), COLUMN.left, baseline, { ...style, colour: COLOUR.accent })
        canvas.pen.text(line.text, COLUMN.left + NOTE_INDENT, baseline, style)
      })
    },
  }))
}

/** Paints what was laid out: grounds, strips, then the notes at the foot. */
export function paintPage(canvas: Canvas, page: PageOfPieces): void {
  page.items.forEach(({ piece, top, repeated }, i) => {
    const { frame } = piece
    if (frame && page.items[i - 1]?.piece.frame !== frame) {
      let end = i
      while (page.items[end + 1]?.piece.frame === frame) end++
      const last = page.items[end]
      if (last) frame.paint(canvas, top, last.top + last.piece.height)
    }
    piece.paint(canvas, top, repeated)
  })
  const first = page.notes[0]
  if (!first) return
  const y = first.top - NOTE_RULE / 2
  canvas.tags.artifact(() => {
    canvas.pen.line(
      [
        [COLUMN.left, y],
        [COLUMN.left + 72, y],
      ],
      { colour: COLOUR.quiet, width: 0.5 },
    )
  })
  for (const { line, top } of page.notes) line.paint(canvas, top)
}
