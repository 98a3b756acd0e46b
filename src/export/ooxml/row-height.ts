// How high a row must be for its broken texts. Readers do not all work it out when they open a file.
import type { CellLike, Sheet } from './workbook.ts'

const MOST = 409
const LEADING = 1.35

/** Points; undefined where the normal height will do. */
export function rowHeight(row: readonly CellLike[], columns: Sheet['columns']): number | undefined {
  const heights = row.map((cell, i) => {
    if (typeof cell !== 'object' || cell === null || typeof cell.value !== 'string') return 0
    const { wrap, size = 10 } = cell.style ?? {}
    const lines = wrap ? linesOf(cell.value, ((columns[i]?.width ?? 10) - 1) * (10 / size)) : 1
    return lines === 1 && size === 10 ? 0 : lines * size * LEADING + 3
  })
  const height = Math.max(0, ...heights)
  return height === 0 ? undefined : Math.min(MOST, Math.round(height))
}

/** Counted as an office font sets them: a full-width character is as wide as two digits. */
function linesOf(text: string, width: number): number {
  return text.split(/\r\n?|\n/).reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / width)), 0)
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
  return width
}
