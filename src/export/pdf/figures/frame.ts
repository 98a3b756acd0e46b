// What a figure knows of the place it is drawn in, and the few things all figures share: text styles and number texts.
import type { Pen } from '../document/pen.ts'
import { wrapText, type Line } from '../text/wrap.ts'
import { COLOUR, type TextStyle, type Theme } from '../theme.ts'

export interface Sizing {
  widthOf: Pen['widthOf']
  theme: Theme
  width: number
}
export interface Frame extends Sizing {
  x: number
  y: number
  height: number
}

export const plain = (theme: Theme): TextStyle => theme.figure
export const quiet = (theme: Theme): TextStyle => ({ ...theme.figure, colour: COLOUR.quiet })
export const strong = (theme: Theme): TextStyle => ({ ...theme.figure, weight: 'bold' })

/** A baseline that puts the text's middle at `y`. */
export const middle = (y: number, style: TextStyle): number => y + style.size * 0.38

/** At most one decimal, grouped as the language does: the same text that the screen's figures show. */
export const numberText = (value: number, theme: Theme): string =>
  new Intl.NumberFormat(theme.language, { maximumFractionDigits: 1 }).format(value)

/** Lines of a label; beyond `most` lines the last ends with an ellipsis. */
export function labelLines(text: string, width: number, style: TextStyle, sizing: Sizing, most = Infinity): Line[] {
  const measure = (part: string): number => sizing.widthOf(part, style)
  const lines = wrapText(text, width, measure, { phrases: true })
  const last = lines[most - 1]
  if (lines.length <= most || !last) return lines
  let units = Array.from(last.text)
  while (units.length > 0 && measure(`${units.join('')}…`) > width) units = units.slice(0, -1)
  const cut = `${units.join('')}…`
  return [...lines.slice(0, most - 1), { text: cut, width: measure(cut), last: true }]
}
