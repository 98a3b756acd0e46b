// A locked database does what an open one does, and its rows show nothing.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Storage } from '#storage/database.ts'
import { example } from '../../core/assessment/arbitrary.ts'
import { answerOf, at, figures, ids, later, summaryOf, tab } from '../fixtures.ts'
import { WORDS, CANARY, filled, seen, raw, bytesOf, sealedRows } from './lock-fixture.ts'

describe('a locked database', { timeout: 120_000 }, () => {
  it('shows the same as before, and its rows show nothing', async () => {
    const storage = await filled()
    const before = await seen(storage)
    expect(bytesOf(await raw(storage))).toContain(CANARY)
    await storage.lockOn(WORDS)
    expect(await seen(storage)).toEqual(before)
    const rows = await raw(storage)
    expect(bytesOf(rows)).not.toContain(CANARY)
    expect(sealedRows(rows)).toEqual([true, true, true, true, true, true])
    // One key each, one for the packs, and the lock itself.
    expect(rows.stores['keys']).toHaveLength(4)
  })

  it('is written as ever: by edits, new ones, copies of them, imports and snapshots', async () => {
    const plain = await filled()
    const locked = await filled()
    await locked.lockOn(WORDS)
    const doAll = async (storage: Storage) => {
      expect(await storage.saveAnswer('a1', 'id.mfa', answerOf(3, CANARY), 1, figures)).toEqual({ ok: true, rev: 2 })
      expect(await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).toMatchObject({ ok: false, rev: 2 })
      await storage.duplicate('a1', 'c3', `${CANARY} copy`, later)
      await storage.takeSnapshot('c3', { id: 's2', title: CANARY, at })
      const { file, revs } = await storage.exportFile(['a1'])
      await storage.markBackedUp(['a1'], later, revs)
      await storage.importFile(file, { newId: ids(), at: later, summarize: summaryOf })
      await storage.remove('b2')
    }
    await doAll(plain)
    await doAll(locked)
    expect(await seen(locked)).toEqual(await seen(plain))
    const rows = await raw(locked)
    expect(bytesOf(rows)).not.toContain(CANARY)
    expect(sealedRows(rows).every(Boolean)).toBe(true)
    expect(rows.stores['keys']?.map((row) => (row as { id: string }).id).sort()).toEqual(
      ['#lock', '#packs', 'a1', 'c3', ...(rows.stores['answers'] ?? []).map((row) => (row as { id: string }).id)]
        .filter((id, i, all) => all.indexOf(id) === i)
        .sort(),
    )
  })

  it('tells another tab nothing and takes nothing from it until it is unlocked there too', async () => {
    const storage = await filled()
    const before = await seen(storage)
    const other = await tab(storage.db.name)
    await storage.lockOn(WORDS)
    for (const nothing of [
      () => other.list(),
      () => other.read('a1'),
      () => other.exportFile(),
      () => other.listPacks(),
      () => other.create(example('x'), summaryOf(example())),
      () => other.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures),
    ])
      await expect(nothing()).rejects.toMatchObject({ code: 'locked' })
    expect(await other.isLocked()).toBe(true)
    expect(await other.unlock('wrong words altogether')).toBe('wrong')
    await expect(other.list()).rejects.toMatchObject({ code: 'locked' })
    // A blank of a Japanese keyboard, or of another; composed or not.
    expect(await other.unlock(WORDS.replaceAll(' ', '\u3000').normalize('NFD'))).toBe('open')
    expect(await seen(other)).toEqual(before)
    // An answer of the one is seen by the other, under the same rules as ever.
    expect(await other.saveAnswer('a1', 'id.sso', answerOf(1), 1, figures)).toEqual({ ok: true, rev: 2 })
    expect(await storage.saveAnswer('a1', 'id.sso', answerOf(2), 1, figures)).toMatchObject({ ok: false, rev: 2 })
    // Switched off in the one, the other writes plain.
    await storage.lockOff()
    await other.saveAnswer('a1', 'id.sso', answerOf(3), 2, figures)
    expect((await storage.read('a1'))?.assessment.answers['id.sso']?.value).toBe(3)
    expect(sealedRows(await raw(storage)).some(Boolean)).toBe(false)
  })

  it('keeps watchers watching, before and after it is switched', async () => {
    const storage = await filled()
    const names: string[][] = []
    const stop = storage.watchList((list) => names.push(list.map((row) => row.name)))
    await expect.poll(() => names.at(-1)).toEqual([`${CANARY} KK`, `${CANARY} KK`])
    await storage.lockOn(WORDS)
    await storage.savePart('a1', 'organization', { id: 'o1', name: 'renamed' }, 1, figures)
    await expect.poll(() => names.at(-1)).toEqual(['renamed', `${CANARY} KK`])
    await storage.lockOff()
    await storage.savePart('a1', 'organization', { id: 'o1', name: 'again' }, 2, figures)
    await expect.poll(() => names.at(-1)).toEqual(['again', `${CANARY} KK`])
    stop()
  })

  it('never holds two tabs up that write at once, and loses nothing of theirs', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const other = await tab(storage.db.name)
    await other.unlock(WORDS)
    const type = async (who: Storage, name: string) => {
      for (let i = 0; i < 20; i++) {
        await who.saveAnswer('a1', `${name}.q${String(i)}`, answerOf(2), 0, figures)
        // Readers in between, several at once.
        await Promise.all([who.list(), who.read('b2'), who.listSnapshots('a1')])
      }
    }
    await Promise.all([type(storage, 'one'), type(other, 'two')])
    expect(Object.keys((await storage.read('a1'))?.assessment.answers ?? {})).toHaveLength(42)
  })

  it('is only read by an app that is older', async () => {
    const storage = await filled()
    // The version of the database before there was a lock; a browser sees ten times that.
    expect(storage.db.verno).toBeGreaterThan(2)
  })
})
