// Opens the database and hands out its API. Two versions of the app never write the same database: an old tab lets go when
// a newer one comes, and an old app only reads what a newer one wrote.
import { Dexie } from 'dexie'
import { assessmentsOf, type Assessments } from './assessments.ts'
import { Database, doorTo, isNewer, VERSION, type Door } from './door.ts'
import { editsOf, type Edits } from './edits.ts'
import type { Import } from './import-file.ts'
import type { Export } from './export-file.ts'
import { lockOf, type Lock } from './lock/lock.ts'
import { packsOf, type Packs } from './packs.ts'
import { preferencesOf, type Preferences } from './preferences.ts'
import { snapshotsOf, type Snapshots } from './snapshots.ts'
import { asStorageError } from './storage-error.ts'

export type { Figures, NewSummary, PackRow, Stored, Summary, SummaryPatch } from './rows.ts'

/** Every method is asynchronous, takes plain values or reactive wrappers of them, gives plain copies, and rejects with a StorageError. */
export interface Storage extends Assessments, Edits, Snapshots, Import, Export, Packs, Preferences, Lock {
  /** A newer version of the app wrote this database: every write rejects. */
  readonly readOnly: boolean
  close: () => void
}

export interface DatabaseEvents {
  /** Another tab runs a newer app, or deletes the database: this tab has let go of it. */
  onVersionChange?: () => void
  /** Opened read-only. */
  onNewer?: () => void
  /** An older tab does not let go: ask to close it. Opening goes on when it does. */
  onBlocked?: () => void
  /** The browser closed the database, for example because site data was cleared. */
  onClosed?: () => void
}

/** Whether opening will change what an older version of the app made. false: no, there is none, or the browser cannot say. */
export async function willUpgrade(name: string): Promise<boolean> {
  if (__ONE_FILE__) return false
  const { databases } = indexedDB as Partial<IDBFactory>
  const all = (await databases?.call(indexedDB).catch(() => undefined)) ?? []
  const version = all.find((each) => each.name === name)?.version
  return version !== undefined && version < Math.round(VERSION * 10)
}

/** Rejects with a StorageError when the browser gives no database at all. Tests and demos use another name. */
export async function openDatabase(name = 'zta', events: DatabaseEvents = {}): Promise<Storage> {
  const db = new Database(name, __ONE_FILE__ ? (await import('./in-memory.ts')).inMemory : {})
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    events.onVersionChange?.()
    return false
  })
  db.on('blocked', () => events.onBlocked?.())
  db.on('close', () => events.onClosed?.())
  try {
    await db.open()
  } catch (error) {
    throw asStorageError(error)
  }
  const readOnly = isNewer(db)
  if (readOnly) events.onNewer?.()
  return storageOn(doorTo(db, readOnly))
}

/** Whether the database is gone: waits for other tabs to let go of it, and no longer than ten seconds. */
export async function discardDatabase(name: string): Promise<boolean> {
  const gone = Dexie.delete(name).then(
    () => true,
    () => false,
  )
  return Promise.race([gone, new Promise<boolean>((done) => setTimeout(() => done(false), 10_000))])
}

export function storageOn(door: Door): Storage {
  return {
    readOnly: door.readOnly,
    close: () => door.db.close({ disableAutoOpen: true }),
    ...assessmentsOf(door),
    ...editsOf(door),
    ...snapshotsOf(door),
    // Loaded with the first file.
    exportFile: async (ids) => (await import('./export-file.ts')).exportOf(door).exportFile(ids),
    markBackedUp: async (ids, at, revs) =>
      (await import('./export-file.ts')).exportOf(door).markBackedUp(ids, at, revs),
    importFile: async (file, choices) => (await import('./import-file.ts')).importOf(door).importFile(file, choices),
    ...packsOf(door),
    ...preferencesOf(door),
    ...lockOf(door),
  }
}
