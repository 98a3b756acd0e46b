// Makes a font file out of chosen glyphs of one or more fonts: the subset in a document, and the merge at build time.
// A composite glyph never loses its parts: they are pulled in behind the chosen glyphs.
import { componentsOf, renumbered, withoutHints } from './outline.ts'
import type { TrueType } from './true-type.ts'
import { assembleFont, writeCharacterMap, writeName } from './write-tables.ts'

export interface GlyphChoice {
  font: TrueType
  glyph: number
}

interface ComposedFont {
  bytes: Uint8Array
  /** Number of a chosen glyph in the new font; 0 for one that was not chosen. */
  numberOf: (choice: GlyphChoice) => number
  glyphCount: number
}

interface ComposeOptions {
  /** Adds what a font needs outside a document: name, character map, OS/2 and post tables. */
  standalone?: { name: string; characters: readonly (readonly [number, GlyphChoice])[] }
  dropHints?: boolean
}

/** All fonts must share their units per em; the first one gives the vertical metrics. Throws otherwise. */
export function composeFont(choices: readonly GlyphChoice[], options: ComposeOptions = {}): ComposedFont {
  const base = choices[0]?.font
  if (!base) throw new Error('a font needs at least one glyph')
  const fonts = [...new Set(choices.map((choice) => choice.font))]
  if (fonts.some((font) => font.unitsPerEm !== base.unitsPerEm)) throw new Error('units per em differ')

  const { order, numberOf } = closeOverComponents(base, choices)
  const outlines = order.map(({ font, glyph }) => {
    const outline = font.outline(glyph)
    return renumbered(options.dropHints ? withoutHints(outline) : outline, (part) => numberOf({ font, glyph: part }))
  })
  const tables: Record<string, Uint8Array> = {
    ...writeOutlines(outlines),
    hmtx: writeMetrics(order),
    ...writeHeaders(base, fonts, order.length, options.dropHints ?? false),
  }
  if (options.standalone) {
    const { name, characters } = options.standalone
    tables.cmap = writeCharacterMap(characters.map(([code, choice]) => [code, numberOf(choice)] as const))
    tables.name = writeName(name)
    tables['OS/2'] = copyOf(base, 'OS/2')
    tables.post = copyOf(base, 'post').slice(0, 32)
    // Format 3: no glyph names.
    new DataView(tables.post.buffer).setUint32(0, 0x30000)
  }
  return { bytes: assembleFont(tables), numberOf, glyphCount: order.length }
}

function closeOverComponents(base: TrueType, choices: readonly GlyphChoice[]) {
  const order: GlyphChoice[] = []
  const numbers = new Map<TrueType, Map<number, number>>()
  const add = (choice: GlyphChoice): void => {
    const known = numbers.get(choice.font) ?? new Map<number, number>()
    numbers.set(choice.font, known)
    if (known.has(choice.glyph)) return
    known.set(choice.glyph, order.length)
    order.push(choice)
  }
  add({ font: base, glyph: 0 })
  choices.forEach(add)
  // The list grows while it is walked: parts of parts come too.
  for (let i = 0; i < order.length; i++) {
    const choice = order[i]
    if (choice) for (const glyph of componentsOf(choice.font.outline(choice.glyph))) add({ font: choice.font, glyph })
  }
  return { order, numberOf: ({ font, glyph }: GlyphChoice): number => numbers.get(font)?.get(glyph) ?? 0 }
}

function writeOutlines(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const padded = (outline: Uint8Array): number => (outline.length + 3) & ~3
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline), 0))
  const loca = new Uint8Array(4 * (outlines.length + 1))
  const places = new DataView(loca.buffer)
  let offset = 0
  outlines.forEach((outline, i) => {
    places.setUint32(4 * i, offset)
    glyf.set(outline, offset)
    offset += padded(outline)
  })
  places.setUint32(4 * outlines.length, offset)
  return { glyf, loca }
}

function writeMetrics(order: readonly GlyphChoice[]): Uint8Array {
  const hmtx = new Uint8Array(4 * order.length)
  const view = new DataView(hmtx.buffer)
  order.forEach(({ font, glyph }, i) => {
    view.setUint16(4 * i, font.advance(glyph))
    view.setInt16(4 * i + 2, font.bearing(glyph))
  })
  return hmtx
}

const copyOf = (font: TrueType, name: string): Uint8Array => {
  const table = font.tables.get(name)
  if (!table) throw new Error(`font without ${name} table`)
  return font.bytes.slice(table.offset, table.offset + table.length)
}

/** head, hhea and maxp of the base, mended for the new glyph count and long offsets. */
function writeHeaders(base: TrueType, fonts: readonly TrueType[], count: number, dropHints: boolean) {
  const [head, hhea, maxp] = [copyOf(base, 'head'), copyOf(base, 'hhea'), copyOf(base, 'maxp')]
  const headView = new DataView(head.buffer)
  headView.setUint32(8, 0)
  headView.setInt16(50, 1)
  new DataView(hhea.buffer).setUint16(34, count)
  const limits = new DataView(maxp.buffer)
  limits.setUint16(4, count)
  // Limits on points, contours and components must hold for the largest of the fonts.
  for (const at of [6, 8, 10, 12, 28, 30]) {
    const found = fonts.map((font) => font.view.getUint16((font.tables.get('maxp')?.offset ?? 0) + at))
    limits.setUint16(at, Math.max(...found))
  }
  if (dropHints) for (const at of [16, 18, 20, 22, 24, 26]) limits.setUint16(at, 0)
  return { head, hhea, maxp }
}
