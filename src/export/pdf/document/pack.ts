// Packs the file that jsPDF wrote: small objects into compressed object streams, streams compressed, one cross-reference
// stream. Object numbers stay as they are, so nothing in the document has to know.
import { throughStream } from '../through-stream.ts'
import { binaryBytes } from './strings.ts'

/** What makes the bytes of a stream unreadable without the password, and the dictionary that says how. */
export interface Cipher {
  dictionary: string
  encrypt: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>
}

/** The native zlib compressor: the same in the browser, in a worker and in Node. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return throughStream(bytes, new CompressionStream('deflate'))
}

const OBJECTS_A_STREAM = 200
export const STREAM = '\nstream\n'

interface Entry {
  type: 0 | 1 | 2
  /** Offset in the file, or the object stream's number. */
  place: number
  index: number
}

/**
 * `file` is jsPDF's output as a binary string; `info` replaces the body of its information dictionary. Every text is in
 * a stream afterwards, so a cipher only has to see streams.
 */
export async function packDocument(file: string, info: string, cipher?: Cipher): Promise<Uint8Array<ArrayBuffer>> {
  const { objects, trailer, size } = readObjects(file)
  const infoId = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1])
  const parts: Uint8Array<ArrayBuffer>[] = []
  const entries = new Map<number, Entry>([[0, { type: 0, place: 0, index: 65535 }]])
  let length = 0
  const put = (bytes: Uint8Array<ArrayBuffer>): void => {
    parts.push(bytes)
    length += bytes.length
  }
  const putStream = async (id: number, dictionary: string, plain: Uint8Array<ArrayBuffer>): Promise<void> => {
    // The cross-reference stream says where the key is: it stays open.
    const bytes = cipher && !dictionary.includes('/Type /XRef') ? await cipher.encrypt(plain) : plain
    entries.set(id, { type: 1, place: length, index: 0 })
    put(binaryBytes(`${id} 0 obj\n<<${dictionary} /Length ${bytes.length}>>${STREAM}`))
    put(bytes)
    put(binaryBytes('\nendstream\nendobj\n'))
  }

  // The four high bytes tell transfer programs that the file is binary.
  put(binaryBytes('%PDF-1.7\n%\xba\xdf\xac\xe0\n'))
  const small: [id: number, body: string][] = []
  for (const [id, body] of objects) {
    const at = body.indexOf(STREAM)
    if (id === infoId) small.push([id, info])
    else if (at < 0) small.push([id, body])
    else {
      const { dictionary, bytes } = await packedStream(body, at)
      await putStream(id, dictionary, bytes)
    }
  }
  let next = size
  for (let i = 0; i < small.length; i += OBJECTS_A_STREAM) {
    const group = small.slice(i, i + OBJECTS_A_STREAM)
    const { body, first } = objectStream(group)
    group.forEach(([id], index) => entries.set(id, { type: 2, place: next, index }))
    const head = `/Type /ObjStm /N ${group.length} /First ${first} /Filter /FlateDecode`
    await putStream(next, head, await deflate(binaryBytes(body)))
    next++
  }
  let protection = ''
  if (cipher) {
    entries.set(next, { type: 1, place: length, index: 0 })
    put(binaryBytes(`${next} 0 obj\n${cipher.dictionary}\nendobj\n`))
    protection = ` /Encrypt ${next} 0 R`
    next++
  }
  const start = length
  entries.set(next, { type: 1, place: start, index: 0 })
  const rest = trailer
    .replace(/\/Size \d+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const head = `/Type /XRef /W [1 4 2] /Size ${next + 1} ${rest}${protection} /Filter /FlateDecode`
  await putStream(next, head, await deflate(crossReference(entries, next + 1)))
  put(binaryBytes(`startxref\n${start}\n%%EOF\n`))
  return joined(parts, length)
}

/** Dictionary and bytes of an object that holds a stream at `at`, compressed where they are not yet. */
export async function packedStream(
  body: string,
  at: number,
): Promise<{ dictionary: string; bytes: Uint8Array<ArrayBuffer> }> {
  const dictionary = body
    .slice(body.indexOf('<<') + 2, body.lastIndexOf('>>', at))
    .replace(/\/Length \d+/, '')
    .trim()
  const bytes = binaryBytes(body.slice(at + STREAM.length, body.lastIndexOf('\nendstream')))
  // Metadata stays readable for programs that know nothing of PDF; a picture is compressed already.
  if (dictionary.includes('/Type /Metadata') || dictionary.includes('/Filter')) return { dictionary, bytes }
  return { dictionary: `${dictionary} /Filter /FlateDecode`, bytes: await deflate(bytes) }
}

/** Objects in the order of the file, without "N 0 obj" and "endobj". */
export function readObjects(file: string): { objects: [number, string][]; trailer: string; size: number } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-100))?.[1])
  const table = file.slice(start)
  const head = /^xref\s+0 (\d+)\s+/.exec(table)
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1]
  if (!head || trailer === undefined) throw new Error('jsPDF wrote a file of another shape')
  const size = Number(head[1])
  const places: { id: number; offset: number }[] = []
  table
    .slice(head[0].length)
    .split('\n', size)
    .forEach((line, id) => {
      if (line.includes(' n')) places.push({ id, offset: Number(line.slice(0, 10)) })
    })
  places.sort((a, b) => a.offset - b.offset)
  const objects = places.flatMap(({ id, offset }, i): [number, string][] => {
    // A number that was reserved and never written has no place in the file.
    if (offset === 0) return []
    const segment = file.slice(offset, places[i + 1]?.offset ?? start)
    return [[id, segment.slice(segment.indexOf('obj') + 3, segment.lastIndexOf('endobj')).trim()]]
  })
  return { objects, trailer, size }
}

function objectStream(group: readonly [number, string][]): { body: string; first: number } {
  let index = ''
  let body = ''
  for (const [id, text] of group) {
    index += `${id} ${body.length} `
    body += `${text}\n`
  }
  return { body: `${index}\n${body}`, first: index.length + 1 }
}

function crossReference(entries: ReadonlyMap<number, Entry>, size: number): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(7 * size)
  const view = new DataView(rows.buffer)
  for (const [id, { type, place, index }] of entries) {
    view.setUint8(7 * id, type)
    view.setUint32(7 * id + 1, place)
    view.setUint16(7 * id + 5, index)
  }
  return rows
}

export function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let place = 0
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return bytes
}
