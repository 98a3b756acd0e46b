// The parts of an Office file in one ZIP. Synchronous: the asynchronous way of the library needs a script address that the
// content policy refuses, and would wait for ever.
import { strToU8, zipSync } from 'fflate'

// Bytes depend on the parts alone.
const WHEN = '1980-01-01T00:00:00'

/** `parts`: path → text or bytes; [Content_Types].xml comes first, as readers expect. */
export function packParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(
    ([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 6, mtime: WHEN }))
}
