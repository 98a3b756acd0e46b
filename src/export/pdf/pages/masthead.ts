// What a cover says, in three lines above the text of a report that has none.
import type { Report } from '#core/report/report.ts'
import type { Piece, Setting } from '../layout/piece.ts'
import { elementOnce, textPieces } from '../layout/text-pieces.ts'
import { COLOUR, COLUMN } from '../theme.ts'

export function mastheadPieces(setting: Setting, report: Report): Piece[] {
  const { theme } = setting
  const part = (text: string, style = theme.quiet): Piece[] =>
    text === '' ? [] : textPieces(setting, text, { style, width: COLUMN.width, element: elementOnce('P') })
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
  return [...title, ...part(report.organization, theme.strong), ...part(stamp), ...part(report.state), rule].map(
    (piece) => ({
      ...piece,
      keepNext: true,
    }),
  )
}
