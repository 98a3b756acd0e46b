// Reads a chosen file in a worker of its own, which is ended after five seconds whatever it does.
import { LIMITS } from '#core/assessment/guard.ts'
import type { Fault } from '#core/assessment/fault.ts'
import type { KnownPack, ReadZtm } from '#core/assessment/ztm-file.ts'
import type { ImportRequest } from './import.worker.ts'

export const IMPORT_LIMIT_MS = 5_000

/** What of a worker is used here. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>

/**
 * Never rejects: what goes wrong is a fault. `spawn` starts the worker, by
 * `() => spawnWorker(url)` with the url from `import url from './import.worker.ts?worker&url'`.
 */
export async function importFile(
  file: Blob,
  knownPacks: readonly KnownPack[],
  spawn: () => ImportWorker,
  limitMs = IMPORT_LIMIT_MS,
): Promise<ReadZtm> {
  if (file.size > LIMITS.file) return refuse('too-big', { limit: LIMITS.file, found: file.size })
  try {
    const bytes = await file.arrayBuffer()
    return await ask(spawn(), { bytes, knownPacks: knownPacks.map(outline) }, limitMs)
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

function ask(worker: ImportWorker, request: ImportRequest, limitMs: number): Promise<ReadZtm> {
  return new Promise<ReadZtm>((resolve) => {
    const end = (result: ReadZtm) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end(refuse('too-slow')), limitMs)
    worker.onmessage = ({ data }: MessageEvent<ReadZtm>) => end(data)
    worker.onerror = () => end(refuse('worker-failed'))
    worker.onmessageerror = () => end(refuse('worker-failed'))
    worker.postMessage(request, [request.bytes])
  })
}
