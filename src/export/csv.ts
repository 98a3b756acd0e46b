// Comma-separated values for Excel (rule R19): UTF-8 with its mark, lines ending in CR LF, texts always in quotes, and no text
// that a spreadsheet would take for a formula.
import type { CellLike, Sheet } from './ooxml/workbook.ts'
import { exportText } from './export-text.ts'

const MARK = '\uFEFF'
/** The first character that is no space of any kind, or the very first where it is a tab or the end of a line. */
const DANGEROUS = /^(?:[\t\r\n]|[\s\u00A0\u200B\uFEFF]*[=+\-@＝＋－＠|%])/

export function csvText(text: string): string {
  const plain = exportText(text)
  return `"${(DANGEROUS.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`
}

function field(like: CellLike): string {
  const value = typeof like === 'object' && like !== null ? like.value : like
  if (value === null) return ''
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : csvText(String(value))
}

/** The rows of a sheet as they stand; of a formula its value. */
export function writeCsv(rows: Sheet['rows']): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join(''))
}
