// A question on paper: boxes to tick, lines to write on. It stays on one page, because nobody turns over to choose.
import type { Block, Form } from '#core/report/report.ts'
import type { Element } from '../document/tags.ts'
import { balanceText } from '../text/balance.ts'
import { COLOUR, COLUMN, type TextStyle } from '../theme.ts'
import type { Canvas, Piece, Setting } from './piece.ts'
import { baselineIn, elementOnce, textPieces } from './text-pieces.ts'
import { BOX_ROOM, FORM_INDENT as INDENT, paintBox } from './tick-box.ts'
import { tickPieces } from './ticks.ts'

/** Between two lines to write on: room for a hand. */
const HAND = 19

type FormBlock = Extract<Block, { kind: 'form' }>

export function formPieces(setting: Setting, form: FormBlock): Piece[] {
  const pieces = [
    ...titlePieces(setting, form),
    ...form.before.flatMap((item) => labelled(setting, item, 3)),
    ...choicePieces(setting, form.choices),
    ...tickPieces(setting, form.ticks),
    ...form.after.flatMap((item, i) => labelled(setting, item, i === 0 ? 5 : 1)),
    ...form.lines.flatMap((item) => linePieces(setting, item)),
  ]
  return pieces.map((piece, i) => ({ ...piece, keepNext: i < pieces.length - 1 }))
}

/** The number in the margin of the text, the small words behind it on a line of their own. */
function titlePieces(setting: Setting, { number, text, mark, notes }: FormBlock): Piece[] {
  const { theme } = setting
  const style = { ...theme.subheading, size: theme.subheading.size * 1.06 }
  const element = elementOnce('H2')
  const width = COLUMN.width - INDENT
  const rule: Piece = {
    height: 7,
    before: 12,
    paint({ pen, tags }, top) {
      tags.bookmark(`${number} ${text}`, 2, top - 4)
      tags.artifact(() => pen.rect(COLUMN.left, top, COLUMN.width, 0.6, { fill: COLOUR.line }))
    },
  }
  const lines = balanceText(text, width, (part) => setting.widthOf(part, style))
  const title = textPieces(setting, text, {
    style,
    width,
    indent: INDENT,
    lines,
    notes,
    element,
    first(canvas, baseline) {
      canvas.tags.content(element(canvas), () => {
        canvas.pen.text(number, COLUMN.left, baseline, { ...style, colour: COLOUR.accent })
      })
    },
  })
  const small = mark === undefined ? [] : markPieces(setting, mark)
  return [rule, ...title, ...small]
}

const markPieces = (setting: Setting, text: string): Piece[] =>
  textPieces(setting, text, {
    style: setting.theme.note,
    width: COLUMN.width - INDENT,
    indent: INDENT,
    element: elementOnce('P'),
  })

/** "Label  text" as one paragraph, the label in bold. */
function labelled(setting: Setting, { label, text }: { label: string; text: string }, before: number): Piece[] {
  const { theme } = setting
  const style: TextStyle = { ...theme.quiet, leading: theme.quiet.leading * 0.94 }
  const bold: TextStyle = { ...style, weight: 'bold' }
  const shift = setting.widthOf(label, bold) + 6
  const element = elementOnce('P')
  return textPieces(setting, text, {
    style,
    width: COLUMN.width - INDENT - shift,
    indent: INDENT + shift,
    before,
    element,
    first(canvas, baseline) {
      canvas.tags.content(element(canvas), () => canvas.pen.text(label, COLUMN.left + INDENT, baseline, bold))
    },
  })
}

function choicePieces(setting: Setting, choices: Form['choices']): Piece[] {
  const { theme } = setting
  let list: Element | undefined
  const listOf = (canvas: Canvas): Element => (list ??= canvas.tags.add('L', undefined, { numbering: 'Decimal' }))
  const style = { ...theme.body, leading: theme.body.leading * 0.9 }
  const bold: TextStyle = { ...style, weight: 'bold' }
  return choices.flatMap(({ label, text }, i) => {
    const item = elementOnce('LI', listOf)
    const shift = label === undefined ? 0 : 12
    return textPieces(setting, text, {
      style,
      width: COLUMN.width - INDENT - shift,
      indent: INDENT + shift,
      before: i === 0 ? 6 : 3,
      prose: true,
      element: elementOnce('LBody', item),
      first({ pen, tags }, baseline) {
        tags.artifact(() => paintBox(pen, COLUMN.left + INDENT - BOX_ROOM, baseline))
        if (label === undefined) return
        const mark = tags.add('Lbl', item({ pen, tags, theme }))
        tags.content(mark, () => pen.text(label, COLUMN.left + INDENT, baseline, bold))
      },
    })
  })
}

/** The label stands at the foot of the first line: a hand writes behind it. */
function linePieces(setting: Setting, { label, count }: { label: string; count: number }): Piece[] {
  const { theme } = setting
  const style: TextStyle = { ...theme.quiet, weight: 'bold' }
  const shift = setting.widthOf(label, style) + 8
  return Array.from({ length: count }, (_, i): Piece => ({
    height: HAND,
    before: 0,
    paint({ pen, tags }, top) {
      const foot = top + HAND - 2
      const left = COLUMN.left + INDENT + (i === 0 ? shift : 0)
      tags.artifact(() => {
        pen.line(
          [
            [left, foot],
            [COLUMN.left + COLUMN.width, foot],
          ],
          { colour: COLOUR.quiet, width: 0.4 },
        )
      })
      if (i > 0) return
      const baseline = baselineIn({ ...style, leading: 0 }, foot - 4.5)
      tags.content(tags.add('P'), () => pen.text(label, COLUMN.left + INDENT, baseline, style))
    },
  }))
}
