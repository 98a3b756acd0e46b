// The line above a table or a figure: it says what is shown and never leaves it.
import type { Element } from '../document/tags.ts'
import { balanceText } from '../text/balance.ts'
import { COLUMN, type TextStyle } from '../theme.ts'
import type { Canvas, Piece, Setting } from './piece.ts'
import { textPieces } from './text-pieces.ts'

/** Nothing for an empty caption. */
export function captionPieces(
  setting: Setting,
  caption: string,
  notes: readonly number[],
  element: (canvas: Canvas) => Element,
): Piece[] {
  if (caption === '') return []
  const style: TextStyle = { ...setting.theme.small, weight: 'bold' }
  const width = COLUMN.width
  const lines = balanceText(caption, width, (part) => setting.widthOf(part, style))
  return textPieces(setting, caption, { style, width, before: 16, notes, element, lines }).map((piece) => ({
    ...piece,
    keepNext: true,
  }))
}
