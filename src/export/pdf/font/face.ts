// One font as a document uses it: every drawn unit gets a number of its own when it first appears, so that the text can be
// read back exactly, even where two characters share a glyph.
import { glyphCodeOf, unitsOf } from '../text/characters.ts'
import type { TrueType } from './true-type.ts'

/** Drawn in the place of what the font lacks. */
const PLACEHOLDER = 0x3013

export interface Face {
  font: TrueType
  /** Width in points of a clean text. */
  widthOf: (text: string, size: number) => number
  /** The text as hexadecimal character codes of the document's font. */
  encode: (text: string) => string
  has: (unit: string) => boolean
  /** By character code; the first is the empty code 0. */
  used: readonly { glyph: number; text: string }[]
}

export function createFace(font: TrueType): Face {
  const used = [{ glyph: 0, text: '' }]
  const codes = new Map<string, string>()
  const widths = new Map<string, number>()
  const placeholder = font.glyphOf(PLACEHOLDER)

  const find = (unit: string): number => {
    const code = glyphCodeOf(unit)
    return code === undefined ? 0 : font.glyphOf(SAME_SHAPE.get(code) ?? code)
  }
  const glyphOf = (unit: string): number => find(unit) || placeholder
  const codeOf = (unit: string): string => {
    let code = codes.get(unit)
    if (code === undefined) {
      code = used.length.toString(16).padStart(4, '0')
      used.push({ glyph: glyphOf(unit), text: unit })
      codes.set(unit, code)
    }
    return code
  }
  const unitWidth = (unit: string): number => {
    let width = widths.get(unit)
    if (width === undefined) widths.set(unit, (width = font.advance(glyphOf(unit)) / font.unitsPerEm))
    return width
  }
  return {
    font,
    used,
    has: (unit) => find(unit) !== 0,
    encode: (text) => unitsOf(text).map(codeOf).join(''),
    widthOf: (text, size) => unitsOf(text).reduce((sum, unit) => sum + unitWidth(unit), 0) * size,
  }
}

/** Spaces and hyphens that differ in how a line may break, not in how they look. */
const SAME_SHAPE = new Map([
  [0x2007, 0x20],
  [0x202f, 0x20],
  [0x2011, 0x2d],
])
