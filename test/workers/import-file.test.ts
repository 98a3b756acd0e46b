import { describe, expect, it } from 'vitest'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import type { ReadZtm } from '#core/assessment/ztm-file.ts'
import { LIMITS } from '#core/assessment/guard.ts'
import type { OneTimeWorker as ImportWorker } from '#workers/ask-once.ts'
import { importFile } from '#workers/import-file.ts'
import type { ImportRequest } from '#workers/import.worker.ts'
import { readBytes } from '#workers/read-bytes.ts'
import { example } from '../core/assessment/arbitrary.ts'

const good = writeZtmFile({ format: 'ztm', formatVersion: 1, assessments: [example()], snapshots: [] })
const pack = {
  id: 'zero-trust',
  version: '1.0.0',
  domains: [{ questions: [{ id: 'id.mfa', secret: 1 }], title: 'not sent' }],
}

/** A worker that does what it is told with the request. */
function fake(act: (request: ImportRequest, worker: ImportWorker) => void) {
  const seen = { requests: [] as ImportRequest[], ended: 0 }
  const worker: ImportWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(request: ImportRequest) {
      seen.requests.push(request)
      queueMicrotask(() => act(request, worker))
    },
    terminate() {
      seen.ended++
    },
  }
  return { seen, spawn: (): ImportWorker => worker }
}
const answer = (worker: ImportWorker, data: ReadZtm): void => {
  worker.onmessage?.call(worker as Worker, { data } as MessageEvent)
}

describe('opening a file', () => {
  it('reads it in a worker that is ended afterwards', async () => {
    const { seen, spawn } = fake(({ bytes, knownPacks }, worker) => answer(worker, readBytes(bytes, knownPacks)))
    expect(await importFile(new Blob([good]), [pack], spawn)).toMatchObject({ ok: true, warnings: [] })
    expect(seen.ended).toBe(1)
    expect(seen.requests[0]?.knownPacks).toEqual([
      { id: 'zero-trust', version: '1.0.0', domains: [{ questions: [{ id: 'id.mfa' }] }] },
    ])
  })

  it('ends a worker that does not come back', async () => {
    const { seen, spawn } = fake(() => {})
    expect(await importFile(new Blob([good]), [pack], spawn, 20)).toEqual({
      ok: false,
      faults: [{ path: '', code: 'too-slow' }],
    })
    expect(seen.ended).toBe(1)
  })

  it('says so when the worker breaks or cannot start', async () => {
    const { seen, spawn } = fake((_, worker) => {
      worker.onerror?.call(worker as Worker, {} as ErrorEvent)
    })
    expect(await importFile(new Blob([good]), [pack], spawn)).toMatchObject({ faults: [{ code: 'worker-failed' }] })
    expect(seen.ended).toBe(1)
    const cannot = () => {
      throw new TypeError('blocked')
    }
    expect(await importFile(new Blob([good]), [pack], cannot)).toMatchObject({ faults: [{ code: 'worker-failed' }] })
  })

  it('does not even read what is too big', async () => {
    let started = false
    const huge = { size: LIMITS.file + 1 } as Blob
    const spawn = () => ((started = true), fake(() => {}).spawn())
    const detail = { limit: LIMITS.file, found: LIMITS.file + 1 }
    expect(await importFile(huge, [], spawn)).toEqual({ ok: false, faults: [{ path: '', code: 'too-big', detail }] })
    expect(started).toBe(false)
  })

  it('says so when the file cannot be read, and takes one of just the limit', async () => {
    const gone = { size: LIMITS.file, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }
    expect(await importFile(gone as unknown as Blob, [], fake(() => {}).spawn)).toEqual({
      ok: false,
      faults: [{ path: '', code: 'worker-failed' }],
    })
    const full = new Uint8Array(LIMITS.file).fill(0x20)
    expect(readBytes(full, [])).toMatchObject({ faults: [{ code: expect.not.stringMatching('too-big') as string }] })
  })

  it('hands its bytes over instead of copying them', async () => {
    const { spawn } = fake((_, worker) => answer(worker, { ok: false, faults: [] }))
    let handed: unknown
    const watched = () => {
      const worker = spawn()
      const post = worker.postMessage.bind(worker)
      worker.postMessage = (request: ImportRequest, transfer?: Transferable[] | StructuredSerializeOptions) => {
        handed = Array.isArray(transfer) ? transfer[0] : undefined
        post(request)
      }
      return worker
    }
    await importFile(new Blob([good]), [], watched)
    expect(handed).toBeInstanceOf(ArrayBuffer)
  })

  it('refuses bytes that are no UTF-8, or too many', () => {
    expect(readBytes(new Uint8Array([0x7b, 0xff]), [])).toEqual({ ok: false, faults: [{ path: '', code: 'not-utf8' }] })
    const detail = { limit: LIMITS.file, found: LIMITS.file + 1 }
    expect(readBytes({ byteLength: LIMITS.file + 1 } as ArrayBuffer, [])).toEqual({
      ok: false,
      faults: [{ path: '', code: 'too-big', detail }],
    })
  })
})
