// Rows of a transaction under the keys of an opened lock. The transaction stays open while the browser computes, so that all
// rules about reading, comparing and writing in one step hold as they do without a lock.
import { Dexie, type DBCoreTransaction, type PromiseExtended } from 'dexie'
import { groupOf } from '#core/assessment/guard.ts'
import { StorageError } from '../storage-error.ts'
import { PACKS, type KeyRow, type Keys } from './lock-row.ts'
import { later, under, type At, type Keyring } from './sealed-rows.ts'

type Row = Record<string, unknown>
interface Shape {
  /** Fields that stay readable: ids and revs, by which the database finds a row. */
  outside: readonly string[]
  /** Whose key seals it. */
  owner: (row: Row) => string
}
const SHAPES: Record<string, Shape> = {
  assessments: { outside: ['id', 'rev'], owner: (row) => String(row.id) },
  answers: { outside: ['id', 'rev'], owner: (row) => String(row.id) },
  snapshots: { outside: ['id', 'assessmentId'], owner: (row) => String(row.assessmentId) },
  packs: { outside: ['key'], owner: () => PACKS },
}
/** A long wait is a large database. */
const PATIENCE_MS = 600_000

const turns = new WeakMap<DBCoreTransaction, PromiseExtended<unknown>>()
/** Dexie can keep a transaction open for one thing at a time. */
function wait<T>(trans: DBCoreTransaction, work: () => Promise<T>): PromiseExtended<T> {
  const turn = (turns.get(trans) ?? Dexie.Promise.resolve()).then(() =>
    Dexie.waitFor(Dexie.ignoreTransaction(work), PATIENCE_MS),
  )
  turns.set(
    trans,
    turn.catch(() => undefined),
  )
  return turn
}

export function rowsUnder(keys: Keys): Keyring {
  function shapeOf(table: string) {
    const shape = SHAPES[table]
    if (!shape) throw new StorageError('failed')
    const { outside, owner } = shape
    return {
      owner,
      clear: (row: Row): Row => Object.fromEntries(outside.map((field) => [field, row[field]])),
      /** Which row of which table it is, with its rev: it opens nowhere else. */
      placeOf: (row: Row) => [table, owner(row), ...outside.map((field) => row[field] ?? 0)],
    }
  }
  const keysOf = ({ core, trans }: At, owners: string[]) =>
    later<(KeyRow | undefined)[]>(core.table('keys').getMany({ trans, keys: owners }))

  /** Who has no key yet gets one. */
  function keysFor(at: At, owners: string[]): PromiseExtended<Map<string, KeyRow>> {
    return keysOf(at, owners).then((found) => {
      const missing = owners.filter((_, i) => !found[i])
      const known = found.filter((key) => key !== undefined)
      const all = (made: KeyRow[]) => new Map([...known, ...made].map((key) => [key.id, key]))
      if (missing.length === 0) return all([])
      const { core, trans } = at
      return wait(trans, () => Promise.all(missing.map((id) => keys.newKey(id)))).then((made) =>
        later(core.table('keys').mutate({ type: 'add', trans, values: made })).then(({ failures }) => {
          const [failure] = Object.values(failures)
          if (failure) throw failure
          return all(made)
        }),
      )
    })
  }

  return {
    lock: keys.lock,
    seal(at, given) {
      const { owner, clear, placeOf } = shapeOf(at.table)
      const rows = given.map(groupOf)
      return keysFor(at, [...new Set(rows.map(owner))]).then((byOwner) =>
        wait(at.trans, () =>
          Promise.all(
            rows.map(async (row) => {
              const key = byOwner.get(owner(row))
              if (!key) throw new StorageError('failed')
              return { ...clear(row), sealed: await keys.seal(row, key, placeOf(row)) }
            }),
          ),
        ),
      )
    },
    open(at, given) {
      const { owner, clear, placeOf } = shapeOf(at.table)
      const rows = given.map((row) => (row === undefined ? undefined : groupOf(row)))
      const writing = under(at.trans).mode !== 'readonly'
      async function open(row: Row, key: KeyRow | undefined): Promise<unknown> {
        try {
          if (!key) throw new Error('no key')
          return await keys.open(row.sealed as ArrayBuffer, key, placeOf(row))
        } catch (error) {
          // What cannot be read is never written over; a reader is told, and goes on with the rest.
          if (writing) throw new StorageError('unreadable', { cause: error })
          return { ...clear(row), unreadable: true }
        }
      }
      const owners = rows.map((row) => (row ? owner(row) : ''))
      return keysOf(at, owners).then((found) =>
        wait(at.trans, () => Promise.all(rows.map(async (row, i) => row && open(row, found[i])))),
      )
    },
  }
}
