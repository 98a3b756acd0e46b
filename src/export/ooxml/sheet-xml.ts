// One sheet of a workbook. The order of its elements is fixed by the format.
import { dayNumber, isDate } from '#core/calendar.ts'
import { cellName, rangeIn, rangeName } from './address.ts'
import { rowHeight } from './row-height.ts'
import type { Style, StyleBook } from './styles.ts'
import type { Cell, CellLike, Sheet } from './workbook.ts'
import { HEAD, plainLines, xml } from './xml.ts'

/** Day 0 of Excel's calendar, as days before 1970-01-01. */
const EPOCH = 25_569

export function sheetXml(sheet: Sheet, styles: StyleBook, first: boolean): string {
  const { columns, rows, frozen, filter, locked, colour } = sheet
  const body = rows.map((row, r) => {
    const height = rowHeight(row, columns)
    const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`
    return `<row r="${String(r + 1)}"${size}>${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`
  })
  return [
    `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<sheetPr>${colour ? `<tabColor rgb="FF${colour}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"${first ? ' tabSelected="1"' : ''}>${frozen ? pane(frozen) : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    locked
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : '',
    filter ? `<autoFilter ref="${rangeName(filter)}"/>` : '',
    lists(sheet),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')

  function cellXml(like: CellLike, row: number, column: number): string {
    const { value, formula, style = {} }: Cell = typeof like === 'object' && like !== null ? like : { value: like }
    const open = `<c r="${cellName(row, column)}" s="${String(styles.indexOf(style))}"`
    if (formula !== undefined) return `${open}${result(value)}</c>`.replace('><v', `><f>${xml(formula)}</f><v`)
    if (value === null || value === '') return `${open}/>`
    const number = numberOf(value, style)
    if (number !== undefined) return `${open}><v>${String(number)}</v></c>`
    return `${open} t="inlineStr"><is><t xml:space="preserve">${textXml(String(value))}</t></is></c>`
  }
}

/** Of a formula. */
const result = (value: Cell['value']): string =>
  typeof value === 'number' ? `><v>${String(value)}</v>` : ` t="str"><v>${textXml(value ?? '')}</v>`

/** Undefined for a text; what is no date stays a text. */
function numberOf(value: string | number, { format }: Style): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return format === 'date' && isDate(value) ? dayNumber(value) + EPOCH : undefined
}

/** Excel reads _x0041_ as "A": a text that looks so is marked. */
const textXml = (text: string): string => xml(plainLines(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

const columnXml = ({ width, hidden }: Sheet['columns'][number], i: number): string =>
  `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`

function pane({ rows, columns }: NonNullable<Sheet['frozen']>): string {
  const where = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const split = `${columns > 0 ? ` xSplit="${String(columns)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''}`
  return `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${where}" state="frozen"/>`
}

function lists({ lists: all = [] }: Sheet): string {
  if (all.length === 0) return ''
  const items = all.map(({ range, from }) => {
    const source = Array.isArray(from) ? `"${from.join(',').replaceAll('"', '""')}"` : rangeIn(from.sheet, from.range)
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${rangeName(range)}"><formula1>${xml(source)}</formula1></dataValidation>`
  })
  return `<dataValidations count="${String(items.length)}">${items.join('')}</dataValidations>`
}
