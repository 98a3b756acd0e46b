// A figure with its caption above and its alternative text for those who do not see it.
import type { Block } from '#core/report/report.ts'
import { figureHeight, paintFigure } from '../figures/paint-figure.ts'
import { COLUMN, PAGE } from '../theme.ts'
import { captionPieces } from './caption.ts'
import type { Piece, Setting } from './piece.ts'
import { elementOnce } from './text-pieces.ts'

/** No figure is higher than this: its caption and a line of text still stand with it. */
const highest = (): number => COLUMN.bottom - COLUMN.top - 120

export function figurePieces(setting: Setting, block: Extract<Block, { kind: 'figure' }>): Piece[] {
  const { figure } = block
  const drawing = { widthOf: setting.widthOf, theme: setting.theme, width: COLUMN.width }
  const natural = figureHeight(figure, drawing)
  const wanted = (block.height ?? natural) * setting.theme.density.figure
  // A strip is text: it cannot be drawn smaller. Nothing else is squeezed until it cannot be read.
  const least = figure.kind === 'strip' ? natural : natural * 0.6
  const height = Math.min(highest(), Math.max(wanted, least))
  const caption = captionPieces(setting, block.caption, block.notes ?? [], elementOnce('P'))
  return [
    ...caption,
    {
      height,
      before: caption.length > 0 ? 4 : 16,
      notes: caption.length > 0 ? [] : block.notes,
      paint(canvas, top) {
        const box: [number, number, number, number] = [
          COLUMN.left,
          PAGE.height - top - height,
          COLUMN.left + COLUMN.width,
          PAGE.height - top,
        ]
        const element = canvas.tags.add('Figure', undefined, { alt: block.alt, box })
        canvas.tags.content(element, () => {
          paintFigure(canvas.pen, figure, { ...drawing, x: COLUMN.left, y: top, height })
        })
        // Each figure closes its own mark: two in a row are two.
        canvas.tags.close()
      },
    },
  ]
}
