// Fetches a font of the build, or takes it from a data address, and unpacks it. Some servers unpack .gz on the way: what arrives decides.
import { throughStream } from '../through-stream.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** Rejects when the file is not there, is no font, or the signal is aborted. */
export async function loadFont(url: string, signal?: AbortSignal): Promise<TrueType> {
  return readTrueType(await unpacked(inAddress(url) ?? (await fetched(url, signal))))
}

async function fetched(url: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`font not found: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** The single-file edition may not fetch anything, not even this. */
function inAddress(url: string): Uint8Array<ArrayBuffer> | undefined {
  const start = /^data:[\w/+-]+;base64,/.exec(url)?.[0].length
  return start === undefined ? undefined : Uint8Array.from(atob(url.slice(start)), (byte) => byte.charCodeAt(0))
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  return throughStream(bytes, new DecompressionStream('gzip'))
}
