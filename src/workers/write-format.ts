// Asks the worker of formats for a file. The worker is started for the first one and then kept: its compiled code is what makes
// the second file quick.
import type { FormatReply, FormatRequest } from './format.worker.ts'
import workerUrl from './format.worker.ts?worker&url'
import { spawnWorker } from './spawn.ts'

let worker: Worker | undefined
let lastId = 0

/** The whole file. Rejects when it could not be made. */
export function writeFormat(question: Omit<FormatRequest, 'id'>): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const writer = (worker ??= spawnWorker(workerUrl))
    const id = ++lastId
    const finish = (end: () => void): void => {
      writer.removeEventListener('message', hear)
      writer.removeEventListener('error', fail)
      end()
    }
    const hear = ({ data }: MessageEvent<FormatReply>): void => {
      if (data.id !== id) return
      if (data.type === 'done') finish(() => resolve(data.bytes))
      else finish(() => reject(new Error(data.message)))
    }
    // A worker that could not start or broke down is not asked again.
    const fail = (): void => {
      writer.terminate()
      worker = undefined
      finish(() => reject(new Error('the worker of formats failed')))
    }
    writer.postMessage({ id, ...question } satisfies FormatRequest)
    writer.addEventListener('message', hear)
    writer.addEventListener('error', fail)
  })
}
