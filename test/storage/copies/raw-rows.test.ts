// Rows past every layer: all stores at one moment, and back in one step or not at all.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readRawRows, writeRawRows } from '#storage/copies/raw-rows.ts'
import { freshName } from '../fixtures.ts'

afterEach(() => void vi.restoreAllMocks())

/** A database with these stores, one row in each. */
async function database(stores: string[], version = 1): Promise<string> {
  const name = freshName()
  await new Promise<void>((done) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store, { keyPath: 'id' }).put({ id: store })
    }
    request.onsuccess = () => {
      request.result.close()
      done()
    }
  })
  return name
}
const exists = async (name: string) => (await indexedDB.databases()).some((each) => each.name === name)

describe('raw rows', () => {
  it('are those of every store, but for the handles of this browser, which nothing else can hold', async () => {
    const name = await database(['answers', 'meta', 'handles'], 30)
    expect(await readRawRows(name)).toEqual({
      version: 30,
      stores: { answers: [{ id: 'answers' }], meta: [{ id: 'meta' }] },
    })
    await writeRawRows(name, { version: 30, stores: { answers: [{ id: 'a1' }], handles: [{ id: 'foreign' }] } })
    // A store that the copy does not know is emptied: it is the state of the copy, whole.
    expect((await readRawRows(name))?.stores).toEqual({ answers: [{ id: 'a1' }], meta: [] })
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => done(request.result)
    })
    const handles = await new Promise((done) => {
      const request: IDBRequest<unknown[]> = db.transaction('handles').objectStore('handles').getAll()
      request.onsuccess = () => done(request.result)
    })
    expect(handles).toEqual([{ id: 'handles' }])
    db.close()
  })

  it('of a database without stores are none, and of no database there is nothing to put back', async () => {
    expect(await readRawRows(await database([]))).toEqual({ version: 1, stores: {} })
    const name = freshName()
    expect(await readRawRows(name)).toBeUndefined()
    await expect(writeRawRows(name, { version: 1, stores: {} })).rejects.toThrow('no database')
    expect(await exists(name)).toBe(false)
  })

  it('hold no other tab up: the database can be deleted or upgraded right after', async () => {
    const name = await database(['answers'])
    await readRawRows(name)
    await writeRawRows(name, { version: 1, stores: {} })
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = () => done()
      request.onblocked = () => fail(new Error('blocked'))
    })
    expect(await exists(name)).toBe(false)
  })

  it('of a newer version are refused, of an older one taken', async () => {
    const name = await database(['answers'], 20)
    await expect(writeRawRows(name, { version: 30, stores: {} })).rejects.toThrow('newer')
    expect((await readRawRows(name))?.stores['answers']).toHaveLength(1)
    await writeRawRows(name, { version: 10, stores: { answers: [{ id: 'x' }, { id: 'y' }] } })
    expect((await readRawRows(name))?.stores['answers']).toHaveLength(2)
  })

  it('are all as before when one of them stands twice, and so would be fewer', async () => {
    const name = await database(['answers', 'meta'])
    const twice = { version: 1, stores: { answers: [{ id: 'x' }, { id: 'x' }], meta: [] } }
    await expect(writeRawRows(name, twice)).rejects.toThrow()
    expect((await readRawRows(name))?.stores).toEqual({ answers: [{ id: 'answers' }], meta: [{ id: 'meta' }] })
  })

  it('are written so that a power cut does not take them', async () => {
    const name = await database(['answers'])
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await writeRawRows(name, { version: 1, stores: {} })
    expect(transaction.mock.calls.at(-1)?.slice(1)).toEqual(['readwrite', { durability: 'strict' }])
  })

  it('cannot be had where the browser refuses the database, and that is said', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      const request: { error: DOMException; onerror?: (event: { preventDefault: () => void }) => void } = {
        error: new DOMException('no room', 'UnknownError'),
      }
      queueMicrotask(() => request.onerror?.({ preventDefault: () => undefined }))
      return request as unknown as IDBOpenDBRequest
    })
    await expect(readRawRows('any')).rejects.toThrow('no room')
  })
})
