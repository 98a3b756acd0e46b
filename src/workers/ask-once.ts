// The door's rule R9: what comes from outside is read in a worker of its own, which is ended after five seconds whatever it does.

export const READ_LIMIT_MS = 5_000

/** What of a worker is used here. */
export type OneTimeWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>

/** One question, one answer, and the worker is gone. Never rejects: `refuse` says why there is no answer. */
export function askOnce<Reply>(
  spawn: () => OneTimeWorker,
  request: unknown,
  transfer: Transferable[],
  refuse: (code: 'too-slow' | 'worker-failed') => Reply,
  limitMs = READ_LIMIT_MS,
): Promise<Reply> {
  return new Promise<Reply>((resolve) => {
    let worker: OneTimeWorker
    try {
      worker = spawn()
    } catch {
      resolve(refuse('worker-failed'))
      return
    }
    const end = (reply: Reply): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(reply)
    }
    const timer = setTimeout(() => end(refuse('too-slow')), limitMs)
    worker.onmessage = ({ data }: MessageEvent<Reply>) => end(data)
    worker.onerror = () => end(refuse('worker-failed'))
    worker.onmessageerror = () => end(refuse('worker-failed'))
    worker.postMessage(request, transfer)
  })
}
