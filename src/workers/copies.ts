// Asks the worker of second copies for one piece of work; one after another, also across tabs.
import type { Copies } from '#storage/copies/copies.ts'
import copiesWorkerUrl from './copies.worker.ts?worker&url'
import { spawnWorker } from './spawn.ts'

export type CopyRequest =
  | { work: 'list' }
  | { work: 'take'; database: string; at: string }
  | { work: 'restore'; database: string; name: string }
  | { work: 'forget'; assessment: string }
  | { work: 'drop' }
  | { work: 'sweep' }
/** 'no-folder': this browser has no second place. */
export type CopyReply = ({ ok: true } & Copies) | { ok: false; reason: 'no-folder' | 'damaged' | 'failed' }

const LIMIT_MS = 60_000

/** Never rejects. */
export function askCopies(request: CopyRequest): Promise<CopyReply> {
  if (__ONE_FILE__) return Promise.resolve({ ok: false, reason: 'no-folder' })
  const locks = (navigator as { locks?: LockManager }).locks
  return locks ? locks.request('zta-copies', () => ask(request)) : ask(request)
}

function ask(request: CopyRequest): Promise<CopyReply> {
  return new Promise((resolve) => {
    const failed: CopyReply = { ok: false, reason: 'failed' }
    let worker: Worker | undefined
    const end = (reply: CopyReply) => {
      clearTimeout(timer)
      worker?.terminate()
      resolve(reply)
    }
    const timer = setTimeout(() => end(failed), LIMIT_MS)
    try {
      worker = spawnWorker(copiesWorkerUrl)
      worker.onmessage = ({ data }: MessageEvent<CopyReply>) => end(data)
      worker.onerror = () => end(failed)
      worker.postMessage(request)
    } catch {
      end(failed)
    }
  })
}
