// The lock goes on and off: every row in one transaction, so that the database is all sealed or all plain, never between.
import type { Door } from '../door.ts'
import { preferencesOf } from '../preferences.ts'
import { StorageError } from '../storage-error.ts'
import { newLock, openLock, relock, sameBytes } from './keys.ts'
import { readLockRow } from './lock-row.ts'
import type { Lock } from './lock.ts'
import { rowsUnder } from './rows-under.ts'
import { LOCK, SEALED } from './sealed-rows.ts'

export function switchLock(door: Door): Omit<Lock, 'isLocked'> {
  const { db } = door
  const { keys, held } = db
  const tables = SEALED.map((name) => db.table(name))
  const readLock = async () => readLockRow(await door.read([], () => keys.get(LOCK)))

  /** Writes every row again, as `between` has set the lock by then, and reads it back: what was not written does not open now. */
  const rewrite = (locked: boolean, between: () => Promise<void>) =>
    door.write(tables, async () => {
      const rows: unknown[][] = []
      for (const table of tables) rows.push(await table.toArray())
      await between()
      if (((await keys.get(LOCK)) !== undefined) !== locked) throw new StorageError('recount')
      for (const [i, table] of tables.entries()) {
        await table.bulkPut(rows[i] ?? [])
        const found = await table.toArray().catch((cause: unknown) => {
          throw new StorageError('recount', { cause })
        })
        if (found.length !== rows[i]?.length) throw new StorageError('recount')
      }
    })

  return {
    async unlock(passphrase) {
      const row = await readLock()
      if (typeof row === 'string') return row
      const opened = await openLock(row, passphrase)
      if (!opened) return 'wrong'
      held.keyring = rowsUnder(opened)
      return 'open'
    },
    async lockOn(passphrase) {
      const made = await newLock(passphrase, await preferencesOf(door).databaseId())
      const before = held.keyring
      try {
        await rewrite(true, async () => {
          if (await keys.get(LOCK)) throw new StorageError('exists')
          // Keys without a lock are nobody's.
          await keys.clear()
          await keys.add(made.row)
          held.keyring = rowsUnder(made.keys)
        })
      } catch (error) {
        held.keyring = before
        throw error
      }
    },
    async lockOff() {
      await rewrite(false, () => keys.clear())
      held.keyring = undefined
    },
    async changePassphrase(before, after) {
      const row = await readLock()
      if (typeof row === 'string') return row
      const next = await relock(row, before, after)
      if (!next) return 'wrong'
      await door.write([], async () => {
        const now = readLockRow(await keys.get(LOCK))
        // Another tab changed it first: the passphrase that was asked for is no longer the one.
        if (typeof now === 'string' || !sameBytes(now.wrapped, row.wrapped)) throw new StorageError('conflict')
        await keys.put(next)
        const written = readLockRow(await keys.get(LOCK))
        if (typeof written === 'string' || !sameBytes(written.wrapped, next.wrapped)) throw new StorageError('recount')
      })
      return 'open'
    },
    eraseAll: () =>
      door.write(db.tables, async () => {
        await Promise.all(db.tables.map((table) => table.clear()))
        const left = await Promise.all(db.tables.map((table) => table.count()))
        if (left.some((count) => count > 0)) throw new StorageError('recount')
      }),
  }
}
