// The second copy of everything, outside the database: a few slots in turn, the oldest overwritten, so that a copy that fails
// half-way never costs the last good one.
import { groupOf } from '#core/assessment/guard.ts'
import { revOf } from '../rev.ts'
import { readCanary } from './canary.ts'
import { readCopy, writeCopy, type CopyHead } from './copy-file.ts'
import type { CopyFolder } from './folder.ts'
import { readRawRows, writeRawRows, type RawRows } from './raw-rows.ts'

export const SLOTS = 4
const slotName = (slot: number) => `copy-${String(slot)}.json`
const copyNames = async (folder: CopyFolder) => (await folder.names()).filter((name) => /^copy-\d+\.json$/.test(name))

export interface Copy extends CopyHead {
  name: string
}
/** Newest first; `damaged` names the files that are no whole copy. */
export interface Copies {
  copies: Copy[]
  damaged: string[]
}

/** `at`: ISO 8601 instant. undefined: there is nothing to copy. */
export async function takeCopy(folder: CopyFolder, database: string, at: string): Promise<Copy | undefined> {
  const rows = await readRawRows(database)
  if (!rows || (rows.stores['answers'] ?? []).length === 0) return undefined
  const { copies } = await listCopies(folder)
  const names = Array.from({ length: SLOTS }, (_, slot) => slotName(slot))
  // A slot that holds no whole copy first, then the oldest.
  const free = names.find((name) => copies.every((copy) => copy.name !== name))
  const name = free ?? copies.at(-1)?.name ?? slotName(0)
  const head = headOf(rows, (copies[0]?.seq ?? 0) + 1, at)
  await folder.write(name, await writeCopy(head, rows))
  return { ...head, name }
}

export async function listCopies(folder: CopyFolder): Promise<Copies> {
  const copies: Copy[] = []
  const damaged: string[] = []
  // What a browser left behind when it was killed while writing.
  for (const name of await folder.names()) if (name.endsWith('.crswap')) await folder.remove(name)
  for (const name of await copyNames(folder)) {
    const bytes = await folder.read(name)
    const copy = bytes && (await readCopy(bytes))
    if (copy) copies.push({ ...copy.head, name })
    else damaged.push(name)
  }
  return { copies: copies.sort((a, b) => b.seq - a.seq), damaged }
}

/**
 * Puts a copy in place of all that the database holds. Rejects without a trace: 'damaged' when the copy is not whole, 'plain'
 * when it would put readable rows in place of sealed ones.
 */
export async function restoreCopy(folder: CopyFolder, database: string, name: string): Promise<void> {
  const bytes = await folder.read(name)
  const copy = bytes && (await readCopy(bytes))
  if (!copy) throw new Error('damaged')
  const now = await readRawRows(database)
  if (now && isSealed(now) && !isSealed(copy.rows)) throw new Error('plain')
  const before = Math.max(changesIn(now), changesIn(copy.rows), (await readCanary(folder))?.changes ?? 0)
  await writeRawRows(database, countedTo(copy.rows, before + 1))
}

const CHANGES = 'changes'
const changesIn = (rows: RawRows | undefined) =>
  revOf((rows?.stores['meta'] ?? []).map(groupOf).find((row) => row['key'] === CHANGES)?.['value'])
/** What was put back is the latest state: a browser that ends before that is remembered must not take it for one that was set back. */
function countedTo(rows: RawRows, value: number): RawRows {
  const { meta, ...stores } = rows.stores
  if (!meta) return rows
  const others = meta.filter((row) => groupOf(row)['key'] !== CHANGES)
  return { ...rows, stores: { ...stores, meta: [...others, { key: CHANGES, value }] } }
}

/** Takes an assessment out of every copy: what was deleted does not live on in them. A damaged copy goes whole. */
export async function forgetInCopies(folder: CopyFolder, assessment: string): Promise<void> {
  const keep = (row: unknown) => groupOf(row).id !== assessment && groupOf(row).assessmentId !== assessment
  for (const name of await copyNames(folder)) {
    const bytes = await folder.read(name)
    const copy = bytes && (await readCopy(bytes))
    if (!copy) {
      await folder.remove(name)
      continue
    }
    const stores = Object.fromEntries(
      Object.entries(copy.rows.stores).map(([store, rows]) => [store, rows.filter(keep)]),
    )
    const rows = { ...copy.rows, stores }
    if ((stores['answers'] ?? []).length === 0) await folder.remove(name)
    else await folder.write(name, await writeCopy(headOf(rows, copy.head.seq, copy.head.at), rows))
  }
}

/** Those that a lock does not seal, and those of which nobody can tell. */
export async function sweepCopies(folder: CopyFolder): Promise<void> {
  for (const name of await copyNames(folder)) {
    const bytes = await folder.read(name)
    const copy = bytes && (await readCopy(bytes))
    if (!copy?.head.sealed) await folder.remove(name)
  }
}

/** All of them: under an old passphrase, or under a lock that is no more. */
export async function dropCopies(folder: CopyFolder): Promise<void> {
  for (const name of await copyNames(folder)) await folder.remove(name)
}

const isSealed = ({ stores }: RawRows) => (stores['answers'] ?? []).some((row) => groupOf(row).sealed !== undefined)

function headOf(rows: RawRows, seq: number, at: string): CopyHead {
  const { stores } = rows
  const id = (stores['meta'] ?? []).map(groupOf).find((row) => row.key === 'database-id')?.value
  const cells = (stores['answers'] ?? []).flatMap((row) => Object.values(groupOf(groupOf(row).answers)))
  return {
    seq,
    at,
    databaseId: typeof id === 'string' ? id : '',
    assessments: (stores['answers'] ?? []).length,
    answers: cells.filter((cell) => groupOf(cell).answer !== null).length,
    sealed: isSealed(rows),
  }
}
