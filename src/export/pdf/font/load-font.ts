// Fetches a font of the build and unpacks it. Some servers unpack .gz on the way: what arrives decides.
import { readTrueType, type TrueType } from './true-type.ts'

/** Rejects when the file is not there, is no font, or the signal is aborted. */
export async function loadFont(url: string, signal?: AbortSignal): Promise<TrueType> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`font not found: ${response.status}`)
  return readTrueType(await unpacked(await response.arrayBuffer()))
}

async function unpacked(file: ArrayBuffer): Promise<Uint8Array> {
  const bytes = new Uint8Array(file)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
