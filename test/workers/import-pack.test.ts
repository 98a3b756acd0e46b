// The files of a chosen pack go to a worker of their own: too much of them is refused before a byte is read.
import { describe, expect, it } from 'vitest'
import type { OneTimeWorker } from '#workers/ask-once.ts'
import { importPack } from '#workers/import-pack.ts'
import { PACK_LIMITS } from '#workers/pack-limits.ts'
import type { PackRequest } from '#workers/pack.worker.ts'
import type { ReadPack } from '#workers/read-pack.ts'

const file = (text: string) => new Blob([text])
const text = (bytes: ArrayBuffer | Uint8Array) => new TextDecoder().decode(bytes)
const refused = (code: string, limit = 0, name = 'pack.yml') => ({
  ok: false,
  faults: [{ file: name, line: 1, path: '', about: 'value', code, limit }],
})

/** A worker that does what it is told with the request. */
function fake(act: (worker: OneTimeWorker, request: PackRequest) => void) {
  const seen = { requests: [] as PackRequest[], transferred: [] as unknown[], ended: 0 }
  const worker: OneTimeWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(request: PackRequest, transfer: unknown) {
      seen.requests.push(request)
      seen.transferred.push(transfer)
      queueMicrotask(() => act(worker, request))
    },
    terminate: () => seen.ended++,
  }
  return { seen, spawn: () => worker }
}
const reply: ReadPack = { ok: false, faults: [] }
const answers = (worker: OneTimeWorker) =>
  void worker.onmessage?.call(worker as Worker, { data: reply } as MessageEvent)

describe('opening a pack', () => {
  it('hands every file over with its name, and the ids that are taken', async () => {
    const { seen, spawn } = fake(answers)
    const chosen = [
      { name: 'own/pack.yml', file: file('id: own') },
      { name: 'own/domains/a.yml', file: file('id: a') },
    ]
    expect(await importPack(chosen, ['starter'], spawn)).toBe(reply)
    const [request] = seen.requests
    expect(request?.files.map(({ name, bytes }) => [name, text(bytes)])).toEqual([
      ['own/pack.yml', 'id: own'],
      ['own/domains/a.yml', 'id: a'],
    ])
    expect(request?.taken).toEqual(['starter'])
    // Moved, not copied: ten megabytes are there once.
    expect(seen.transferred).toEqual([request?.files.map(({ bytes }) => bytes)])
    expect(seen.ended).toBe(1)
  })

  it('takes as many files and bytes as it may, and refuses one more before any worker starts', async () => {
    const none = () => {
      throw new Error('started')
    }
    const many = (count: number) => Array.from({ length: count }, () => ({ name: 'pack.yml', file: file('') }))
    const large = (size: number) => [
      { name: 'pack.yml', file: { size: size - 1 } as Blob },
      { name: 'b.yml', file: { size: 1, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as Blob },
    ]
    expect(await importPack(many(PACK_LIMITS.files + 1), [], none)).toEqual(refused('too-many', PACK_LIMITS.files))
    expect(await importPack(large(PACK_LIMITS.all + 1), [], none)).toEqual(refused('too-big', PACK_LIMITS.all))
    expect(await importPack(many(PACK_LIMITS.files), [], fake(answers).spawn)).toBe(reply)
    // At the very limit it is read, which this file cannot be.
    expect(await importPack(large(PACK_LIMITS.all), [], none)).toEqual(refused('worker-failed'))
  })

  it('says so when the worker breaks, takes too long, or answers what cannot be read', async () => {
    const chosen = [{ name: 'pack.yml', file: file('id: own') }]
    const broken = fake((worker) => void worker.onerror?.call(worker as Worker, {} as ErrorEvent))
    expect(await importPack(chosen, [], broken.spawn)).toEqual(refused('worker-failed'))
    const garbled = fake((worker) => void worker.onmessageerror?.call(worker as Worker, {} as MessageEvent))
    expect(await importPack(chosen, [], garbled.spawn)).toEqual(refused('worker-failed'))
    const slow = fake(() => undefined)
    expect(await importPack(chosen, [], slow.spawn, 20)).toEqual(refused('too-slow'))
    expect([broken, garbled, slow].map(({ seen }) => seen.ended)).toEqual([1, 1, 1])
  })

  it('of nothing is answered by the worker, without a name', async () => {
    expect(
      await importPack([], [], () => {
        throw new Error('cannot start')
      }),
    ).toEqual(refused('worker-failed', 0, ''))
  })
})
