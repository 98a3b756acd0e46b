// The second copy: whole or not at all, the oldest overwritten, and back in one step.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetInCopies, listCopies, restoreCopy, SLOTS, takeCopy } from '#storage/copies/copies.ts'
import { readCopy, writeCopy } from '#storage/copies/copy-file.ts'
import { example } from '../../core/assessment/arbitrary.ts'
import { answerOf, at, contents, figures, freshName, later, summaryOf, withOne } from '../fixtures.ts'
import { memoryFolder } from './memory-folder.ts'

describe('second copies', () => {
  it('bring everything back after the database was emptied', async () => {
    const name = freshName()
    const storage = await withOne(name)
    await storage.databaseId()
    await storage.takeSnapshot('a1', { id: 's1', title: 'kept', at })
    const before = await contents(storage.db)
    const copied = await storage.changes()
    const { folder } = memoryFolder()
    const copy = await takeCopy(folder, name, later)
    expect(copy).toMatchObject({ seq: 1, at: later, assessments: 1, answers: 1, sealed: false })
    expect(copy?.databaseId).toBe(await storage.databaseId())
    await Promise.all(storage.db.tables.map((table) => table.clear()))
    await restoreCopy(folder, name, copy!.name)
    // It counts as one more change.
    await storage.db.meta.put({ key: 'changes', value: copied })
    expect(await contents(storage.db)).toEqual(before)
  })

  it('overwrite the oldest slot, by their number and not by a clock', async () => {
    const name = freshName()
    const storage = await withOne(name)
    const { folder, files } = memoryFolder()
    for (let i = 1; i <= SLOTS + 3; i++) {
      await storage.saveAnswer('a1', `q${String(i)}`, answerOf(1), 0, figures)
      // The clock goes back a year in the middle.
      await takeCopy(folder, name, i > 3 ? '2025-01-01T00:00:00Z' : at)
    }
    const { copies } = await listCopies(folder)
    expect(files.size).toBe(SLOTS)
    expect(copies.map((copy) => copy.seq)).toEqual([7, 6, 5, 4])
    expect(copies[0]?.answers).toBe(1 + 7)
  })

  it('are never taken of an empty or missing database, and make none', async () => {
    const { folder, files } = memoryFolder()
    expect(await takeCopy(folder, 'no-such-database', at)).toBeUndefined()
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain('no-such-database')
    const name = freshName()
    const storage = await withOne(name)
    await takeCopy(folder, name, at)
    await storage.remove('a1')
    expect(await takeCopy(folder, name, at)).toBeUndefined()
    expect(files.size).toBe(1)
  })

  it('name a damaged one, use its slot first, and sweep what a killed browser left', async () => {
    const name = freshName()
    await withOne(name)
    const { folder, files } = memoryFolder()
    for (let i = 0; i < SLOTS; i++) await takeCopy(folder, name, at)
    const [newest] = (await listCopies(folder)).copies
    files.get(newest!.name)![300]! ^= 1
    files.set('copy-9.json.crswap', new Uint8Array(3))
    expect(await listCopies(folder)).toMatchObject({
      damaged: [newest!.name],
      copies: [{ seq: 3 }, { seq: 2 }, { seq: 1 }],
    })
    await expect(restoreCopy(folder, name, newest!.name)).rejects.toThrow('damaged')
    expect([...files.keys()].filter((file) => file.endsWith('crswap'))).toEqual([])
    expect(await takeCopy(folder, name, at)).toMatchObject({ name: newest!.name, seq: 4 })
  })

  it('are refused after any flipped bit and any cut', { timeout: 60_000 }, async () => {
    const name = freshName()
    await withOne(name)
    const { folder, files } = memoryFolder()
    const copy = await takeCopy(folder, name, at)
    const whole = files.get(copy!.name)!
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const bytes = whole.slice()
        bytes[bit >> 3]! ^= 1 << (bit & 7)
        const read = await readCopy(bytes)
        // Only the blanks of the first line's own writing could read the same, and there are none.
        expect(read).toBeUndefined()
      }),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (end) => {
        expect(await readCopy(whole.slice(0, end))).toBeUndefined()
      }),
      { numRuns: 100 },
    )
    expect(await readCopy(whole)).toBeDefined()
  })

  it('restore nothing when a row cannot be written', async () => {
    const name = freshName()
    const storage = await withOne(name)
    const before = await contents(storage.db)
    const { folder, files } = memoryFolder()
    // A row without its key, under a hash that is right.
    const rows = {
      version: 10,
      stores: { answers: [{ id: 'ok' }, { noId: true }], assessments: [], meta: [], snapshots: [] },
    }
    const head = { seq: 1, at, databaseId: '', assessments: 2, answers: 0, sealed: false }
    files.set('copy-0.json', await writeCopy(head, rows))
    await expect(restoreCopy(folder, name, 'copy-0.json')).rejects.toThrow()
    expect(await contents(storage.db)).toEqual(before)
    files.set('copy-0.json', await writeCopy(head, { ...rows, version: 999 }))
    await expect(restoreCopy(folder, name, 'copy-0.json')).rejects.toThrow('newer')
    expect(await contents(storage.db)).toEqual(before)
  })

  it('forget what was deleted, in every slot, and keep the rest', async () => {
    const name = freshName()
    const storage = await withOne(name)
    const { folder, files } = memoryFolder()
    await takeCopy(folder, name, at)
    await storage.create(example('b2'), summaryOf(example()))
    await storage.takeSnapshot('a1', { id: 's1', title: 'kept', at })
    await takeCopy(folder, name, at)
    files.set('copy-3.json', new Uint8Array(8))
    await forgetInCopies(folder, 'a1')
    const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join()
    expect(text).not.toContain('"a1"')
    expect(text).toContain('"b2"')
    expect(await listCopies(folder)).toMatchObject({ copies: [{ seq: 2, assessments: 1 }], damaged: [] })
  })
})
