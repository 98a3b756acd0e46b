import { expect, test } from 'vitest'
import { Database } from '#storage/door.ts'
import { inMemory } from '#storage/in-memory.ts'

test('the single-file edition’s database is in memory, and the browser’s own is never asked', async () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new Error('the browser’s own database was asked')
    },
  })
  try {
    const db = new Database('in-memory', inMemory)
    await db.meta.put({ key: 'language', value: 'ja' })
    expect(await db.meta.get('language')).toEqual({ key: 'language', value: 'ja' })
    db.close()
  } finally {
    if (own) Object.defineProperty(globalThis, 'indexedDB', own)
    else Reflect.deleteProperty(globalThis, 'indexedDB')
  }
})
