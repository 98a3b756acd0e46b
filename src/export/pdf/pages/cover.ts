// The first page: who, what, when, and how far the numbers carry.
import type { Report } from '#core/report/report.ts'
import { baselineIn } from '../layout/text-pieces.ts'
import type { Canvas, Setting } from '../layout/piece.ts'
import { logoIn } from '../../logo.ts'
import { balanceText } from '../text/balance.ts'
import { wrapText } from '../text/wrap.ts'
import { COLOUR, COLUMN, PAGE, type TextStyle } from '../theme.ts'
import type { Tag } from '../document/tags.ts'
import { paintLogo } from './paint-logo.ts'

const width = (): number => COLUMN.width - 40

export function paintCover(canvas: Canvas, setting: Setting, report: Report): void {
  const { pen, tags, theme } = canvas
  const style = (size: number, weight: TextStyle['weight'], colour: string, leading = 1.45): TextStyle => ({
    size,
    weight,
    colour,
    leading: size * leading,
  })
  const measure = (of: TextStyle) => (part: string) => setting.widthOf(part, of)
  /** Gives the y below the text. */
  const put = (text: string, tag: Tag, of: TextStyle, y: number): number => {
    if (text === '') return y
    const lines = balanceText(text, width(), measure(of))
    tags.content(tags.add(tag), () => {
      lines.forEach((line, i) => pen.text(line.text, COLUMN.left, baselineIn(of, y + i * of.leading), of))
    })
    return y + lines.length * of.leading
  }

  tags.artifact(() => pen.rect(0, 0, 9, PAGE.height, { fill: COLOUR.accent }))
  const logo = logoIn(report.logo, 180, 64)
  if (logo) paintLogo(canvas, logo, COLUMN.left + COLUMN.width, COLUMN.top)
  const confidential = style(9, 'bold', COLOUR.accent)
  put(report.confidentiality, 'P', confidential, COLUMN.top)

  let y = put(report.organization, 'P', style(15, 'regular', COLOUR.ink), 236)
  y = put(report.title, 'H1', style(30, 'bold', COLOUR.ink, 1.36), y + 10)
  y += 22
  tags.artifact(() =>
    pen.line(
      [
        [COLUMN.left, y],
        [COLUMN.left + 56, y],
      ],
      { colour: COLOUR.accent, width: 2 },
    ),
  )
  y = put(report.dateText, 'P', style(11, 'regular', COLOUR.ink, 1.6), y + 18)
  y = put(report.state, 'P', style(9.5, 'regular', COLOUR.quiet, theme.justify ? 1.7 : 1.5), y + 6)
  paintBadge(canvas, setting, report.badge, y + 26)
}

/** A frame around words: an invented sample must not be taken for a real one. */
function paintBadge({ pen, tags }: Canvas, setting: Setting, badge: string, y: number): void {
  if (badge === '') return
  const of: TextStyle = { size: 9, weight: 'bold', colour: COLOUR.detected, leading: 15 }
  const lines = wrapText(badge, width() - 24, (part) => setting.widthOf(part, of))
  const wide = Math.max(...lines.map((line) => line.width)) + 24
  const height = lines.length * of.leading + 12
  tags.artifact(() => pen.rect(COLUMN.left, y, wide, height, { stroke: { colour: COLOUR.detected, width: 0.9 } }))
  tags.content(tags.add('P'), () => {
    lines.forEach((line, i) => pen.text(line.text, COLUMN.left + 12, baselineIn(of, y + 6 + i * of.leading), of))
  })
}
