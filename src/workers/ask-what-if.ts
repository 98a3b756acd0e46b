// Asks the what-if worker. It is started for the first question and kept; a new question puts an end to the one before.
import type { WhatIfReply, WhatIfRequest } from '#core/index.ts'
import type { WhatIf } from '#core/roadmap/what-if.ts'
import { spawnWorker } from './spawn.ts'
import workerUrl from './what-if.worker.ts?worker&url'

let worker: Worker | undefined
let lastId = 0

/** `onAnswer` hears each variant as it is known; nothing after the promise is settled. Rejects when stopped or failed. */
export function askWhatIf(
  question: Omit<WhatIfRequest, 'id'>,
  onAnswer: (answer: WhatIf) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const asked = (worker ??= spawnWorker(workerUrl))
    const id = ++lastId
    const finish = (end: () => void): void => {
      asked.removeEventListener('message', hear)
      asked.removeEventListener('error', fail)
      signal.removeEventListener('abort', cancel)
      end()
    }
    const hear = ({ data }: MessageEvent<WhatIfReply>): void => {
      if (data.id !== id) return
      if (data.type === 'answer') onAnswer(data.answer)
      else if (data.type === 'done') finish(resolve)
      else finish(() => reject(new Error(data.message)))
    }
    const fail = (): void => {
      asked.terminate()
      worker = undefined
      finish(() => reject(new Error('the what-if worker failed')))
    }
    const cancel = (): void => finish(() => reject(new DOMException('cancelled', 'AbortError')))
    asked.addEventListener('message', hear)
    asked.addEventListener('error', fail)
    signal.addEventListener('abort', cancel)
    asked.postMessage({ id, ...question } satisfies WhatIfRequest)
  })
}
