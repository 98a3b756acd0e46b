// The foot of every page but the cover: whose report it is, how confidential, where one is, and whether it is invented.
import type { Report } from '#core/report/report.ts'
import type { Canvas } from '../layout/piece.ts'
import { unitsOf, cleanText } from '../text/characters.ts'
import { COLOUR, COLUMN, footerBaseline, type TextStyle } from '../theme.ts'

const pageText = (report: Report, page: number, pages: number): string =>
  report.pageLabel.replaceAll('{pages}', String(pages)).replaceAll('{page}', String(page))

export function paintFooter({ pen, tags }: Canvas, report: Report, page: number, pages: number): void {
  const style: TextStyle = { size: 7.5, weight: 'regular', colour: COLOUR.quiet, leading: 10 }
  const baseline = footerBaseline()
  const right = COLUMN.left + COLUMN.width
  const number = pageText(report, page, pages)
  const parts = [report.organization, report.confidentiality, report.badge].filter((part) => part !== '').join(' · ')
  const room = COLUMN.width - pen.widthOf(number, style) - 20
  tags.artifact(() => {
    const y = baseline - 13
    pen.line(
      [
        [COLUMN.left, y],
        [right, y],
      ],
      { colour: COLOUR.line, width: 0.5 },
    )
    pen.text(
      shortened(parts, room, (text) => pen.widthOf(text, style)),
      COLUMN.left,
      baseline,
      style,
    )
    pen.text(number, right, baseline, style, { align: 'end' })
  }, 'Pagination')
}

function shortened(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text
  const units = unitsOf(cleanText(text))
  while (units.length > 0 && measure(`${units.join('')}…`) > room) units.pop()
  return `${units.join('')}…`
}
