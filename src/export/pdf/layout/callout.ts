// A callout: a quiet ground with a rule at its left, whose colour only underlines what the title says in words.
import type { Block } from '#core/report/report.ts'
import { COLOUR, COLUMN } from '../theme.ts'
import { balanceText } from '../text/balance.ts'
import type { Frame, Piece, Setting } from './piece.ts'
import { elementOnce, textPieces } from './text-pieces.ts'

type Callout = Extract<Block, { kind: 'callout' }>

const PADDING = 10
const INDENT = 14
const ruleOf = (tone: Callout['tone']): string =>
  ({ plain: COLOUR.accent, good: COLOUR.stopped, warning: COLOUR.harm })[tone]

export function calloutPieces(setting: Setting, block: Callout): Piece[] {
  const { theme } = setting
  const frame: Frame = {
    paint({ pen, tags }, top, bottom) {
      tags.artifact(() => {
        pen.rect(COLUMN.left, top, COLUMN.width, bottom - top, { fill: COLOUR.tint })
        pen.rect(COLUMN.left, top, 2.5, bottom - top, { fill: ruleOf(block.tone) })
      })
    },
  }
  const width = Math.min(theme.measure, COLUMN.width - 2 * INDENT)
  const group = elementOnce('Div')
  const measure = (part: string): number => setting.widthOf(part, theme.strong)
  const common = { width, indent: INDENT, frame }
  const title = textPieces(setting, block.title, {
    ...common,
    style: theme.strong,
    lines: balanceText(block.title, width, measure),
    notes: block.text === '' ? block.notes : [],
    element: elementOnce('P', group),
  }).map((piece) => ({ ...piece, keepNext: true }))
  const text = textPieces(setting, block.text, {
    ...common,
    style: theme.body,
    prose: true,
    notes: block.notes,
    element: elementOnce('P', group),
  })
  const inside = block.text === '' ? title : block.title === '' ? text : [...title, ...text]
  return [pad(frame, theme.gap + 4, true), ...inside, pad(frame, 0, false)].map((piece, i, all) =>
    // The white at the end stays with the last line.
    i === all.length - 2 ? { ...piece, keepNext: true } : piece,
  )
}

const pad = (frame: Frame, before: number, keepNext: boolean): Piece => ({
  height: PADDING,
  before,
  keepNext,
  frame,
  paint: () => undefined,
})
