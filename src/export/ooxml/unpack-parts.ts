// The parts of an Office file from outside. What a part claims to be is never trusted: it is unpacked a little at a time, and
// counted while it is, so that a small file that would fill the memory is stopped on the way.
import { Unzip, UnzipInflate } from 'fflate'

export const UNPACK_LIMITS = {
  /** Bytes of all wanted parts together, unpacked. */
  total: 40_000_000,
  parts: 1_000,
} as const

/** At most a thousand times as much comes out of it at once. */
const STEP = 4_096

export type Unpacked = { ok: true; parts: Map<string, Uint8Array> } | { ok: false; why: 'not-a-zip' | 'too-big' }

class TooMuch extends Error {}

/** Only the parts that are wanted are unpacked. Never throws. */
export function unpackParts(bytes: Uint8Array, wanted: (name: string) => boolean, limits = UNPACK_LIMITS): Unpacked {
  const chunks = new Map<string, Uint8Array[]>()
  const finished = new Set<string>()
  let [total, seen] = [0, 0]
  const unzip = new Unzip((file) => {
    seen++
    if (seen > limits.parts) throw new TooMuch()
    // A part that stands twice is read as no reader agrees on: refused.
    if (!wanted(file.name)) return
    if (chunks.has(file.name)) throw new Error('twice')
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      total += chunk.length
      if (total > limits.total) throw new TooMuch()
      own.push(chunk)
      if (final) finished.add(file.name)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    return { ok: false, why: error instanceof TooMuch ? 'too-big' : 'not-a-zip' }
  }
  if (seen === 0 || finished.size < chunks.size) return { ok: false, why: 'not-a-zip' }
  return { ok: true, parts: new Map([...chunks].map(([name, list]) => [name, joined(list)])) }
}

function joined(list: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(list.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of list) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
