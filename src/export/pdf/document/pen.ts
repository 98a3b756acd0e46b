// Draws on the open page in points from its top left. It only writes operators: what a shape means is the tags' business.
import { isWide } from '../text/kinsoku.ts'
import { cleanText, unitsOf } from '../text/characters.ts'
import { PAGE, type TextStyle } from '../theme.ts'
import type { Internals } from './internals.ts'
import type { Jpeg } from './jpeg.ts'
import { FONT_KEY, type Faces } from './open-document.ts'
import { createPictures } from './pictures.ts'
import { pdfNumber, pdfNumbers } from './strings.ts'

export type Point = readonly [x: number, y: number]

export interface Stroke {
  colour: string
  width: number
  dash?: readonly number[]
}
export interface Paint {
  fill?: string
  stroke?: Stroke
}

export interface Pen {
  widthOf: (text: string, style: TextStyle) => number
  /** `x` is the left edge, the middle or the right edge by `align`; `spread` is added between full-width characters. */
  text: (
    text: string,
    x: number,
    baseline: number,
    style: TextStyle,
    options?: { align?: Align; spread?: number },
  ) => void
  rect: (x: number, y: number, width: number, height: number, paint: Paint) => void
  line: (points: readonly Point[], stroke: Stroke) => void
  polygon: (points: readonly Point[], paint: Paint) => void
  circle: (x: number, y: number, radius: number, paint: Paint) => void
  /** Fills the box, whatever the picture's own proportions are. */
  picture: (picture: Jpeg, x: number, y: number, width: number, height: number) => void
}
type Align = 'start' | 'center' | 'end'

/** Control points at this share of the radius draw a circle of four Bézier curves. */
const KAPPA = 0.5523

const rgb = (colour: string): string =>
  [1, 3, 5].map((at) => String(Math.round((parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000)).join(' ')

const point = ([x, y]: Point): string => pdfNumbers(x, PAGE.height - y)

export function createPen(internals: Internals, faces: Faces): Pen {
  const nameOf = createPictures(internals)
  const put = (operators: string): void => internals.write(operators)

  const painted = (path: string, { fill, stroke }: Paint): void => {
    const parts = ['q']
    if (fill) parts.push(`${rgb(fill)} rg`)
    if (stroke) parts.push(...strokeState(stroke))
    put([...parts, path, fill && stroke ? 'B' : fill ? 'f' : 'S', 'Q'].join(' '))
  }
  const widthOf = (text: string, style: TextStyle): number => faces[style.weight].widthOf(cleanText(text), style.size)

  return {
    widthOf,
    text(text, x, baseline, style, { align = 'start', spread = 0 } = {}) {
      const shown = cleanText(text)
      if (shown === '') return
      const face = faces[style.weight]
      const shift = align === 'start' ? 0 : face.widthOf(shown, style.size) / (align === 'end' ? 1 : 2)
      const runs = spread === 0 ? `<${face.encode(shown)}> Tj` : spreadRuns(shown, face.encode, spread)
      const start = `${FONT_KEY[style.weight]} ${pdfNumber(style.size)} Tf ${rgb(style.colour)} rg`
      put(`BT /${start} ${point([x - shift, baseline])} Td ${runs} ET`)
    },
    rect(x, y, width, height, paint) {
      painted(`${pdfNumbers(x, PAGE.height - y - height, width, height)} re`, paint)
    },
    line(points, stroke) {
      painted(path(points), { stroke })
    },
    polygon(points, paint) {
      painted(`${path(points)} h`, paint)
    },
    circle(x, y, radius, paint) {
      painted(`${circlePath(x, y, radius)} h`, paint)
    },
    picture(picture, x, y, width, height) {
      const box = `${pdfNumbers(width, 0)} ${pdfNumbers(0, height)} ${pdfNumbers(x, PAGE.height - y - height)}`
      put(`q ${box} cm /${nameOf(picture)} Do Q`)
    },
  }
}

function strokeState({ colour, width, dash }: Stroke): string[] {
  const state = [`${rgb(colour)} RG`, `${pdfNumber(width)} w`]
  if (dash) state.push(`[${dash.map(pdfNumber).join(' ')}] 0 d`)
  return state
}

const path = (points: readonly Point[]): string =>
  points.map((place, i) => `${point(place)} ${i === 0 ? 'm' : 'l'}`).join(' ')

function circlePath(x: number, y: number, r: number): string {
  const k = r * KAPPA
  const curve = (a: Point, b: Point, c: Point): string => `${point(a)} ${point(b)} ${point(c)} c`
  return [
    `${point([x + r, y])} m`,
    curve([x + r, y + k], [x + k, y + r], [x, y + r]),
    curve([x - k, y + r], [x - r, y + k], [x - r, y]),
    curve([x - r, y - k], [x - k, y - r], [x, y - r]),
    curve([x + k, y - r], [x + r, y - k], [x + r, y]),
  ].join(' ')
}

/** Latin words keep their own spacing; only the characters of the em grid move apart. */
function spreadRuns(text: string, encode: (text: string) => string, spread: number): string {
  const runs: { wide: boolean; text: string }[] = []
  for (const unit of unitsOf(text)) {
    const wide = isWide(unit)
    const run = runs.at(-1)
    if (run?.wide === wide) run.text += unit
    else runs.push({ wide, text: unit })
  }
  // Character spacing is part of the page's state: it must be back at zero for the next text.
  const shown = runs.map(
    (run) => `${run.wide ? String(Math.round(spread * 1000) / 1000) : '0'} Tc <${encode(run.text)}> Tj`,
  )
  return `${shown.join(' ')} 0 Tc`
}
