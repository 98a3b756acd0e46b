// Where things stand on a slide of 960 by 540 points (16:9), and how large they are set.
import type { Language } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'

export const SLIDE = { width: 960, height: 540 }
export const LEFT = 40
export const WIDTH = SLIDE.width - 2 * LEFT
export const LABEL_TOP = 22
export const TITLE_TOP = 40
/** Content never comes lower; footnotes stand at its end. */
export const BOTTOM = 503
export const FOOTER_TOP = 512
/** From one block to the next. */
export const GAP = 12

/** Tried one after the other until a page's blocks fit on one slide; nothing is set smaller. */
export const DENSITIES = [1, 0.92, 0.85] as const
/** Where little is said and nothing drawn, it is said larger. */
export const LARGER = [1.25, 1.12] as const
export const SMALLEST = 0.85

export interface Sizes {
  t: Translate
  language: Language
  body: number
  lead: number
  quiet: number
  heading: number
  caption: number
  cell: number
  value: number
  label: number
  chart: number
}

export const FOOTNOTE = 9.5

export const sizesOf = (t: Translate, language: Language, density: number): Sizes => ({
  t,
  language,
  body: 16 * density,
  lead: 17 * density,
  quiet: 12.5 * density,
  heading: 15 * density,
  caption: 12.5 * density,
  cell: 13 * density,
  value: 24 * density,
  label: 11.5 * density,
  chart: 11,
})
