// A JPEG of the plain kind that browsers write, from a data address to what a PDF holds. Only the segments that a picture
// needs are taken over, so that nothing else of a file from outside reaches the report.
import { binaryBytes } from './strings.ts'

export interface Jpeg {
  /** A binary string, one byte a character. */
  data: string
  width: number
  height: number
  colours: 1 | 3
}

/** Tables, frame and scan; not comments, not what programs leave about themselves. */
const NEEDED = new Set([0xdb, 0xc0, 0xc2, 0xc4, 0xda, 0xdd])
const FRAMES = new Set([0xc0, 0xc2])
const SCAN = 0xda

/** Undefined for anything that is not such a picture. */
export function readJpeg(address: string): Jpeg | undefined {
  const [, base64] = /^data:image\/jpeg;base64,([A-Za-z0-9+/]+={0,2})$/.exec(address) ?? []
  if (base64 === undefined) return undefined
  let file: string
  try {
    file = atob(base64)
  } catch {
    return undefined
  }
  const bytes = binaryBytes(file)
  const view = new DataView(bytes.buffer)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let data = '\xff\xd8'
  let frame: Pick<Jpeg, 'width' | 'height' | 'colours'> | undefined
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    const end = at + 2 + view.getUint16(at + 2)
    if (bytes[at] !== 0xff || end > bytes.length) return undefined
    if (FRAMES.has(marker)) frame = frameOf(view, at + 4)
    if (NEEDED.has(marker)) data += file.slice(at, end)
    if (marker !== SCAN) {
      at = end
      continue
    }
    // The scan goes on to the end of the picture; what stands behind that is left out.
    const last = file.lastIndexOf('\xff\xd9')
    if (!frame || last < end) return undefined
    return { ...frame, data: data + file.slice(end, last + 2) }
  }
  return undefined
}

function frameOf(view: DataView, at: number): Pick<Jpeg, 'width' | 'height' | 'colours'> | undefined {
  if (at + 6 > view.byteLength) return undefined
  const [height, width, colours] = [view.getUint16(at + 1), view.getUint16(at + 3), view.getUint8(at + 5)]
  if (width === 0 || height === 0 || (colours !== 1 && colours !== 3)) return undefined
  return { width, height, colours }
}
