// Reads a chosen answer sheet in a worker of its own: the same door as for any other file.
import { LIMITS } from '#core/assessment/guard.ts'
import type { Fault } from '#core/assessment/fault.ts'
import type { ChoiceWords, ReadAnswers } from '#export/answer-sheet/read.ts'
import workerUrl from './answer-sheet.worker.ts?worker&url'
import type { SheetRequest } from './answer-sheet.worker.ts'
import { askOnce } from './ask-once.ts'
import { spawnWorker } from './spawn.ts'

/** Never rejects: what goes wrong is a fault. */
export async function readAnswerSheetFile(file: Blob, words: ChoiceWords): Promise<ReadAnswers> {
  if (file.size > LIMITS.file) return refuse('too-big', { limit: LIMITS.file, found: file.size })
  try {
    const request: SheetRequest = { bytes: await file.arrayBuffer(), words }
    return await askOnce<ReadAnswers>(() => spawnWorker(workerUrl), request, [request.bytes], refuse)
  } catch {
    return refuse('worker-failed')
  }
}

const refuse = (code: Fault['code'], detail?: Fault['detail']): ReadAnswers => ({
  ok: false,
  faults: [{ path: '', code, ...(detail && { detail }) }],
})
