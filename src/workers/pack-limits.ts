// How much of a pack is read at all (R8), known to the page too: too much is refused before a worker starts.
import { LIMITS } from '#core/assessment/guard.ts'

/** Bytes; of one file, and of all files together. */
export const PACK_LIMITS = { yaml: 1_000_000, json: LIMITS.file, all: LIMITS.file, files: 500 } as const
/** Longer lists help nobody: the first ones are mended first. */
export const MAX_PACK_FAULTS = 200
