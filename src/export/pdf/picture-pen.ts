// A pen that remembers instead of writing: the same layout and the same painting give the pages that the screen shows
// before the file is saved, so that preview and paper cannot differ.
import type { Paint, Pen, Point, Stroke } from './document/pen.ts'
import { unitsOf } from './text/characters.ts'
import { isWide } from './text/kinsoku.ts'
import type { Weight } from './theme.ts'

/** What stands on a page, in the order it was painted; points from the top left. */
export type Mark =
  | {
      kind: 'text'
      text: string
      x: number
      baseline: number
      width: number
      size: number
      weight: Weight
      colour: string
    }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; paint: Paint }
  | { kind: 'line'; points: readonly Point[]; stroke: Stroke }
  | { kind: 'polygon'; points: readonly Point[]; paint: Paint }
  | { kind: 'circle'; x: number; y: number; radius: number; paint: Paint }
  | { kind: 'picture'; x: number; y: number; width: number; height: number; address: string }

export interface PagePicture {
  number: number
  width: number
  height: number
  marks: Mark[]
}

/** Paints onto `put`; texts are measured with the report's own fonts, whatever font the screen shows them in. */
export function createPicturePen(widthOf: Pen['widthOf'], put: (mark: Mark) => void): Pen {
  return {
    widthOf,
    text(text, x, baseline, style, { align = 'start', spread = 0 } = {}) {
      if (text === '') return
      const natural = widthOf(text, style)
      const shift = align === 'start' ? 0 : natural / (align === 'end' ? 1 : 2)
      const width = natural + (spread === 0 ? 0 : spread * unitsOf(text).filter(isWide).length)
      put({
        kind: 'text',
        text,
        x: x - shift,
        baseline,
        width,
        size: style.size,
        weight: style.weight,
        colour: style.colour,
      })
    },
    rect: (x, y, width, height, paint) => put({ kind: 'rect', x, y, width, height, paint }),
    line: (points, stroke) => put({ kind: 'line', points, stroke }),
    polygon: (points, paint) => put({ kind: 'polygon', points, paint }),
    circle: (x, y, radius, paint) => put({ kind: 'circle', x, y, radius, paint }),
    picture: ({ data }, x, y, width, height) =>
      put({ kind: 'picture', x, y, width, height, address: `data:image/jpeg;base64,${btoa(data)}` }),
  }
}
