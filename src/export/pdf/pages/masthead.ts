// What a cover says, in three lines above the text of a report that has none.
import type { Report } from '#core/report/report.ts'
import { logoIn } from '../../logo.ts'
import type { Piece, Setting } from '../layout/piece.ts'
import { elementOnce, textPieces } from '../layout/text-pieces.ts'
import { COLOUR, COLUMN } from '../theme.ts'
import { paintLogo } from './paint-logo.ts'

export function mastheadPieces(setting: Setting, report: Report): Piece[] {
  const { theme } = setting
  const logo = logoIn(report.logo, 110, 34)
  const width = COLUMN.width - (logo ? logo.width + 16 : 0)
  const part = (text: string, style = theme.quiet): Piece[] =>
    text === '' ? [] : textPieces(setting, text, { style, width, element: elementOnce('P') })
  const who = { ...theme.strong, colour: COLOUR.accent }
  const stamp = [report.dateText, report.confidentiality, report.badge].filter((text) => text !== '').join(' · ')
  const rule: Piece = {
    height: 16,
    before: 4,
    paint({ pen, tags }, top) {
      tags.artifact(() => pen.rect(COLUMN.left, top, 56, 2, { fill: COLOUR.accent }))
    },
  }
  const title = part(report.title, who)
  const pieces = [...title, ...part(report.organization, theme.strong), ...part(stamp), ...part(report.state), rule]
  return pieces.map((piece, i) => ({
    ...piece,
    keepNext: true,
    paint(canvas, top, ...rest) {
      if (logo && i === 0) paintLogo(canvas, logo, COLUMN.left + COLUMN.width, top)
      piece.paint(canvas, top, ...rest)
    },
  }))
}
