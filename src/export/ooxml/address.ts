// Places in a sheet, counted from 0, as Excel writes them.

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const front = Math.floor(index / 26)
  return `${front > 0 ? columnName(front - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** Both ends inside. */
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`

export const rangeName = ({ top, left, bottom, right }: Range): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`

const fixed = (name: string): string => name.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
/** For formulas and lists: 'Answers'!$A$2:$A$119. */
export const rangeIn = (sheet: string, range: Range): string => `${sheetInFormula(sheet)}!${fixed(rangeName(range))}`

const sheetInFormula = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** Names as Excel allows them (rule R19): at most 31 characters, none of : \ / ? * [ ] ', not "History", each once. */
export function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = []
  for (const title of titles) {
    const plain = title.replace(/[\\/?*[\]:'\p{Cc}]/gu, '').trim()
    const base = plain === '' || plain.toLowerCase() === 'history' ? `${plain}_` : plain
    let name = cut(base, 31)
    for (let n = 2; names.some((known) => known.toLowerCase() === name.toLowerCase()); n += 1)
      name = `${cut(base, 31 - 1 - String(n).length)} ${String(n)}`
    names.push(name)
  }
  return names
}

/** Counted as Excel counts, never through a character. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
