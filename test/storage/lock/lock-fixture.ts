// A database with something in it that nobody else must read, and ways to look at its rows as they lie there.
import 'fake-indexeddb/auto'
import type { SourcePack } from '#core/pack/pack.ts'
import { readRawRows, type RawRows } from '#storage/copies/raw-rows.ts'
import type { Storage } from '#storage/database.ts'
import type { Database } from '#storage/door.ts'
import { SEALED } from '#storage/lock/sealed-rows.ts'
import { example } from '../../core/assessment/arbitrary.ts'
import { starterPack } from '../../content/starter.ts'
import { answerOf, at, freshName, summaryOf, tab, type Faults } from '../fixtures.ts'

export const WORDS = 'あいこくしん　あいさつ あいだ あおぞら あかちゃん あきる'
export const CANARY = 'カナリアcanary7f3a91'
export type Tab = Storage & { db: Database }

export const secret = (id = 'a1') => ({
  ...example(id, { 'id.mfa': answerOf(2, `${CANARY} note`), 'id.sso': answerOf(4) }),
  organization: { id: 'o1', name: `${CANARY} KK` },
})
export const pack = { ...starterPack(), id: 'own', author: CANARY } as unknown as SourcePack

export async function filled(name = freshName(), faults?: Faults): Promise<Tab> {
  const storage = await tab(name, faults)
  await storage.create(secret('a1'), summaryOf(secret('a1')))
  await storage.create(secret('b2'), summaryOf(secret('b2')))
  await storage.takeSnapshot('a1', { id: 's1', title: `${CANARY} before`, at })
  await storage.putPack({ pack, hash: 'h' }, at)
  return storage
}
/** What a person sees of everything. */
export async function seen(storage: Storage) {
  return {
    list: await storage.list(),
    read: [await storage.read('a1'), await storage.read('b2')],
    snapshots: await storage.listSnapshots('a1'),
    packs: await storage.listPacks(),
    file: await storage.exportFile(),
  }
}
export async function raw(storage: Tab): Promise<RawRows> {
  const rows = await readRawRows(storage.db.name)
  if (!rows) throw new Error('no database')
  return rows
}
export const bytesOf = (rows: unknown): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    value instanceof ArrayBuffer ? [...new Uint8Array(value)].map((byte) => byte.toString(16)).join('') : value,
  )
export const sealedRows = ({ stores }: RawRows) =>
  SEALED.flatMap((name) => stores[name] ?? []).map((row) => (row as { sealed?: unknown }).sealed !== undefined)
