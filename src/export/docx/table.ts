// Tables of a document: the head is repeated on every page, and no row but one longer than a page is parted.
import type { TableColumn } from '#core/report/report.ts'
import { xml } from '../ooxml/xml.ts'
import { paragraphXml, runXml, type RunLook } from './paragraph.ts'

interface Cell {
  /** Finished paragraphs, at least one. */
  content: string
  /** rrggbb. */
  fill?: string
  /** Columns that it covers. */
  span?: number
}

/** `widths` and the sum of each row's spans agree; twentieths of a point. */
export function gridXml(
  widths: readonly number[],
  rows: readonly { cells: readonly Cell[]; head?: boolean }[],
  options: { style?: string; alt?: string; headRows?: boolean } = {},
): string {
  const { style = 'ReportTable', alt = '', headRows = false } = options
  const total = widths.reduce((sum, width) => sum + width, 0)
  const written = rows.map(({ cells, head }) => {
    let column = 0
    const inside = cells.map(({ content, fill, span = 1 }) => {
      const width = widths.slice(column, column + span).reduce((sum, w) => sum + w, 0)
      column += span
      return (
        `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${String(span)}"/>` : ''}` +
        `${fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`}</w:tcPr>${content}</w:tc>`
      )
    })
    const long = cells.some(({ content }) => content.length > 6000)
    const properties = `${long ? '' : '<w:cantSplit/>'}${head ? '<w:tblHeader/>' : ''}`
    return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${inside.join('')}</w:tr>`
  })
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${String(total)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0${headRows ? '4A' : '42'}0" w:firstRow="1" w:lastRow="0" w:firstColumn="${headRows ? '1' : '0'}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `${alt === '' ? '' : `<w:tblDescription w:val="${xml(alt)}"/>`}</w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${String(w)}"/>`).join('')}</w:tblGrid>${written.join('')}</w:tbl>`
  )
}

export const cellText = (text: string, align: TableColumn['align'] = 'start', look: RunLook = {}): string =>
  paragraphXml(runXml(text, look), { style: 'TableText', align })

export function tableXml(
  {
    columns,
    rows,
    alt,
    headRows = false,
  }: { columns: readonly TableColumn[]; rows: readonly (readonly string[])[]; alt: string; headRows?: boolean },
  width: number,
): string {
  const cells = (texts: readonly string[]): Cell[] =>
    columns.map(({ align }, i) => ({ content: cellText(texts[i] ?? '', align) }))
  return gridXml(
    sharedWidths(
      columns.map((c) => c.width ?? 1),
      width,
    ),
    [{ cells: cells(columns.map((c) => c.title)), head: true }, ...rows.map((row) => ({ cells: cells(row) }))],
    { alt, headRows },
  )
}

/** Whole numbers that add up to the width. */
export function sharedWidths(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((width * share) / total))
  const rest = width - widths.reduce((sum, w) => sum + w, 0)
  return widths.map((w, i) => (i === 0 ? w + rest : w))
}
