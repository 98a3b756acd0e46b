// The contents: every section's title and message with its page, each line a link.
import type { ReportSection } from '#core/report/report.ts'
import type { Element } from '../document/tags.ts'
import { baselineIn, elementOnce } from '../layout/text-pieces.ts'
import { paginate, type PageOfPieces } from '../layout/paginate.ts'
import type { Piece, Setting } from '../layout/piece.ts'
import { wrapText } from '../text/wrap.ts'
import { COLOUR, COLUMN, type TextStyle } from '../theme.ts'

const NUMBER_WIDTH = 36

/** `firstPages` is asked while painting, when every section has its page. */
export function contentsPages(
  setting: Setting,
  title: string,
  sections: readonly ReportSection[],
  firstPages: readonly number[],
): PageOfPieces[] {
  const { theme } = setting
  const list = elementOnce('TOC')
  const heading = elementOnce('H1')
  const head: Piece = {
    height: theme.headline.leading + 12,
    before: 0,
    keepNext: true,
    paint(canvas, top) {
      canvas.tags.bookmark(title, 1, top - 8)
      canvas.tags.content(heading(canvas), () => {
        canvas.pen.text(title, COLUMN.left, baselineIn(theme.headline, top), theme.headline)
      })
    },
  }
  const rows = sections.map((section, i) => entryPiece(setting, section, () => firstPages[i] ?? 1, list))
  return paginate([head, ...rows], new Map(), { top: COLUMN.top, bottom: COLUMN.bottom })
}

function entryPiece(
  setting: Setting,
  section: ReportSection,
  pageOf: () => number,
  list: ReturnType<typeof elementOnce>,
): Piece {
  const { theme } = setting
  const width = COLUMN.width - NUMBER_WIDTH
  const message: TextStyle = { ...theme.small, colour: COLOUR.quiet }
  const parts = [
    { style: theme.strong, lines: wrapText(section.title, width, (part) => setting.widthOf(part, theme.strong)) },
    { style: message, lines: wrapText(section.headline, width, (part) => setting.widthOf(part, message)) },
  ]
  const white = 9 * theme.density.gap
  const height = parts.reduce((sum, { style, lines }) => sum + style.leading * lines.length, 2 * white)
  return {
    height,
    before: 0,
    paint(canvas, top) {
      const { pen, tags } = canvas
      const page = pageOf()
      const right = COLUMN.left + COLUMN.width
      tags.artifact(() =>
        pen.line(
          [
            [COLUMN.left, top],
            [right, top],
          ],
          { colour: COLOUR.line, width: 0.6 },
        ),
      )
      const link: Element = tags.add('Link', tags.add('TOCI', list(canvas)))
      tags.content(link, () => {
        let y = top + white - 1
        for (const { style, lines } of parts) {
          for (const line of lines) {
            pen.text(line.text, COLUMN.left, baselineIn(style, y), style)
            y += style.leading
          }
          if (style === theme.strong) {
            pen.text(
              String(page),
              right,
              baselineIn(style, top + white - 1),
              { ...style, colour: COLOUR.accent },
              { align: 'end' },
            )
          }
        }
      })
      tags.link(link, {
        area: { x: COLUMN.left, y: top, width: COLUMN.width, height },
        text: section.title,
        target: { page, y: COLUMN.top - 8 },
      })
    },
  }
}
