// One glyph's outline as bytes: which glyphs a composite is made of, and the outline without its hints.

const LONG_ARGUMENTS = 0x1
const ONE_SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80
const HINTS = 0x100
/** Contour count and bounding box. */
const HEADER = 10

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const isComposite = (view: DataView): boolean => view.byteLength >= HEADER && view.getInt16(0) < 0

/** Calls `visit` with the place of each component's flags; gives the place after the last component. */
function walkComponents(view: DataView, visit: (place: number, flags: number) => void): number {
  let place = HEADER
  let flags: number
  do {
    flags = view.getUint16(place)
    visit(place, flags)
    const scales = flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0
    place += 4 + (flags & LONG_ARGUMENTS ? 4 : 2) + scales
  } while (flags & MORE)
  return place
}

/** The glyphs that a composite glyph is made of; none for a simple or blank one. */
export function componentsOf(outline: Uint8Array): number[] {
  const view = viewOf(outline)
  const glyphs: number[] = []
  if (isComposite(view)) walkComponents(view, (place) => glyphs.push(view.getUint16(place + 2)))
  return glyphs
}

/** A copy whose components carry new glyph numbers. */
export function renumbered(outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  const copy = outline.slice()
  const view = viewOf(copy)
  if (isComposite(view)) {
    walkComponents(view, (place) => {
      view.setUint16(place + 2, numberOf(view.getUint16(place + 2)))
    })
  }
  return copy
}

/** A copy without hinting instructions: paper has pixels enough, and they are a good part of the bytes. */
export function withoutHints(outline: Uint8Array): Uint8Array {
  const view = viewOf(outline)
  if (outline.length < HEADER) return outline.slice()
  if (isComposite(view)) {
    const end = walkComponents(view, () => undefined)
    const copy = outline.slice(0, end)
    const copied = viewOf(copy)
    walkComponents(copied, (place, flags) => {
      copied.setUint16(place, flags & ~HINTS)
    })
    return copy
  }
  const lengthAt = HEADER + 2 * view.getInt16(0)
  const hints = view.getUint16(lengthAt)
  const copy = new Uint8Array(outline.length - hints)
  copy.set(outline.subarray(0, lengthAt))
  // The two bytes of the instruction length stay zero.
  copy.set(outline.subarray(lengthAt + 2 + hints), lengthAt + 2)
  return copy
}
