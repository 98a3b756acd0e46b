// Which key opens what, what a new passphrase touches, and what a deleted key leaves closed for good.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { writeRawRows } from '#storage/copies/raw-rows.ts'
import { SEALED } from '#storage/lock/sealed-rows.ts'
import { example } from '../../core/assessment/arbitrary.ts'
import { later, summaryOf, tab } from '../fixtures.ts'
import { WORDS, secret, filled, raw, bytesOf } from './lock-fixture.ts'

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
