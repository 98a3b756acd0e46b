// The one place where rows are sealed on their way to the disk and opened on their way back; nobody else knows of it. Whether
// the lock is on is asked of the database inside each transaction, never remembered: rows are all sealed or all plain.
import { Dexie, type DBCore, type DBCoreTable, type DBCoreTransaction, type PromiseExtended } from 'dexie'
import { groupOf } from '#core/assessment/guard.ts'
import { StorageError } from '../storage-error.ts'
import type { LockRow } from './lock-row.ts'

/** No id of an assessment begins like this. */
export const LOCK = '#lock'
/** The tables that a lock seals. */
export const SEALED = ['assessments', 'answers', 'snapshots', 'packs']

/** Where rows stand: the tables beneath this layer, inside one transaction. */
export interface At {
  core: DBCore
  table: string
  trans: DBCoreTransaction
}
/** An opened lock, loaded where there is one. */
export interface Keyring {
  /** `lock` of the row it was opened from. */
  readonly lock: string
  seal: (at: At, rows: readonly unknown[]) => PromiseExtended<unknown[]>
  open: (at: At, rows: readonly unknown[]) => PromiseExtended<unknown[]>
}
/** Keys of an opened lock; in memory only. */
export interface Held {
  keyring: Keyring | undefined
}

/** Stays in Dexie's zone, whatever kind of promise comes from below. */
export const later = <T>(promise: PromiseLike<T>): PromiseExtended<T> => Dexie.Promise.resolve(promise)
/** Of the transaction that the browser runs beneath Dexie's. */
export const under = (trans: DBCoreTransaction) => trans as unknown as IDBTransaction

export function sealRows(db: Dexie, held: Held): void {
  function sealing(core: DBCore, table: DBCoreTable): DBCoreTable {
    /** The open lock, or undefined where there is none; throws 'locked'. Past the door there is no telling. */
    function keyringIn(trans: DBCoreTransaction): PromiseExtended<Keyring | undefined> {
      const { keyring } = held
      const told = under(trans).objectStoreNames.contains('keys')
      if (!told && keyring) throw new StorageError('locked')
      if (!told) return later(Promise.resolve(undefined))
      return later<LockRow | undefined>(core.table('keys').get({ trans, key: LOCK })).then((row) => {
        if (row && (!keyring || row.lock !== keyring.lock)) throw new StorageError('locked')
        return row && keyring
      })
    }
    function open(trans: DBCoreTransaction, rows: readonly unknown[]): PromiseExtended<readonly unknown[]> {
      const sealed = rows.some((row) => groupOf(row).sealed !== undefined)
      if (!sealed && !held.keyring) return Dexie.Promise.resolve(rows)
      return keyringIn(trans).then((keyring) => {
        if (keyring) return keyring.open({ core, table: table.name, trans }, rows)
        if (sealed) throw new StorageError('locked')
        // Switched off by another tab: what is plain is meant to be.
        return rows
      })
    }
    return {
      ...table,
      mutate(request) {
        if (request.type !== 'add' && request.type !== 'put') return table.mutate(request)
        const { trans, values } = request
        return keyringIn(trans).then((keyring) =>
          keyring
            ? keyring
                .seal({ core, table: table.name, trans }, values)
                .then((sealed) => later(table.mutate({ ...request, values: sealed })))
            : later(table.mutate(request)),
        )
      },
      get: (request) => later(table.get(request)).then((row) => open(request.trans, [row]).then(([opened]) => opened)),
      getMany: (request) =>
        later<unknown[]>(table.getMany(request)).then(
          (rows) => open(request.trans, rows) as PromiseExtended<unknown[]>,
        ),
      query: (request) =>
        later(table.query(request)).then((found) =>
          request.values === true
            ? open(request.trans, found.result).then((result) => ({ ...found, result: result as unknown[] }))
            : found,
        ),
      openCursor(request) {
        // A cursor hands out its rows at once and cannot wait for them to be opened.
        if (request.values === true) throw new StorageError('failed')
        return table.openCursor(request)
      },
    }
  }

  db.use({
    stack: 'dbcore',
    name: 'sealed-rows',
    create: (core) => ({
      ...core,
      table: (name) => (SEALED.includes(name) ? sealing(core, core.table(name)) : core.table(name)),
    }),
  })
}
