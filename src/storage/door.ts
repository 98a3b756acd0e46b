// The tables and the only two ways through them: reads, and writes that are one transaction each. A write's promise
// resolves when the disk has it (strict durability), never before.
import { Dexie, liveQuery, type DexieOptions, type Table } from 'dexie'
import { plain } from '#core/assessment/plain.ts'
import { countChanges } from './count-changes.ts'
import type { KeyRow } from './lock/lock-row.ts'
import { sealRows, type Held } from './lock/sealed-rows.ts'
import type { InputsRow, MetaRow, PackRow, SnapshotRow, Summary } from './rows.ts'
import { asStorageError, StorageError } from './storage-error.ts'

/** Dexie multiplies by ten, so that a browser sees 30. Apps before 3 know no lock and only read. */
export const VERSION = 3

export class Database extends Dexie {
  declare assessments: Table<Summary, string>
  declare answers: Table<InputsRow, string>
  declare snapshots: Table<SnapshotRow, string>
  declare meta: Table<MetaRow, string>
  declare packs: Table<PackRow, string>
  declare keys: Table<KeyRow, string>
  readonly held: Held = { keyring: undefined }

  /** `place`: another one than the browser's. */
  constructor(name: string, place: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {}) {
    // The cache would show a write before the disk has it.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', ...place })
    // Each step adds to the one before; a step that was released is never changed.
    this.version(1).stores({ assessments: 'id', answers: 'id', snapshots: 'id, assessmentId', meta: 'key' })
    this.version(2).stores({ packs: 'key' })
    this.version(3).stores({ keys: 'id' })
    sealRows(this, this.held)
    countChanges(this)
  }
}

export interface Door {
  readonly db: Database
  readonly readOnly: boolean
  /** All of `work` is written or nothing is; rejects with a StorageError. */
  write: <T>(tables: Table[], work: () => Promise<T>) => Promise<T>
  read: <T>(tables: Table[], work: () => Promise<T>) => Promise<T>
  /** Calls now and after every change, whichever tab made it. Returns what stops it. */
  watch: <T>(query: () => Promise<T>, show: (value: T) => void, fail?: (error: StorageError) => void) => () => void
}

/** Dexie opens a newer database without a word, and would write old rows into it. */
export const isNewer = (db: Database): boolean => db.backendDB().version > Math.round(VERSION * 10)

export function doorTo(db: Database, readOnly: boolean): Door {
  const run = async <T>(mode: 'r' | 'rw', tables: Table[], work: () => Promise<T>): Promise<T> => {
    try {
      // A browser without room closes the database, and Dexie tries only once to open it again.
      if (db.hasFailed() && !db.hasBeenClosed()) await db.open()
      // Whether rows are sealed is asked in the transaction that reads or writes them, and that they are written is counted there.
      const all = [...tables, db.keys, ...(mode === 'rw' ? [db.meta] : [])]
      return await db.transaction(mode, [...new Set(all)], () => {
        // What was opened again may have been upgraded meanwhile.
        if (mode === 'rw' && isNewer(db)) throw new StorageError('read-only')
        return work()
      })
    } catch (error) {
      throw asStorageError(error)
    }
  }
  return {
    db,
    readOnly,
    async write(tables, work) {
      if (readOnly) throw new StorageError('read-only')
      return run('rw', tables, work)
    },
    read: (tables, work) => run('r', tables, work),
    watch(query, show, fail) {
      const subscription = liveQuery(query).subscribe({ next: show, error: (error) => fail?.(asStorageError(error)) })
      return () => subscription.unsubscribe()
    },
  }
}

/** A copy without wrappers and absent fields; rejects what the database could not hold. */
export function plainOrThrow<T>(value: T): T {
  try {
    return plain(value)
  } catch (error) {
    throw new StorageError('not-plain', { cause: error })
  }
}
