// Reads the chosen files of a pack in a worker of its own. Too much is refused before a byte is read.
import { askOnce, type OneTimeWorker } from './ask-once.ts'
import type { PackRequest } from './pack.worker.ts'
import { PACK_LIMITS } from './pack-limits.ts'
import type { ReadPack } from './read-pack.ts'

/** A file with the folders it was chosen with. */
export interface NamedFile {
  name: string
  file: Blob
}

/** Never rejects: what goes wrong is a fault. */
export async function importPack(
  chosen: readonly NamedFile[],
  taken: readonly string[],
  spawn: () => OneTimeWorker,
  limitMs?: number,
): Promise<ReadPack> {
  const name = chosen[0]?.name ?? ''
  const refuse = (code: string, limit = 0): ReadPack => ({
    ok: false,
    faults: [{ file: name, line: 1, path: '', about: 'value', code, limit }],
  })
  if (chosen.length > PACK_LIMITS.files) return refuse('too-many', PACK_LIMITS.files)
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0)
  if (size > PACK_LIMITS.all) return refuse('too-big', PACK_LIMITS.all)
  try {
    const files = await Promise.all(
      chosen.map(async ({ name: shown, file }) => ({ name: shown, bytes: await file.arrayBuffer() })),
    )
    const request: PackRequest = { files, taken: [...taken] }
    return await askOnce<ReadPack>(
      spawn,
      request,
      files.map(({ bytes }) => bytes),
      refuse,
      limitMs,
    )
  } catch {
    return refuse('worker-failed')
  }
}
