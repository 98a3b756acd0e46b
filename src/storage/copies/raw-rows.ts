// Every row of the database as it lies on the disk, sealed or not, past every layer that understands rows: for the second
// copy, which must work when nothing else does, and without a passphrase.

export interface RawRows {
  /** As the browser counts: ten times ours. */
  version: number
  stores: Record<string, unknown[]>
}

/** Things of this browser that no copy can hold and no restore may touch. */
const OWN = new Set(['handles'])

/** undefined: there is no such database. Never creates one. */
function openRaw(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    // No database of this name: what was begun is taken back.
    request.onupgradeneeded = () => {
      request.transaction?.abort()
      resolve(undefined)
    }
    request.onerror = (event) => {
      event.preventDefault()
      reject(request.error ?? new Error('open'))
    }
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => db.close()
      resolve(db)
    }
  })
}

const ended = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
  })
const storesOf = (db: IDBDatabase) => [...db.objectStoreNames].filter((store) => !OWN.has(store))

/** All stores at one moment; undefined when there is no database. */
export async function readRawRows(name: string): Promise<RawRows | undefined> {
  const db = await openRaw(name)
  if (!db) return undefined
  try {
    const names = storesOf(db)
    if (names.length === 0) return { version: db.version, stores: {} }
    const transaction = db.transaction(names, 'readonly')
    const requests = names.map(
      (store) => [store, transaction.objectStore(store).getAll() as IDBRequest<unknown[]>] as const,
    )
    await ended(transaction)
    return { version: db.version, stores: Object.fromEntries(requests.map(([store, { result }]) => [store, result])) }
  } finally {
    db.close()
  }
}

/** Puts these rows in place of all that is there, in one transaction that counts before it ends: all of it or nothing. */
export async function writeRawRows(name: string, { version, stores }: RawRows): Promise<void> {
  const db = await openRaw(name)
  if (!db) throw new Error('no database')
  try {
    if (version > db.version) throw new Error('newer')
    const names = storesOf(db)
    const transaction = db.transaction(names, 'readwrite', { durability: 'strict' })
    const whole = ended(transaction)
    try {
      for (const store of names) put(transaction, store, stores[store] ?? [])
    } catch (error) {
      // A row that cannot even be asked to be written: without this, what was asked before it would be kept.
      transaction.abort()
      await whole.catch(() => undefined)
      throw error
    }
    await whole
  } finally {
    db.close()
  }
}

function put(transaction: IDBTransaction, store: string, rows: readonly unknown[]): void {
  const table = transaction.objectStore(store)
  table.clear()
  for (const row of rows) table.put(row)
  const count = table.count()
  count.onsuccess = () => {
    if (count.result !== rows.length) transaction.abort()
  }
}
