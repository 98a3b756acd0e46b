// A list: numbers or points in the margin of its own text.
import type { Block } from '#core/report/report.ts'
import { COLUMN } from '../theme.ts'
import type { Canvas, Piece, Setting } from './piece.ts'
import { elementOnce, textPieces } from './text-pieces.ts'
import type { Element } from '../document/tags.ts'

const INDENT = 16

export function listPieces(setting: Setting, block: Extract<Block, { kind: 'list' }>): Piece[] {
  const { theme } = setting
  let list: Element | undefined
  const listOf = (canvas: Canvas): Element =>
    (list ??= canvas.tags.add('L', undefined, { numbering: block.ordered ? 'Decimal' : 'Disc' }))
  const indent = block.ordered && block.items.length > 9 ? INDENT + 6 : INDENT
  return block.items.flatMap((text, i) => {
    const item = elementOnce('LI', listOf)
    const body = elementOnce('LBody', item)
    return textPieces(setting, text, {
      style: theme.body,
      width: theme.measure - indent,
      indent,
      before: i === 0 ? theme.gap : 4,
      notes: i === block.items.length - 1 ? block.notes : [],
      prose: true,
      element: body,
      first(canvas, baseline) {
        const { tags, pen } = canvas
        tags.content(tags.add('Lbl', item(canvas)), () => {
          if (block.ordered) pen.text(`${i + 1}.`, COLUMN.left + indent - 5, baseline, theme.body, { align: 'end' })
          else pen.text('•', COLUMN.left + indent - 8, baseline, theme.body, { align: 'center' })
        })
      },
    })
  })
}
