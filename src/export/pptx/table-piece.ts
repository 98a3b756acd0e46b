// A table of the report as a table of the slide. One that is too long goes on on the next slide under the same head; a cell
// that is longer than a slide goes on in the next row.
import type { TableColumn } from '#core/report/report.ts'
import { DRAWING, fill, type Colour } from '../ooxml/theme-xml.ts'
import { LEADING, textWidth, wrap, type Face } from './measure.ts'
import { paragraphXml } from './pen.ts'
import type { Piece } from './piece.ts'
import type { Sizes } from './slide-look.ts'

const SIDE = 5

export interface TableText {
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
  /** What a screen reader says of it. */
  alt: string
  /** The first cell of a row names it. */
  headRows?: boolean
}

const emu = (points: number): string => String(Math.round(points * 12_700))

/** By the columns' shares, but no word is broken that need not be. */
function widthsOf({ columns, rows }: TableText, width: number, size: number): number[] {
  const shares = columns.map((c) => c.width ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  // A short cell, such as a date, stays in one line.
  const words = (text: string): number =>
    textWidth(text, { size }) <= 9.5 * size && !text.includes('\n')
      ? textWidth(text, { size })
      : Math.max(0, ...text.split(/[\s/（(\u3040-\u30FF\u3400-\u9FFF]+/u).map((word) => textWidth(word, { size })))
  const least = columns.map(({ title }, i) =>
    Math.min(
      width * 0.25,
      Math.max(words(title) * 1.08, ...rows.map((row) => words(row[i] ?? ''))) + 2 * SIDE + size * 0.7,
    ),
  )
  const wanted = shares.map((share, i) => Math.max((width * share) / total, least[i] ?? 0))
  const over = wanted.reduce((sum, w) => sum + w, 0) - width
  const spare = wanted.map((w, i) => w - (least[i] ?? 0))
  const give = spare.reduce((sum, s) => sum + s, 0)
  return wanted.map((w, i) => (give > 0 ? w - (over * (spare[i] ?? 0)) / give : width / columns.length))
}

export function tablePiece(table: TableText, width: number, sizes: Sizes, fixed?: readonly number[]): Piece {
  const { columns, rows, headRows = false } = table
  const size = sizes.cell
  const widths = fixed ?? widthsOf(table, width, size)
  const step = size * LEADING
  const above = size * 0.3
  const linesIn = (text: string, column: number, face: Face): string[] =>
    wrap(text, (widths[column] ?? 0) - 2 * SIDE, face)
  const heightOf = (row: readonly string[], bold = false): number =>
    Math.max(1, ...row.map((text, i) => linesIn(text, i, { size, bold: bold || (headRows && i === 0) }).length)) *
      step +
    2 * above
  const titles = columns.map((c) => c.title)
  const head = heightOf(titles, true)
  const heights = rows.map((row) => heightOf(row))
  const part = (some: readonly (readonly string[])[]): Piece =>
    tablePiece({ ...table, rows: some }, width, sizes, widths)

  const cell = (
    text: string,
    i: number,
    look: { bold: boolean; ground?: Colour; colour: Colour; line: Colour },
  ): string => {
    const paragraph = paragraphXml(
      { runs: [{ text, bold: look.bold, colour: look.colour }], size, align: columns[i]?.align ?? 'start' },
      sizes.language,
    )
    const none = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`
    return (
      `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody><a:tcPr marL="${emu(SIDE)}" marR="${emu(SIDE)}" marT="${emu(above)}" marB="${emu(above)}" anchor="t">` +
      `${none('lnL')}${none('lnR')}${none('lnT')}<a:lnB w="9525">${fill(look.line)}</a:lnB>${look.ground ? fill(look.ground) : '<a:noFill/>'}</a:tcPr></a:tc>`
    )
  }
  const rowXml = (cells: readonly string[], height: number, isHead: boolean): string =>
    `<a:tr h="${emu(height)}">${columns
      .map((_, i) =>
        cell(
          cells[i] ?? '',
          i,
          isHead
            ? { bold: true, ground: 'accent', colour: 'paper', line: 'accent' }
            : { bold: headRows && i === 0, colour: 'ink', line: 'pale' },
        ),
      )
      .join('')}</a:tr>`

  return {
    height: heights.reduce((sum, height) => sum + height, head),
    paint(pen, x, y) {
      const grid = widths.map((w) => `<a:gridCol w="${emu(w)}"/>`).join('')
      const all = rows.map((row, i) => rowXml(row, heights[i] ?? 0, false)).join('')
      const height = heights.reduce((sum, h) => sum + h, head)
      pen.frame(
        { x, y, width, height },
        `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"${headRows ? ' firstCol="1"' : ''}/><a:tblGrid>${grid}</a:tblGrid>${rowXml(titles, head, true)}${all}</a:tbl></a:graphicData></a:graphic>`,
        'Table',
        table.alt,
      )
    },
    split(room) {
      let [used, at] = [head, 0]
      while (at < rows.length && used + (heights[at] ?? 0) <= room) used += heights[at++] ?? 0
      if (at === rows.length) return undefined
      if (at > 0) return [part(rows.slice(0, at)), part(rows.slice(at))]
      const fit = Math.floor((room - head - 2 * above) / step)
      const first = rows[0] ?? []
      if (fit < 1) return undefined
      const lines = first.map((text, i) => linesIn(text, i, { size, bold: headRows && i === 0 }))
      const begun = lines.map((l) => l.slice(0, fit).join('').replace(/\n$/, ''))
      const rest = lines.map((l) => l.slice(fit).join(''))
      return [part([begun]), part([rest, ...rows.slice(1)])]
    },
  }
}
