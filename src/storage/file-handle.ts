// The file that somebody chose for saving by itself, remembered for the next visit. In a database of its own: no copy can hold
// such a handle, and losing the assessments must not lose track of their backup.
import type { Dexie } from 'dexie'

/** What the browser gives for a file that a person chose: only what is used of it. */
export interface ChosenFile {
  readonly name: string
  queryPermission: (wish: { mode: 'readwrite' }) => Promise<PermissionState>
  /** Only in answer to a click. */
  requestPermission: (wish: { mode: 'readwrite' }) => Promise<PermissionState>
  /** What is written stands beside the file until it is closed: the file is the old or the new one, never half. */
  createWritable: () => Promise<{
    write: (text: string) => Promise<void>
    close: () => Promise<void>
    abort: () => Promise<void>
  }>
  getFile: () => Promise<{ text: () => Promise<string> }>
}

export interface Remembered {
  file: ChosenFile
  /** Of the assessments that are saved into it. */
  databaseId: string
}

const NAME = 'zta-file'
/** The start page asks for the file: it is painted without the library. */
const load = async () => (await import('dexie')).Dexie
async function inside<T>(work: (db: Dexie) => Promise<T>): Promise<T> {
  const db = new (await load())(NAME, { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ chosen: '' })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

/** Rejects when the browser does not keep it: it is then chosen anew at the next visit. */
export const rememberFile = (remembered: Remembered): Promise<unknown> =>
  inside((db) => db.table('chosen').put(remembered, 'file'))

/** undefined: none was chosen. Makes no database. */
export async function recallFile(): Promise<Remembered | undefined> {
  if (!(await (await load()).exists(NAME))) return undefined
  return inside((db) => db.table<Remembered, string>('chosen').get('file'))
}

export const forgetFile = async (): Promise<void> => (await load()).delete(NAME)
