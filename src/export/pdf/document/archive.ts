// Writes the file as PDF/A-1 wants it: PDF 1.4 with its objects in the open and a plain table of where they are. Larger than
// the packed file, and readable by programs of 2005.
import { STREAM, joined, packedStream, readObjects } from './pack.ts'
import { binaryBytes } from './strings.ts'

/** `file` is jsPDF's output as a binary string; `info` replaces the body of its information dictionary. */
export async function archiveDocument(file: string, info: string): Promise<Uint8Array<ArrayBuffer>> {
  const { objects, trailer, size } = readObjects(file)
  const infoId = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1])
  const parts: Uint8Array<ArrayBuffer>[] = []
  const places = new Map<number, number>()
  let length = 0
  const put = (bytes: Uint8Array<ArrayBuffer>): void => {
    parts.push(bytes)
    length += bytes.length
  }
  put(binaryBytes('%PDF-1.4\n%\xba\xdf\xac\xe0\n'))
  for (const [id, body] of objects) {
    places.set(id, length)
    const at = body.indexOf(STREAM)
    if (at < 0) put(binaryBytes(`${id} 0 obj\n${id === infoId ? info : body}\nendobj\n`))
    else {
      const { dictionary, bytes } = await packedStream(body, at)
      put(binaryBytes(`${id} 0 obj\n<<${dictionary} /Length ${bytes.length}>>${STREAM}`))
      put(bytes)
      put(binaryBytes('\nendstream\nendobj\n'))
    }
  }
  const start = length
  const rows = Array.from({ length: size }, (_, id) => {
    const place = places.get(id)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const rest = trailer.replace(/\s+/g, ' ').trim()
  put(binaryBytes(`xref\n0 ${size}\n${rows.join('')}trailer\n<<${rest}>>\nstartxref\n${start}\n%%EOF\n`))
  return joined(parts, length)
}
