// The bytes of a chosen file become a checked file, or every reason why not. It runs in a worker: a file is never trusted
// with the page's time.
import { LIMITS } from '#core/assessment/guard.ts'
import { readZtmFile, type KnownPack, type ReadZtm } from '#core/assessment/ztm-file.ts'

/** Never throws. */
export function readBytes(bytes: ArrayBuffer | Uint8Array, knownPacks: readonly KnownPack[]): ReadZtm {
  if (bytes.byteLength > LIMITS.file)
    return {
      ok: false,
      faults: [{ path: '', code: 'too-big', detail: { limit: LIMITS.file, found: bytes.byteLength } }],
    }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, faults: [{ path: '', code: 'not-utf8' }] }
  }
  return readZtmFile(text, knownPacks)
}
