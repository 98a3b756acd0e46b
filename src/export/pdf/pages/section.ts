// A section as strips: its short title, its one message as the page's headline, then its blocks.
import type { ReportSection } from '#core/report/report.ts'
import { blockPieces } from '../layout/blocks.ts'
import { NOTE_RULE, type NoteLine } from '../layout/note-room.ts'
import { paginate, type PageOfPieces } from '../layout/paginate.ts'
import type { Canvas, Piece, Setting } from '../layout/piece.ts'
import { baselineIn, elementOnce, textPieces } from '../layout/text-pieces.ts'
import { balanceText } from '../text/balance.ts'
import { wrapText } from '../text/wrap.ts'
import { COLOUR, COLUMN, DENSER, DENSEST, NORMAL, REFERENCE, type Density } from '../theme.ts'

/** What stands over the first section's title, set as the rest of its page is. */
type Above = (setting: Setting) => readonly Piece[]

/** A last page filled less than this looks forgotten. */
const THIN = 0.55

/**
 * The pages of a section; it always begins a new one. A section that would leave a few lines on its last page is set
 * more tightly, if that saves the page; one that must stand on one page is set as tightly as that takes.
 */
export function sectionPages(
  settings: (density: Density) => Setting,
  section: ReportSection,
  above: Above,
  onOnePage: boolean,
): PageOfPieces[] {
  const normal = pagesAt(settings(section.reference ? REFERENCE : NORMAL), section, above)
  const last = normal.at(-1)?.items.at(-1)
  const filled = last ? (last.top + last.piece.height - COLUMN.top) / (COLUMN.bottom - COLUMN.top) : 0
  if (normal.length < 2 || (!onOnePage && filled > THIN)) return normal
  for (const density of onOnePage ? DENSEST : DENSER) {
    const denser = pagesAt(settings(density), section, above)
    if (denser.length < (onOnePage ? 2 : normal.length)) return denser
  }
  return normal
}

function pagesAt(setting: Setting, section: ReportSection, above: Above): PageOfPieces[] {
  const { gap } = setting.theme.density
  const blocks = section.blocks.flatMap((block) => blockPieces(setting, block))
  const pieces = [...above(setting), ...openingPieces(setting, section), ...blocks].map((piece) => ({
    ...piece,
    before: piece.before * gap,
  }))
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
