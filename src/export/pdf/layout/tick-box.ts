// The box that a hand ticks, and where the text of a form stands beside it.
import type { Pen } from '../document/pen.ts'
import { COLOUR } from '../theme.ts'

const BOX = 8.5
/** From a box's left edge to the text behind it. */
export const BOX_ROOM = 15.5
/** Of a form's texts, from the column's left edge: numbers and boxes stand in the margin. */
export const FORM_INDENT = 34

/** A square whose foot stands a little below the line of text, as a capital letter's circle would. */
export function paintBox(pen: Pen, x: number, baseline: number): void {
  pen.rect(x, baseline - BOX + 1, BOX, BOX, { stroke: { colour: COLOUR.ink, width: 0.7 } })
}
