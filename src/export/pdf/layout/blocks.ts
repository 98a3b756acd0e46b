// Every kind of block as strips. This is the one list of kinds: a new kind of block does not compile until it stands here.
import type { Block } from '#core/report/report.ts'
import { balanceText } from '../text/balance.ts'
import { COLUMN } from '../theme.ts'
import { calloutPieces } from './callout.ts'
import { figurePieces } from './figure-piece.ts'
import { formPieces } from './form.ts'
import { keyFigurePieces } from './key-figures.ts'
import { listPieces } from './list.ts'
import type { Piece, Setting } from './piece.ts'
import { tablePieces } from './table.ts'
import { elementOnce, textPieces } from './text-pieces.ts'

export function blockPieces(setting: Setting, block: Block): Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(setting, block)
    case 'paragraph':
      return paragraphPieces(setting, block)
    case 'list':
      return listPieces(setting, block)
    case 'callout':
      return calloutPieces(setting, block)
    case 'key-figures':
      return keyFigurePieces(setting, block)
    case 'table':
      return tablePieces(setting, block)
    case 'figure':
      return figurePieces(setting, block)
    case 'form':
      return formPieces(setting, block)
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

function headingPieces(setting: Setting, block: Of<'heading'>): Piece[] {
  const { theme } = setting
  const style = block.level === 2 ? theme.heading : theme.subheading
  const element = elementOnce(block.level === 2 ? 'H2' : 'H3')
  const lines = balanceText(block.text, COLUMN.width, (part) => setting.widthOf(part, style))
  const before = block.level === 2 ? 20 : 14
  const pieces = textPieces(setting, block.text, {
    style,
    width: COLUMN.width,
    before,
    notes: block.notes,
    element,
    lines,
  })
  return pieces.map((piece, i) => ({
    ...piece,
    // A heading never stands alone at the foot of a page.
    keepNext: true,
    paint(canvas, top, repeated) {
      if (i === 0 && block.level === 2) canvas.tags.bookmark(block.text, 2, top - 8)
      piece.paint(canvas, top, repeated)
    },
  }))
}

function paragraphPieces(setting: Setting, block: Of<'paragraph'>): Piece[] {
  const { theme } = setting
  const style = block.tone === 'lead' ? theme.lead : block.tone === 'quiet' ? theme.quiet : theme.body
  const width = theme.measure * Math.min(1.12, style.size / theme.body.size)
  const element = elementOnce('P')
  return textPieces(setting, block.text, { style, width, before: theme.gap, notes: block.notes, prose: true, element })
}
