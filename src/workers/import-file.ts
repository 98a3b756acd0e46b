// Reads a chosen file of assessments in a worker of its own.
import { LIMITS } from '#core/assessment/guard.ts'
import type { Fault } from '#core/assessment/fault.ts'
import type { KnownPack, ReadZtm } from '#core/assessment/ztm-file.ts'
import { askOnce, type OneTimeWorker } from './ask-once.ts'
import type { ImportRequest } from './import.worker.ts'

/**
 * Never rejects: what goes wrong is a fault. `spawn` starts the worker, by
 * `() => spawnWorker(url)` with the url from `import url from './import.worker.ts?worker&url'`.
 */
export async function importFile(
  file: Blob,
  knownPacks: readonly KnownPack[],
  spawn: () => OneTimeWorker,
  limitMs?: number,
): Promise<ReadZtm> {
  if (file.size > LIMITS.file) return refuse('too-big', { limit: LIMITS.file, found: file.size })
  try {
    const bytes = await file.arrayBuffer()
    const request: ImportRequest = { bytes, knownPacks: knownPacks.map(outline) }
    return await askOnce<ReadZtm>(spawn, request, [bytes], refuse, limitMs)
  } catch {
    return refuse('worker-failed')
  }
}

const refuse = (code: Fault['code'], detail?: Fault['detail']): ReadZtm => ({
  ok: false,
  faults: [{ path: '', code, ...(detail && { detail }) }],
})

/** Ids only: a whole pack would be copied into the worker for nothing. */
const outline = ({ id, version, domains }: KnownPack): KnownPack => ({
  id,
  version,
  domains: domains.map(({ questions }) => ({ questions: questions.map((question) => ({ id: question.id })) })),
})
