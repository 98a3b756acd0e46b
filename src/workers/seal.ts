// Asks a worker to encrypt or decrypt one file; it is ended after a minute whatever it does.
import type { OpenedBytes } from './seal-bytes.ts'
import sealWorkerUrl from './seal.worker.ts?worker&url'
import { spawnWorker } from './spawn.ts'

export interface SealRequest {
  work: 'seal' | 'open'
  bytes: Uint8Array
  passphrase: string
}
export type SealReply = OpenedBytes | { ok: false; reason: 'failed' }

const LIMIT_MS = 60_000

/** Never rejects. */
export function askSeal(request: SealRequest): Promise<SealReply> {
  return new Promise((resolve) => {
    const worker = spawnWorker(sealWorkerUrl)
    const end = (reply: SealReply) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(reply)
    }
    const timer = setTimeout(() => end({ ok: false, reason: 'failed' }), LIMIT_MS)
    worker.onmessage = ({ data }: MessageEvent<SealReply>) => end(data)
    worker.onerror = () => end({ ok: false, reason: 'failed' })
    worker.postMessage(request)
  })
}
