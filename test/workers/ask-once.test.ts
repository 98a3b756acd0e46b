// One question to a worker of its own, one answer, and the worker is gone, whatever it does.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { askOnce, READ_LIMIT_MS, type OneTimeWorker } from '#workers/ask-once.ts'

afterEach(() => void vi.useRealTimers())

function silent() {
  const seen = { asked: [] as unknown[], ended: 0 }
  const worker: OneTimeWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (request: unknown, transfer: unknown) => void seen.asked.push([request, transfer]),
    terminate: () => seen.ended++,
  }
  return { seen, worker }
}

describe('a worker that is asked once', () => {
  it('gets the question with what is handed over, and is ended with its answer', async () => {
    vi.useFakeTimers()
    const { seen, worker } = silent()
    const bytes = new ArrayBuffer(3)
    const answer = askOnce<string>(
      () => worker,
      { bytes },
      [bytes],
      (code) => code,
    )
    expect(seen.asked).toEqual([[{ bytes }, [bytes]]])
    worker.onmessage?.call(worker as Worker, { data: 'read' } as MessageEvent)
    expect(await answer).toBe('read')
    expect(seen.ended).toBe(1)
    // Nothing is left that would end it again.
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is ended after five seconds, not before', async () => {
    vi.useFakeTimers()
    const { seen, worker } = silent()
    const answer = askOnce<string>(
      () => worker,
      null,
      [],
      (code) => code,
    )
    await vi.advanceTimersByTimeAsync(4_999)
    expect(seen.ended).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(await answer).toBe('too-slow')
    expect([seen.ended, READ_LIMIT_MS]).toEqual([1, 5_000])
  })

  it('that breaks, or whose answer cannot be read, has failed', async () => {
    for (const way of ['onerror', 'onmessageerror'] as const) {
      const { seen, worker } = silent()
      const answer = askOnce<string>(
        () => worker,
        null,
        [],
        (code) => code,
      )
      ;(worker[way] as (() => void) | null)?.call(worker)
      expect([way, await answer, seen.ended]).toEqual([way, 'worker-failed', 1])
    }
  })

  it('that cannot even start has failed', async () => {
    const spawn = () => {
      throw new TypeError('blocked')
    }
    expect(await askOnce<string>(spawn, null, [], (code) => code)).toBe('worker-failed')
  })
})
