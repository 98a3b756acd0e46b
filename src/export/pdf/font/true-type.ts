// Reads a TrueType font with glyf outlines. It never copies what it can point at: an outline is a view into the file.

export interface TrueType {
  bytes: Uint8Array
  view: DataView
  tables: ReadonlyMap<string, { offset: number; length: number }>
  /** Font units an em; every length below is in font units. */
  unitsPerEm: number
  glyphCount: number
  ascent: number
  descent: number
  capHeight: number
  /** xMin, yMin, xMax, yMax over all glyphs. */
  box: [number, number, number, number]
  /** Glyph of a code point; 0 when the font has none. */
  glyphOf: (code: number) => number
  advance: (glyph: number) => number
  bearing: (glyph: number) => number
  /** Outline as stored; empty for a blank glyph. */
  outline: (glyph: number) => Uint8Array
}

/** Throws when the file is no TrueType font with outlines in a glyf table. */
export function readTrueType(file: Uint8Array): TrueType {
  // Node's buffers share their memory on slice(); a plain view copies, as everything below expects.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readDirectory(bytes, view)
  const at = (name: string): number => {
    const table = tables.get(name)
    if (!table) throw new Error(`font without ${name} table`)
    return table.offset
  }
  const [glyf, head, hhea, hmtx, loca] = [at('glyf'), at('head'), at('hhea'), at('hmtx'), at('loca')]
  const metricCount = view.getUint16(hhea + 34)
  const longOffsets = view.getInt16(head + 50) === 1
  const start = (glyph: number): number =>
    longOffsets ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph)
  const os2 = tables.get('OS/2')
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount: view.getUint16(at('maxp') + 4),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: os2 && view.getUint16(os2.offset) >= 2 ? view.getInt16(os2.offset + 88) : view.getInt16(hhea + 4),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    glyphOf: remembered(readCharacterMap(view, at('cmap'))),
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metricCount - 1)),
    bearing: (glyph) =>
      glyph < metricCount ? view.getInt16(hmtx + 4 * glyph + 2) : view.getInt16(hmtx + 2 * metricCount + 2 * glyph),
    outline: (glyph) => bytes.subarray(glyf + start(glyph), glyf + start(glyph + 1)),
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, { offset: number; length: number }> {
  const tables = new Map<string, { offset: number; length: number }>()
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i
    const name = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(name, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) })
  }
  return tables
}

/** Prefers the full-Unicode format 12 over the 16-bit format 4. */
function readCharacterMap(view: DataView, cmap: number): (code: number) => number {
  const formats = new Map<number, number>()
  const count = view.getUint16(cmap + 2)
  for (let i = 0; i < count; i++) {
    const offset = cmap + view.getUint32(cmap + 4 + 8 * i + 4)
    formats.set(view.getUint16(offset), offset)
  }
  const full = formats.get(12)
  if (full !== undefined) return (code) => searchGroups(view, full, code)
  const basic = formats.get(4)
  if (basic !== undefined) return (code) => searchSegments(view, basic, code)
  throw new Error('font without a character map of format 4 or 12')
}

function searchGroups(view: DataView, table: number, code: number): number {
  let low = 0
  let high = view.getUint32(table + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = table + 16 + 12 * middle
    const first = view.getUint32(group)
    if (code < first) high = middle - 1
    else if (code > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + code - first
  }
  return 0
}

function searchSegments(view: DataView, table: number, code: number): number {
  if (code > 0xffff) return 0
  const size = view.getUint16(table + 6)
  let low = 0
  let high = size / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.getUint16(table + 14 + 2 * middle) < code) low = middle + 1
    else high = middle
  }
  const segment = table + 16 + size + 2 * low
  const first = view.getUint16(segment)
  if (code < first || code > view.getUint16(table + 14 + 2 * low)) return 0
  const delta = view.getUint16(segment + size)
  const rangeAt = segment + 2 * size
  const range = view.getUint16(rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  const glyph = view.getUint16(rangeAt + range + 2 * (code - first))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function remembered(find: (code: number) => number): (code: number) => number {
  const found = new Map<number, number>()
  return (code) => {
    let glyph = found.get(code)
    if (glyph === undefined) found.set(code, (glyph = find(code)))
    return glyph
  }
}
