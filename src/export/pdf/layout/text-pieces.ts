// Running text as strips of one line each, with its footnote numbers raised behind the last character.
import type { Element, Tag } from '../document/tags.ts'
import { unitsOf } from '../text/characters.ts'
import { isWide } from '../text/kinsoku.ts'
import { wrapPretty, type Line } from '../text/wrap.ts'
import { COLOUR, COLUMN, type TextStyle } from '../theme.ts'
import type { Canvas, Frame, Piece, Setting } from './piece.ts'

interface TextOptions {
  style: TextStyle
  width: number
  /** From the column's left edge. */
  indent?: number
  before?: number
  notes?: readonly number[]
  /** Prose: justified where the theme says so, with hanging punctuation. */
  prose?: boolean
  frame?: Frame
  /** The element that the lines belong to; asked for when the first line is painted. */
  element: (canvas: Canvas) => Element
  /** Already broken lines, for headings. */
  lines?: readonly Line[]
  /** Painted with the first line, in its element's place: a list's number. */
  first?: (canvas: Canvas, baseline: number) => void
}

/** Where the text stands in a line of this style: the middle of the characters is the middle of the line. */
export const baselineIn = (style: TextStyle, top: number): number => top + style.leading / 2 + style.size * 0.38

/** One element for all lines of a text, made when the first is painted. */
export function elementOnce(tag: Tag, parent?: (canvas: Canvas) => Element): (canvas: Canvas) => Element {
  let element: Element | undefined
  return (canvas) => (element ??= canvas.tags.add(tag, parent?.(canvas)))
}

const noteText = (notes: readonly number[]): string => notes.map(String).join(', ')

/** Draws footnote numbers raised behind a text that ends at `x`. */
export function paintNoteMarks(
  { pen }: Canvas,
  notes: readonly number[],
  x: number,
  baseline: number,
  style: TextStyle,
): void {
  if (notes.length === 0) return
  const raised: TextStyle = {
    ...style,
    weight: 'regular',
    size: Math.max(5.5, style.size * 0.62),
    colour: COLOUR.accent,
  }
  pen.text(noteText(notes), x + 1, baseline - style.size * 0.36, raised)
}

/** Wider gaps would read as spaces when the text is copied. */
const LARGEST_SPREAD = 0.09

/** Points between full-width characters that fill the line; 0 where the line is better left ragged. */
export function spreadOf(line: Line, width: number, size: number): number {
  const units = unitsOf(line.text)
  const gaps = units.filter((unit) => isWide(unit)).length - (isWide(units.at(-1) ?? '') ? 1 : 0)
  const spread = gaps > 0 ? (width - line.width) / gaps : 0
  return line.last || spread <= 0 || spread > LARGEST_SPREAD * size ? 0 : spread
}

/** Strips of a text; the first two lines and the last two stay together. */
export function textPieces(setting: Setting, text: string, options: TextOptions): Piece[] {
  const { style, width, indent = 0, notes = [], prose = false, element } = options
  const measure = (part: string): number => setting.widthOf(part, style)
  const justify = prose && setting.theme.justify
  // Four characters, or a word of some length: less on a last line looks lost.
  const least = justify ? 3.9 * style.size : 0.14 * width
  const lines = options.lines ?? wrapPretty(text, width, measure, least, { hang: justify })
  const x = COLUMN.left + indent
  return lines.map((line, i) => ({
    height: style.leading,
    before: i === 0 ? (options.before ?? 0) : 0,
    keepNext: i < lines.length - 1 && (i === 0 || i === lines.length - 2),
    notes: i === lines.length - 1 ? notes : [],
    frame: options.frame,
    paint(canvas, top) {
      const baseline = baselineIn(style, top)
      if (i === 0) options.first?.(canvas, baseline)
      canvas.tags.content(element(canvas), () => {
        canvas.pen.text(line.text, x, baseline, style, { spread: justify ? spreadOf(line, width, style.size) : 0 })
        if (i === lines.length - 1) paintNoteMarks(canvas, notes, x + line.width, baseline, style)
      })
    },
  }))
}
