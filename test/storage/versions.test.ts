// An older and a newer app on one database: only the newer one writes.
import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDatabase, willUpgrade } from '#storage/database.ts'
import { VERSION } from '#storage/door.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, figures, freshName, summaryOf, withOne } from './fixtures.ts'

describe('two versions of the app', () => {
  it('let the older one only read what a newer one wrote', async () => {
    const name = freshName()
    const newer = await withOne(name)
    newer.db.close()
    const { Dexie } = await import('dexie')
    const next = new Dexie(name)
    next
      .version(VERSION + 1)
      .stores({ assessments: 'id', answers: 'id', snapshots: 'id, assessmentId', meta: 'key', extra: 'id' })
    await next.open()
    next.close()
    let told = 0
    const storage = await openDatabase(name, { onNewer: () => told++ })
    expect([storage.readOnly, told]).toEqual([true, 1])
    expect((await storage.read('a1'))?.assessment).toEqual(example())
    await expect(storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).rejects.toMatchObject({
      code: 'read-only',
    })
    expect((await storage.exportFile()).file.assessments).toEqual([example()])
    storage.close()
  })

  it('let the older tab go when a newer one upgrades, and its writes fail loudly', async () => {
    const name = freshName()
    let told = 0
    const storage = await openDatabase(name, { onVersionChange: () => told++ })
    await storage.create(example(), summaryOf(example()))
    const { Dexie } = await import('dexie')
    const next = new Dexie(name)
    next.version(VERSION + 1).stores({ assessments: 'id', answers: 'id', snapshots: 'id, assessmentId', meta: 'key' })
    await next.open()
    expect(told).toBe(1)
    await expect(storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).rejects.toMatchObject({ code: 'closed' })
    next.close()
  })

  it('say that an older tab stands in the way, and go on when it lets go', async () => {
    const name = freshName()
    const { Dexie } = await import('dexie')
    const older = new Dexie(name)
    older.version(1).stores({ assessments: 'id', answers: 'id', snapshots: 'id, assessmentId', meta: 'key' })
    // An app that does not hear it is asked to let go.
    older.on('versionchange', () => false)
    await older.open()
    const blocked = vi.fn(() => older.close())
    const storage = await openDatabase(name, { onBlocked: blocked })
    expect(blocked).toHaveBeenCalledOnce()
    expect(storage.readOnly).toBe(false)
    storage.close()
  })
})

describe('opening', () => {
  afterEach(() => void vi.restoreAllMocks())
  const older = (name: string, version: number) =>
    new Promise<void>((done) => {
      const request = indexedDB.open(name, version)
      request.onsuccess = () => {
        request.result.close()
        done()
      }
    })

  it('is known beforehand to upgrade, where there is something older', async () => {
    const [old, now] = [freshName(), freshName()]
    await older(old, VERSION * 10 - 1)
    ;(await openDatabase(now)).close()
    expect(await willUpgrade(old)).toBe(true)
    expect(await willUpgrade(now)).toBe(false)
    expect(await willUpgrade(freshName())).toBe(false)
  })

  it('is not said to upgrade where the browser does not tell', async () => {
    const old = freshName()
    await older(old, 10)
    const databases = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('not told'))
    expect(await willUpgrade(old)).toBe(false)
    databases.mockRestore()
    vi.stubGlobal('indexedDB', {})
    expect(await willUpgrade(old)).toBe(false)
    vi.unstubAllGlobals()
  })

  it('that the browser refuses is rejected with its reason', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(openDatabase(freshName())).rejects.toMatchObject({ name: 'StorageError', code: 'quota' })
  })

  it('is heard of when the browser closes it again', async () => {
    const opened = vi.spyOn(IDBFactory.prototype, 'open')
    const closed = vi.fn()
    const storage = await openDatabase(freshName(), { onClosed: closed })
    const request = opened.mock.results.at(-1)?.value as IDBOpenDBRequest
    forceCloseDatabase(request.result as never)
    await expect.poll(() => closed.mock.calls.length).toBe(1)
    storage.close()
  })
})
