// Looks of cells, each written once. A style says what a cell is for; colours come from the report's palette.
import { HEAD, xml } from './xml.ts'

export interface Style {
  /** Absent: as it is. "text": digits stay as they were typed. */
  format?: 'text' | 'whole' | 'one' | 'two' | 'percent' | 'yen' | 'date'
  bold?: boolean
  /** Points; absent: 10. */
  size?: number
  /** rrggbb. */
  colour?: string
  fill?: string
  wrap?: boolean
  align?: 'left' | 'right' | 'center'
  /** A line below. */
  line?: boolean
  /** May be changed on a locked sheet. */
  open?: boolean
}

export interface StyleBook {
  /** Number of a style in the file. */
  indexOf: (style: Style) => number
  xml: () => string
}

/** Custom formats begin at 164. Amounts are whole yen. */
const FORMATS: Record<NonNullable<Style['format']>, readonly [id: number, code: string]> = {
  text: [49, ''],
  whole: [3, ''],
  one: [164, '#,##0.0'],
  two: [165, '0.00'],
  percent: [168, '0.0%'],
  yen: [166, '"¥"#,##0'],
  date: [167, 'yyyy-mm-dd'],
}

/** Texts of many cells look alike: a style is a list of parts, and equal lists are one. */
export function styleBook(font: string): StyleBook {
  const [fonts, fills, borders, cells] = [pool(), pool(), pool(), pool()]
  const fontOf = ({ bold, size = 10, colour = '1b1f24' }: Style): number =>
    fonts.indexOf(
      `<font>${bold ? '<b/>' : ''}<sz val="${String(size)}"/><color rgb="FF${colour}"/><name val="${xml(font)}"/></font>`,
    )
  const fillOf = ({ fill }: Style): number =>
    fills.indexOf(
      fill === undefined
        ? '<fill><patternFill patternType="none"/></fill>'
        : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
  const borderOf = ({ line }: Style): number =>
    borders.indexOf(
      `<border><left/><right/><top/>${line ? '<bottom style="thin"><color rgb="FFdcd8cf"/></bottom>' : '<bottom/>'}<diagonal/></border>`,
    )
  // The first two fills are fixed by the format.
  fillOf({})
  fills.indexOf('<fill><patternFill patternType="gray125"/></fill>')
  const indexOf = (style: Style): number => {
    const { format, wrap, align, open } = style
    const alignment = `<alignment vertical="top"${align ? ` horizontal="${align}"` : ''}${wrap ? ' wrapText="1"' : ''}/>`
    return cells.indexOf(
      `<xf numFmtId="${String(format ? FORMATS[format][0] : 0)}" fontId="${String(fontOf(style))}" fillId="${String(fillOf(style))}"` +
        ` borderId="${String(borderOf(style))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
        ` applyAlignment="1" applyProtection="1">${alignment}<protection locked="${open ? '0' : '1'}"/></xf>`,
    )
  }
  indexOf({})
  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${String(items.length)}">${items.join('')}</${name}>`
  const codes = Object.values(FORMATS)
    .filter(([, code]) => code !== '')
    .map(([id, code]) => `<numFmt numFmtId="${String(id)}" formatCode="${xml(code)}"/>`)
  return {
    indexOf,
    xml: () =>
      `${HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      list('numFmts', codes) +
      list('fonts', fonts.all) +
      list('fills', fills.all) +
      list('borders', borders.all) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', cells.all) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  }
}

function pool(): { all: readonly string[]; indexOf: (item: string) => number } {
  const all: string[] = []
  const known = new Map<string, number>()
  return {
    all,
    indexOf(item) {
      const index = known.get(item) ?? all.push(item) - 1
      known.set(item, index)
      return index
    },
  }
}
