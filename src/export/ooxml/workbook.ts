// Workbooks for Excel and LibreOffice. A text is always a text, whatever it begins with; numbers are numbers, dates are
// dates, and a formula carries the value it has today, so that a reader who does not compute shows it too.
//
//   writeWorkbook({ sheets: [{ name, columns, rows, … }], font, title, creator, at })
//
// Rows hold strings, numbers, null for nothing, or a Cell with a style or a formula. Sheet names come from sheetNames().
import { commonParts, OFFICE, relations, type Properties } from './relations.ts'
import { packParts } from './pack-parts.ts'
import { rangeIn, type Range } from './address.ts'
import { sheetXml } from './sheet-xml.ts'
import { styleBook } from './styles.ts'
import type { Style } from './styles.ts'
import { HEAD, xml } from './xml.ts'

export interface Cell {
  /** With the format "date": YYYY-MM-DD. With a formula: its value today. */
  value: string | number | null
  /** As Excel writes it in English, without the sign in front. Never from a text that a person typed. */
  formula?: string
  style?: Style
}
export type CellLike = Cell | string | number | null

export interface Sheet {
  /** Of sheetNames(). */
  name: string
  /** Widths in characters of the normal font. */
  columns: { width: number; hidden?: boolean }[]
  rows: CellLike[][]
  /** Rows from the top and columns from the left that stay in sight; the rows are also repeated on every printed page. */
  frozen?: { rows: number; columns: number }
  /** Head and rows of the table that can be filtered. */
  filter?: Range
  /** Where only one of these may be chosen: texts of at most 255 characters together, or a range of any sheet. */
  lists?: { range: Range; from: string[] | { sheet: string; range: Range } }[]
  /** Only cells with the style `open` can be changed; there is no password. */
  locked?: boolean
  hidden?: boolean
  /** Colour of the tab, rrggbb. */
  colour?: string
}

export interface Workbook extends Properties {
  sheets: Sheet[]
  font: string
  /** Sheets can be neither added, taken away nor renamed; there is no password. */
  locked?: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'officedocument.spreadsheetml'

export function writeWorkbook(book: Workbook): Uint8Array<ArrayBuffer> {
  const styles = styleBook(book.font)
  const path = (i: number): string => `worksheets/sheet${String(i + 1)}.xml`
  const sheets = Object.fromEntries(book.sheets.map((sheet, i) => [`xl/${path(i)}`, sheetXml(sheet, styles, i === 0)]))
  const types = {
    'xl/workbook.xml': `${TYPE}.sheet.main`,
    'xl/styles.xml': `${TYPE}.styles`,
    ...Object.fromEntries(Object.keys(sheets).map((part) => [part, `${TYPE}.worksheet`])),
  }
  return packParts({
    ...commonParts('xl/workbook.xml', types, book),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relations([
      ...book.sheets.map((_, i) => ({ id: `rId${String(i + 1)}`, type: 'worksheet', target: path(i) })),
      { id: 'styles', type: 'styles', target: 'styles.xml' },
    ]),
    ...sheets,
    // Last: the sheets have named the styles that they use.
    'xl/styles.xml': styles.xml(),
  })
}

function workbookXml({ sheets, locked }: Workbook): string {
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${xml(name)}" sheetId="${String(i + 1)}"${hidden ? ' state="hidden"' : ''} r:id="rId${String(i + 1)}"/>`,
  )
  const defined = (name: string, index: number, text: string, more = ''): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${String(index)}"${more}>${xml(text)}</definedName>`
  const names = sheets.flatMap(({ name, frozen, filter }, i) => [
    ...(filter ? [defined('_FilterDatabase', i, rangeIn(name, filter), ' hidden="1"')] : []),
    ...(frozen && frozen.rows > 0 ? [defined('Print_Titles', i, rowsIn(name, frozen.rows))] : []),
  ])
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">${locked ? '<workbookProtection lockStructure="1"/>' : ''}<bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list.join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}` +
    `<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  )
}

const rowsIn = (sheet: string, rows: number): string => `'${sheet.replaceAll("'", "''")}'!$1:$${String(rows)}`
