// A sheet that is one table: a head that stays in sight, a filter, rows, and a line of totals where there is one.
import { columnName, type Range } from '../ooxml/address.ts'
import type { Style } from '../ooxml/styles.ts'
import type { Cell, CellLike, Sheet } from '../ooxml/workbook.ts'
import type { Translate } from '#core/words.ts'

export interface Column<Row> {
  /** Key of its words: workbook.SHEET.column.ID. */
  id: string
  /** In characters. */
  width: number
  format?: Style['format']
  /** A long text: it breaks over several lines. */
  wrap?: boolean
  hidden?: boolean
  /** `at` gives the address of another column in this row, for formulas. */
  value: (row: Row, at: (id: string) => string) => CellLike
  /** Below the last row; `range` is this column's cells above. */
  total?: (range: string, at: (id: string) => string) => CellLike
  /** Where the words are not in the catalogue, because the pack names the column. */
  words?: { title: string; means: string }
}

export interface Table {
  id: string
  sheet: Sheet
  /** Of the columns, in order, with their words. */
  ids: string[]
  columns: { title: string; means: string }[]
}

const HEAD: Style = { bold: true, fill: 'e3ecec', wrap: true, line: true }
export const TOTAL: Style = { bold: true, fill: 'f4f2ec' }

export function tableSheet<Row>(
  t: Translate,
  id: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  const titled = columns.map((c) => c.words ?? columnWords(t, id, c.id))
  const letter = new Map(columns.map((c, i) => [c.id, columnName(i)]))
  const atRow = (row: number) => (column: string) => `${letter.get(column) ?? column}${String(row)}`
  const styled = (like: CellLike, { format, wrap }: Column<Row>, more: Style = {}): Cell => {
    const cell: Cell = typeof like === 'object' && like !== null ? like : { value: like }
    const style: Style = {
      ...(format ? { format } : {}),
      ...(wrap ? { wrap } : {}),
      line: true,
      ...more,
      ...cell.style,
    }
    return { ...cell, style }
  }
  const body = rows.map((row, r) => columns.map((c) => styled(c.value(row, atRow(r + 2)), c)))
  const last = rows.length + 1
  const totals =
    rows.length > 0 && columns.some((c) => c.total)
      ? [
          columns.map((c, i) =>
            styled(c.total?.(`${columnName(i)}2:${columnName(i)}${String(last)}`, atRow(last + 1)) ?? null, c, TOTAL),
          ),
        ]
      : []
  /** Over numbers the head stands where they do. */
  const headOf = (i: number): Style =>
    body.some((row) => typeof row[i]?.value === 'number') ? { ...HEAD, align: 'right' } : HEAD
  const filter: Range = { top: 0, left: 0, bottom: Math.max(1, rows.length), right: columns.length - 1 }
  return {
    id,
    ids: columns.map((c) => c.id),
    columns: titled,
    sheet: {
      name: t(`workbook.${id}.name`),
      columns: columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
      rows: [titled.map(({ title }, i): Cell => ({ value: title, style: headOf(i) })), ...body, ...totals],
      frozen: { rows: 1, columns: 1 },
      filter,
      colour: '0b5c6b',
    },
  }
}

const columnWords = (t: Translate, sheet: string, column: string) => ({
  title: t(`workbook.${sheet}.column.${column}.title`),
  means: t(`workbook.${sheet}.column.${column}.means`),
})

export const formula = (text: string, value: number | string | null): Cell => ({ value: value ?? '', formula: text })
export const flag = (value: boolean | undefined): number => (value ? 1 : 0)
export const sum =
  (value: number) =>
  (range: string): Cell =>
    formula(`SUM(${range})`, value)
