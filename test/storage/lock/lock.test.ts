// The lock: everything sealed or everything plain, nothing readable without the passphrase, nothing lost by any of it.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourcePack } from '#core/pack/pack.ts'
import { listCopies, restoreCopy, takeCopy, forgetInCopies } from '#storage/copies/copies.ts'
import { readRawRows, writeRawRows, type RawRows } from '#storage/copies/raw-rows.ts'
import type { Storage } from '#storage/database.ts'
import type { Database } from '#storage/door.ts'
import { SEALED } from '#storage/lock/sealed-rows.ts'
import { example } from '../../core/assessment/arbitrary.ts'
import { starterPack } from '../../content/starter.ts'
import { memoryFolder } from '../copies/memory-folder.ts'
import { answerOf, at, figures, freshName, ids, later, summaryOf, tab, type Faults } from '../fixtures.ts'

const WORDS = 'あいこくしん　あいさつ あいだ あおぞら あかちゃん あきる'
const CANARY = 'カナリアcanary7f3a91'
type Tab = Storage & { db: Database }

const secret = (id = 'a1') => ({
  ...example(id, { 'id.mfa': answerOf(2, `${CANARY} note`), 'id.sso': answerOf(4) }),
  organization: { id: 'o1', name: `${CANARY} KK` },
})
const pack = { ...starterPack(), id: 'own', author: CANARY } as unknown as SourcePack

async function filled(name = freshName(), faults?: Faults): Promise<Tab> {
  const storage = await tab(name, faults)
  await storage.create(secret('a1'), summaryOf(secret('a1')))
  await storage.create(secret('b2'), summaryOf(secret('b2')))
  await storage.takeSnapshot('a1', { id: 's1', title: `${CANARY} before`, at })
  await storage.putPack({ pack, hash: 'h' }, at)
  return storage
}
/** What a person sees of everything. */
async function seen(storage: Storage) {
  return {
    list: await storage.list(),
    read: [await storage.read('a1'), await storage.read('b2')],
    snapshots: await storage.listSnapshots('a1'),
    packs: await storage.listPacks(),
    file: await storage.exportFile(),
  }
}
async function raw(storage: Tab): Promise<RawRows> {
  const rows = await readRawRows(storage.db.name)
  if (!rows) throw new Error('no database')
  return rows
}
const bytesOf = (rows: unknown): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    value instanceof ArrayBuffer ? [...new Uint8Array(value)].map((byte) => byte.toString(16)).join('') : value,
  )
const sealedRows = ({ stores }: RawRows) =>
  SEALED.flatMap((name) => stores[name] ?? []).map((row) => (row as { sealed?: unknown }).sealed !== undefined)

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

describe('switching on and off', { timeout: 120_000 }, () => {
  it('off again, everything is as it was before, and no key is left', async () => {
    const storage = await filled()
    const before = await raw(storage)
    await storage.lockOn(WORDS)
    await storage.lockOff()
    const { meta: _, ...stores } = (await raw(storage)).stores
    const { meta: __, ...wanted } = before.stores
    expect(stores).toEqual(wanted)
    expect(await storage.isLocked()).toBe(false)
    await storage.lockOn('another passphrase')
    await expect(storage.lockOn(WORDS)).rejects.toMatchObject({ code: 'exists' })
    expect((await storage.read('a1'))?.assessment).toEqual(secret())
  })

  it.each(['on', 'off'] as const)('%s is before or after, never mixed, whichever write fails', async (way) => {
    const faults: Faults = { failAt: 0, seen: 0, error: () => new DOMException('injected', 'QuotaExceededError') }
    const storage = await filled(freshName(), faults)
    await storage.databaseId()
    const shown = await seen(storage)
    if (way === 'off') await storage.lockOn(WORDS)
    const turn = () => (way === 'on' ? storage.lockOn(WORDS) : storage.lockOff())
    const before = bytesOf(await raw(storage))
    let k = 1
    for (; ; k++) {
      Object.assign(faults, { seen: 0, failAt: k })
      const failed = await turn().then(
        () => false,
        (error: unknown) => (error as { code: string }).code === 'quota',
      )
      if (!failed) break
      expect(bytesOf(await raw(storage)), `write ${String(k)}`).toBe(before)
      faults.failAt = 0
      expect(await seen(storage)).toEqual(shown)
      // A tab that was not there sees the same state.
      const fresh = await tab(storage.db.name)
      expect(await fresh.isLocked()).toBe(way === 'off')
      if (way === 'off') expect(await fresh.unlock(WORDS)).toBe('open')
      expect(await fresh.list()).toEqual(shown.list)
      fresh.close()
    }
    // Every write was there to fail: the rows of four tables, and the keys.
    expect(k).toBeGreaterThan(5)
    faults.failAt = 0
    expect(await seen(storage)).toEqual(shown)
    expect(sealedRows(await raw(storage)).every((sealed) => sealed === (way === 'on'))).toBe(true)
  })

  it('takes along what another tab writes meanwhile', async () => {
    const storage = await filled()
    const other = await tab(storage.db.name)
    const answers = Array.from({ length: 30 }, (_, i) => `q${String(i)}`)
    let refused = 0
    const typing = (async () => {
      for (const question of answers)
        await other.saveAnswer('a1', question, answerOf(1), 0, figures).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'locked' })
          refused++
        })
    })()
    await storage.lockOn(WORDS)
    await typing
    const stored = (await storage.read('a1'))?.assessment.answers ?? {}
    // Each was saved and is there, or was said not to be saved.
    expect(answers.filter((question) => Object.hasOwn(stored, question))).toHaveLength(answers.length - refused)
    expect(sealedRows(await raw(storage)).every(Boolean)).toBe(true)
  })
})

describe('keys', { timeout: 120_000 }, () => {
  it('a new passphrase touches one key and no row', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const before = await raw(storage)
    expect(await storage.changePassphrase('not it at all', 'new words here')).toBe('wrong')
    expect(bytesOf(await raw(storage))).toBe(bytesOf(before))
    expect(await storage.changePassphrase(WORDS, 'new words here')).toBe('open')
    const after = await raw(storage)
    const changed = Object.entries(after.stores).flatMap(([name, rows]) =>
      rows.filter((row, i) => bytesOf(row) !== bytesOf(before.stores[name]?.[i])).map(() => name),
    )
    expect(changed).toEqual(['keys'])
    const other = await tab(storage.db.name)
    expect(await other.unlock(WORDS)).toBe('wrong')
    expect(await other.unlock('new words here')).toBe('open')
    expect((await other.read('a1'))?.assessment).toEqual(secret())
  })

  it('follow the standing advice: 600,000 rounds, a salt of 16 bytes, an IV of its own for every row', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const { stores } = await raw(storage)
    const lock = stores['keys']?.find((row) => (row as { id: string }).id === '#lock') as {
      version: number
      kdf: { iterations: number; hash: string; salt: ArrayBuffer }
    }
    expect(lock).toMatchObject({ version: 1, kdf: { iterations: 600_000, hash: 'SHA-256' } })
    expect(lock.kdf.salt.byteLength).toBe(16)
    const sealed = SEALED.flatMap((name) => stores[name] ?? []).map((row) => (row as { sealed: ArrayBuffer }).sealed)
    const ivs = new Set(sealed.map((bytes) => bytesOf(bytes.slice(0, 12))))
    expect(ivs.size).toBe(sealed.length)
    // The same row written again looks altogether different.
    await storage.markBackedUp(['a1'], later)
    const again = (await raw(storage)).stores['assessments'] as { sealed: ArrayBuffer }[]
    expect(ivs.has(bytesOf(again[0]?.sealed.slice(0, 12)))).toBe(false)
  })

  it('a row that was kept from before a deletion opens for nobody', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const { stores, version } = await raw(storage)
    const ofIt = (row: unknown) =>
      [(row as { id: string }).id, (row as { assessmentId?: string }).assessmentId].includes('a1')
    await storage.remove('a1')
    const now = await raw(storage)
    expect(bytesOf(now.stores['keys'])).not.toContain('"a1"')
    // Someone puts the rows back, as read from the disk, and knows the passphrase.
    const kept = Object.fromEntries(
      Object.entries(now.stores).map(([name, rows]) => [
        name,
        name === 'keys' ? rows : [...rows, ...(stores[name] ?? []).filter(ofIt)],
      ]),
    )
    await writeRawRows(storage.db.name, { version, stores: kept })
    const other = await tab(storage.db.name)
    await other.unlock(WORDS)
    expect((await other.read('a1'))?.quarantine).toEqual([{ path: 'inputs', code: 'unreadable' }])
    expect((await other.list()).find((row) => row.id === 'a1')).toMatchObject({ damaged: true, name: '' })
    expect((await other.listSnapshots('a1')).snapshots).toEqual([])
    expect((await other.read('b2'))?.quarantine).toEqual([])
    // Made anew under the same id, it has a key of its own.
    await other.remove('a1')
    await other.create(secret('a1'), summaryOf(secret('a1')))
    expect((await storage.read('a1'))?.assessment).toEqual(secret('a1'))
  })

  it('a lock that a later version made, or that was changed, is named', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const { stores, version } = await raw(storage)
    const withLock = (change: object) =>
      writeRawRows(storage.db.name, {
        version,
        stores: {
          ...stores,
          keys: (stores['keys'] ?? []).map((row) =>
            (row as { id: string }).id === '#lock' ? { ...(row as object), ...change } : row,
          ),
        },
      })
    const other = await tab(storage.db.name)
    await withLock({ version: 2 })
    expect(await other.unlock(WORDS)).toBe('newer')
    await withLock({ kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 2 ** 40, salt: new ArrayBuffer(16) } })
    expect(await other.unlock(WORDS)).toBe('damaged')
    await withLock({ databaseId: 'another' })
    expect(await other.unlock(WORDS)).toBe('wrong')
    await withLock({})
    expect(await other.unlock(WORDS)).toBe('open')
  })

  it('starting over needs none, and leaves nothing', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const other = await tab(storage.db.name)
    await other.eraseAll()
    expect(Object.values((await raw(storage)).stores).flat()).toEqual([])
    expect(await other.isLocked()).toBe(false)
    await other.create(example('x'), summaryOf(example()))
    expect(await other.list()).toHaveLength(1)
  })
})

describe('a sealed row', { timeout: 300_000 }, () => {
  it('that was changed, cut or moved is found out, 1,000 times of 1,000, and never written over', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const good = await raw(storage)
    const answers = good.stores['answers'] as { id: string; rev: number; sealed: ArrayBuffer }[]
    const [mine, theirs] = [answers[0]!, answers[1]!]
    const summary = (good.stores['assessments'] as { sealed: ArrayBuffer }[])[0]!
    const bad = fc.oneof(
      fc.nat(mine.sealed.byteLength * 8 - 1).map((bit) => {
        const sealed = mine.sealed.slice(0)
        new Uint8Array(sealed)[bit >> 3]! ^= 1 << (bit & 7)
        return { ...mine, sealed }
      }),
      fc.nat(mine.sealed.byteLength - 1).map((end) => ({ ...mine, sealed: mine.sealed.slice(0, end) })),
      fc.constantFrom(
        { ...mine, sealed: theirs.sealed },
        { ...mine, sealed: summary.sealed },
        { ...mine, rev: mine.rev + 1 },
        // A plain row put in its place.
        { id: mine.id, rev: mine.rev, inputs: {}, partRevs: {}, answers: {} },
      ),
    )
    let found = 0
    await fc.assert(
      fc.asyncProperty(bad, async (row) => {
        await writeRawRows(storage.db.name, { ...good, stores: { ...good.stores, answers: [row, theirs] } })
        expect((await storage.read('a1'))?.quarantine).toContainEqual({ path: 'inputs', code: 'unreadable' })
        found++
      }),
      { numRuns: 1000 },
    )
    expect(found).toBe(1000)
    const before = bytesOf(await raw(storage))
    await expect(storage.saveAnswer('a1', 'q', answerOf(1), 0, figures)).rejects.toMatchObject({ code: 'unreadable' })
    await expect(storage.lockOff()).rejects.toMatchObject({ code: 'unreadable' })
    expect(bytesOf(await raw(storage))).toBe(before)
    // The rest is exported, and what is missing is named.
    const { file, quarantine } = await storage.exportFile()
    expect(file.assessments.map((each) => each.id)).toEqual(['b2'])
    expect(quarantine).toContainEqual({ path: 'assessments[0].inputs', code: 'unreadable' })
    await writeRawRows(storage.db.name, good)
    expect((await storage.read('a1'))?.quarantine).toEqual([])
  })
})

describe('second copies of a locked database', { timeout: 120_000 }, () => {
  it('are sealed too, come back under the same passphrase, and forget with the key', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const before = await seen(storage)
    const { folder, files } = memoryFolder()
    const copy = await takeCopy(folder, storage.db.name, later)
    expect(copy).toMatchObject({ sealed: true, assessments: 2, answers: 0 })
    for (const bytes of files.values()) expect(new TextDecoder().decode(bytes)).not.toContain(CANARY)
    // The browser loses the database; another page finds it empty.
    await storage.eraseAll()
    const other = await tab(storage.db.name)
    await restoreCopy(folder, storage.db.name, copy!.name)
    await expect(other.list()).rejects.toMatchObject({ code: 'locked' })
    expect(await other.unlock('wrong words altogether')).toBe('wrong')
    expect(await other.unlock(WORDS)).toBe('open')
    expect(await seen(other)).toEqual(before)
    await forgetInCopies(folder, 'a1')
    const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join()
    expect(text).not.toContain('"a1"')
    expect((await listCopies(folder)).copies[0]).toMatchObject({ assessments: 1, sealed: true })
  })

  it('in plain are not put in place of sealed rows', async () => {
    const storage = await filled()
    const { folder } = memoryFolder()
    const copy = await takeCopy(folder, storage.db.name, later)
    await storage.lockOn(WORDS)
    const before = bytesOf(await raw(storage))
    await expect(restoreCopy(folder, storage.db.name, copy!.name)).rejects.toThrow('plain')
    expect(bytesOf(await raw(storage))).toBe(before)
  })
})
