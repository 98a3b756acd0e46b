// The place of the database in the single-file edition: this page's memory. Nothing of it outlives the page.
import { indexedDB, IDBKeyRange } from 'fake-indexeddb'

export const inMemory = { indexedDB, IDBKeyRange }
