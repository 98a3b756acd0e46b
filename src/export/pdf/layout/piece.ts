// The unit of layout: a strip across the column that never breaks inside. A block is a list of strips; pages are filled
// with strips; nothing is painted before every strip has its page.
import type { Pen } from '../document/pen.ts'
import type { Tags } from '../document/tags.ts'
import type { Theme } from '../theme.ts'

/** What a strip is painted with. */
export interface Canvas {
  pen: Pen
  tags: Tags
  theme: Theme
}

export interface Piece {
  height: number
  /** White above it, dropped at the top of a page. */
  before: number
  /** Stands on the same page as the next piece. */
  keepNext?: boolean
  /** Numbers of the footnotes that belong on its page. */
  notes?: readonly number[]
  /** Painted again above this piece when it begins a page: the heads of a table. */
  repeat?: readonly Piece[]
  /** Pieces of one frame on one page lie on one ground. */
  frame?: Frame
  /** `repeated` is true for a head that has been painted before: an artifact, no content. */
  paint: (canvas: Canvas, top: number, repeated: boolean) => void
}

export interface Frame {
  paint: (canvas: Canvas, top: number, bottom: number) => void
}

/** What lays out text before there is a page. */
export interface Setting {
  theme: Theme
  widthOf: Pen['widthOf']
}
