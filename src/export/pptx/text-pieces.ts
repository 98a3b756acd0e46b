// Paragraphs, lists, callouts and key figures on a slide. What is longer than the slide goes on on the next, line by line.
import { textHeight, wrap, type Face, LEADING } from './measure.ts'
import type { Paragraph, Run } from './pen.ts'
import type { Piece } from './piece.ts'
import type { Sizes } from './slide-look.ts'

/** Longer lines lose the reader. */
const MEASURE = 800

export interface TextStyle extends Face {
  colour?: Run['colour']
}

export const markRuns = (notes: readonly number[], colour?: Run['colour']): Run[] =>
  notes.length === 0 ? [] : [{ text: notes.map(String).join(', '), raised: true, ...(colour ? { colour } : {}) }]

export function textPiece(text: string, width: number, style: TextStyle, notes: readonly number[] = []): Piece {
  const room = Math.min(width, MEASURE)
  const step = style.size * LEADING
  const lines = wrap(text + notes.map(String).join(', '), room, style)
  const run: Run = { text, bold: style.bold ?? false, colour: style.colour ?? 'ink' }
  return {
    height: lines.length * step,
    paint: (pen, x, y, height) =>
      pen.text({ x, y, width: room, height }, [{ runs: [run, ...markRuns(notes)], size: style.size }]),
    split(space) {
      const fit = Math.floor(space / step)
      const own = wrap(text, room, style)
      if (fit < 1 || own.length < 2 || fit >= lines.length) return undefined
      const at = Math.min(fit, own.length - 1)
      const head = own.slice(0, at).join('').replace(/\n$/, '')
      return [textPiece(head, width, style), textPiece(own.slice(at).join(''), width, style, notes)]
    },
  }
}

export function listPiece(
  items: readonly string[],
  width: number,
  sizes: Sizes,
  options: { ordered: boolean; first?: number; notes?: readonly number[]; size?: number },
): Piece {
  const { ordered, first = 1, notes = [], size = sizes.body } = options
  const room = Math.min(width, MEASURE)
  const before = size * 0.45
  const indent = size * 1.3
  const heights = items.map((item) => textHeight(item, room - indent, { size }) + before)
  const paragraphs = items.map((item, i): Paragraph => ({
    runs: [{ text: item }, ...(i === items.length - 1 ? markRuns(notes) : [])],
    size,
    before,
    mark: ordered ? first + i : 'bullet',
  }))
  const part = (from: number, to: number): Piece =>
    listPiece(items.slice(from, to), width, sizes, {
      ordered,
      first: first + from,
      size,
      ...(to === items.length ? { notes } : {}),
    })
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    paint: (pen, x, y, height) => pen.text({ x, y, width: room, height }, paragraphs),
    split(space) {
      let [used, at] = [0, 0]
      while (at < items.length && used + (heights[at] ?? 0) <= space) used += heights[at++] ?? 0
      if (at === items.length) return undefined
      if (at > 0) return [part(0, at), part(at, items.length)]
      // One item alone is longer than the slide.
      const fit = Math.floor((space - before) / (size * LEADING))
      const lines = wrap(items[0] ?? '', room - indent, { size })
      if (fit < 1 || lines.length <= fit) return undefined
      const rest = [lines.slice(fit).join(''), ...items.slice(1)]
      return [
        listPiece([lines.slice(0, fit).join('').replace(/\n$/, '')], width, sizes, { ordered, first, size }),
        listPiece(rest, width, sizes, { ordered, first, notes, size }),
      ]
    },
  }
}

/** Cards side by side, or one below the other where `across` is 1. */
export function keyFiguresPiece(
  items: readonly { label: string; value: string; note?: string }[],
  width: number,
  sizes: Sizes,
  across = items.length,
): Piece {
  const columns = Math.max(1, Math.min(across, 5, items.length))
  const [gap, inset] = across === 1 ? [8, 5] : [12, 9]
  const wide = (width - gap * (columns - 1)) / columns
  const inner = wide - 2 * inset
  const cards = items.map(({ label, value, note }) => {
    const size =
      [sizes.value, sizes.value * 0.8, sizes.value * 0.66].find(
        (s) => wrap(value, inner, { size: s, bold: true }).length === 1,
      ) ?? sizes.value * 0.6
    const paragraphs: Paragraph[] = [
      { runs: [{ text: label, colour: 'quiet' }], size: sizes.label },
      { runs: [{ text: value, bold: true, colour: 'accent' }], size },
      ...(note === undefined ? [] : [{ runs: [{ text: note, colour: 'quiet' as const }], size: sizes.label }]),
    ]
    const height = paragraphs.reduce(
      (sum, p) => sum + textHeight(p.runs[0]?.text ?? '', inner, { size: p.size, bold: p.runs[0]?.bold ?? false }),
      2 * inset,
    )
    return { paragraphs, height }
  })
  const tall = Math.max(0, ...cards.map((c) => c.height))
  const rows = Math.ceil(items.length / columns)
  const place = (i: number, tallness: number) => ({
    x: (i % columns) * (wide + gap),
    y: Math.floor(i / columns) * (tallness + gap),
  })
  return {
    height: rows * tall + (rows - 1) * gap,
    paint(pen, x, y) {
      cards.forEach(({ paragraphs }, i) => {
        const at = place(i, tall)
        pen.text({ x: x + at.x, y: y + at.y, width: wide, height: tall }, paragraphs, {
          fill: 'tint',
          inset,
          anchor: 'ctr',
        })
      })
    },
  }
}

/** A bar and words beside it. */
export function calloutPiece(
  title: string,
  text: string,
  width: number,
  sizes: Sizes,
  tone: 'plain' | 'good' | 'warning',
  notes: readonly number[] = [],
): Piece {
  const inset = 10
  const colour = ({ plain: 'accent', good: 'stopped', warning: 'detected' } as const)[tone]
  const room = Math.min(width, MEASURE)
  const inner = room - 2 * inset - 4
  const height =
    textHeight(title, inner, { size: sizes.body, bold: true }) +
    textHeight(text, inner, { size: sizes.quiet }) +
    2 * inset
  return {
    height,
    paint(pen, x, y) {
      pen.text({ x, y, width: 4, height }, [], { fill: colour })
      const paragraphs: Paragraph[] = [
        { runs: [{ text: title, bold: true, colour }], size: sizes.body },
        { runs: [{ text }, ...markRuns(notes)], size: sizes.quiet },
      ]
      pen.text({ x: x + 4, y, width: room - 4, height }, paragraphs, { fill: 'tint', inset })
    },
  }
}
