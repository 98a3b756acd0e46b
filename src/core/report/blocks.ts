// Short ways to write the blocks that most sections need. They add no words and drop nothing but empty notes.
import { figureAlt } from '../figure/figure-alt.ts'
import type { Figure } from '../figure/figure.ts'
import type { Block, TableColumn } from './report.ts'
import type { Context } from './section.ts'

const noted = (notes: number[]): { notes?: number[] } => (notes.length > 0 ? { notes } : {})

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })

export const paragraph = (text: string, notes: number[] = []): Block => ({ kind: 'paragraph', text, ...noted(notes) })

export const lead = (text: string, notes: number[] = []): Block => ({
  kind: 'paragraph',
  tone: 'lead',
  text,
  ...noted(notes),
})

export const quiet = (text: string, notes: number[] = []): Block => ({
  kind: 'paragraph',
  tone: 'quiet',
  text,
  ...noted(notes),
})

/** Nothing for an empty list. */
export const list = (items: string[], options: { ordered?: boolean; notes?: number[] } = {}): Block[] =>
  items.length > 0 ? [{ kind: 'list', ordered: options.ordered ?? false, items, ...noted(options.notes ?? []) }] : []

/** A column of texts. */
export const texts = (title: string, width = 1): TableColumn => ({ title, align: 'start', width })
/** A column of numbers. */
export const numbers = (title: string, width = 1): TableColumn => ({ title, align: 'end', width })

/** Nothing for a table without rows. */
export const table = (caption: string, columns: TableColumn[], rows: string[][], notes: number[] = []): Block[] =>
  rows.length > 0 ? [{ kind: 'table', caption, columns, rows, ...noted(notes) }] : []

/** `height` in points, where the figure's own would push the page's message onto two. */
export const figure = (
  { t, language }: Context,
  value: Figure,
  caption: string,
  { notes = [], height }: { notes?: number[]; height?: number } = {},
): Block => ({
  kind: 'figure',
  figure: value,
  caption,
  alt: figureAlt(value, t, language),
  ...(height === undefined ? {} : { height }),
  ...noted(notes),
})
