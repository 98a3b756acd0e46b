// The sections with their messages on one slide: what a director reads who reads one page. Each leads to its slides.
import type { Report } from '#core/report/report.ts'
import { cut, textHeight, textWidth } from './measure.ts'
import type { Pen } from './pen.ts'
import type { Piece } from './piece.ts'
import { WIDTH } from './slide-look.ts'

interface OverviewRow {
  piece: Piece
  /** Number of the section's first slide. */
  to: number
}

/** `to` is set when the slides are counted, before anything is drawn. */
export function overviewRows({ sections }: Report): OverviewRow[] {
  const size = sections.length > 11 ? 11.5 : 13
  const longest = Math.max(0, ...sections.map((s) => textWidth(s.title, { size, bold: true })))
  const names = Math.min(230, longest + 14)
  const rest = WIDTH - names - 16
  return sections.map((section) => {
    const title = cut(section.title, names, { size, bold: true }, 2)
    const headline = cut(section.headline, rest, { size }, 4)
    const tall = Math.max(textHeight(headline, rest, { size }), textHeight(title, names, { size, bold: true }))
    const row: OverviewRow = { to: 0, piece: { height: tall + 6, paint } }
    return row

    function paint(pen: Pen, x: number, y: number): void {
      const link = { text: title, bold: true, colour: 'accent' as const, to: row.to }
      pen.text({ x, y, width: names, height: tall }, [{ runs: [link], size }])
      pen.text({ x: x + names + 16, y, width: rest, height: tall }, [{ runs: [{ text: headline }], size }])
      pen.line([x, y + tall + 5], [x + WIDTH, y + tall + 5], { colour: 'pale', width: 0.5 })
    }
  })
}
