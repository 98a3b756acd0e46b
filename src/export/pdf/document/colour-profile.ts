// The sRGB colour space as an ICC profile (version 2): what a PDF/A file must say its colours mean. Three primaries, the
// white point and one curve, from the values of IEC 61966-2-1 adapted to D50.

const D50 = [0.9642, 1, 0.8249]
const PRIMARIES = { rXYZ: [0.4361, 0.2225, 0.0139], gXYZ: [0.3851, 0.7169, 0.0971], bXYZ: [0.1431, 0.0606, 0.7141] }
const CURVE_POINTS = 256
const HEAD = 128

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)

/** About 1.2 kB. */
export function colourProfile(): Uint8Array {
  const curve = curveTag()
  const tags: [string, Uint8Array][] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D50)],
    ...Object.entries(PRIMARIES).map(([name, values]): [string, Uint8Array] => [name, xyzTag(values)]),
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, Uint8Array] => [name, curve]),
  ]
  const places = new Map<Uint8Array, number>()
  let size = HEAD + 4 + 12 * tags.length
  for (const [, data] of tags) {
    // The three curves are one.
    if (places.has(data)) continue
    places.set(data, size)
    size += Math.ceil(data.length / 4) * 4
  }
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  writeHead(bytes, view)
  view.setUint32(HEAD, tags.length)
  tags.forEach(([name, data], i) => {
    const at = HEAD + 4 + 12 * i
    ascii(bytes, at, name)
    view.setUint32(at + 4, places.get(data) ?? 0)
    view.setUint32(at + 8, data.length)
    bytes.set(data, places.get(data))
  })
  return bytes
}

function writeHead(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length)
  view.setUint32(8, 0x02100000)
  ascii(bytes, 12, 'mntrRGB XYZ ')
  // A date is part of the format; it is that of the standard.
  ;[1999, 10, 1].forEach((value, i) => view.setUint16(24 + 2 * i, value))
  ascii(bytes, 36, 'acsp')
  D50.forEach((value, i) => view.setInt32(68 + 4 * i, fixed(value)))
}

const fixed = (value: number): number => Math.round(value * 65536)

function ascii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
}

function tag(type: string, length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(length)
  ascii(bytes, 0, type)
  return { bytes, view: new DataView(bytes.buffer) }
}

function xyzTag(values: readonly number[]): Uint8Array {
  const { bytes, view } = tag('XYZ ', 20)
  values.forEach((value, i) => view.setInt32(8 + 4 * i, fixed(value)))
  return bytes
}

function curveTag(): Uint8Array {
  const { bytes, view } = tag('curv', 12 + 2 * CURVE_POINTS)
  view.setUint32(8, CURVE_POINTS)
  for (let i = 0; i < CURVE_POINTS; i++) view.setUint16(12 + 2 * i, Math.round(linear(i / (CURVE_POINTS - 1)) * 65535))
  return bytes
}

function textTag(text: string): Uint8Array {
  const { bytes } = tag('text', 9 + text.length)
  ascii(bytes, 8, text)
  return bytes
}

/** With the empty Unicode and Macintosh names that the type asks for. */
function descriptionTag(text: string): Uint8Array {
  const { bytes, view } = tag('desc', 12 + text.length + 1 + 8 + 3 + 67)
  view.setUint32(8, text.length + 1)
  ascii(bytes, 12, text)
  return bytes
}
