// Packs that people loaded: one row each version, whole, with the hash of its content. A pack that an assessment needs stays.
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Snapshot } from '#core/assessment/parse-assessment.ts'
import { resolvePack, type PackReference } from '#core/pack/resolve-pack.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { plainOrThrow, type Door } from './door.ts'
import { groupOf } from '#core/assessment/guard.ts'
import type { PackRow } from './rows.ts'
import { StorageError } from './storage-error.ts'

/** A sound pack and SHA-256 of its canonical text. */
export interface HashedPack {
  pack: SourcePack
  hash: string
}

export interface Packs {
  /** In the order of id, then of being added. What is in them is not checked again here. */
  listPacks: () => Promise<PackRow[]>
  watchPacks: (show: (rows: PackRow[]) => void) => () => void
  /** The same content again changes nothing; other content under the same id and version is 'exists' unless `replace`. */
  putPack: (pack: HashedPack, at: string, replace?: boolean) => Promise<void>
  /** Rejects with 'in-use' while an assessment or a snapshot needs it. */
  removePack: (key: string) => Promise<void>
  /** Names of the organizations whose assessments or snapshots need this pack, each once. */
  packUsers: (key: string) => Promise<string[]>
}

export const packKey = ({ id, version }: PackReference): string => `${id}@${version}`

export function packsOf(door: Door): Packs {
  const { packs, answers, snapshots } = door.db
  const list = async (): Promise<PackRow[]> => inOrder(await packs.toArray())
  const users = async (key: string): Promise<string[]> => {
    const all = await list()
    const needs = (pack: unknown): boolean => resolvePack(all, referenceOf(pack))?.key === key
    const [rows, kept] = [await answers.toArray(), await snapshots.toArray()]
    const inputs = [...rows.map((row) => groupOf(row.inputs)), ...kept.map((row) => groupOf(row.assessment))]
    const names = inputs.filter((each) => needs(each['pack'])).map((each) => groupOf(each['organization'])['name'])
    return [...new Set(names.map((name) => (typeof name === 'string' ? name : '')))].sort()
  }
  return {
    listPacks: () => door.read([packs], list),
    watchPacks: (show) => door.watch(() => door.read([packs], list), show),
    putPack: (pack, at, replace) => door.write([packs], () => writePack(door, pack, at, replace)),
    removePack: (key) =>
      door.write([packs, answers, snapshots], async () => {
        if ((await users(key)).length > 0) throw new StorageError('in-use')
        await packs.delete(key)
      }),
    packUsers: (key) => door.read([packs, answers, snapshots], () => users(key)),
  }
}

/** Inside a transaction of the caller. */
export async function writePack(door: Door, { pack, hash }: HashedPack, at: string, replace = false): Promise<void> {
  const { packs } = door.db
  const { id, version } = pack
  const row: PackRow = { key: packKey(pack), id, version, hash, addedAt: at, pack: plainOrThrow(pack) }
  const before = await packs.get(row.key)
  if (before?.hash === hash) return
  if (before && !replace) throw new StorageError('exists')
  await packs.put(row)
  if ((await packs.get(row.key))?.hash !== hash) throw new StorageError('recount')
}

/** Those of `rows` that these need, so that a file holds all that opening it elsewhere takes. */
export function packsFor(
  rows: readonly PackRow[],
  assessments: readonly Pick<Assessment, 'pack'>[],
  snapshots: readonly Snapshot[],
): SourcePack[] {
  const all = inOrder([...rows])
  const wanted = [...assessments, ...snapshots.map((snapshot) => snapshot.assessment)]
  const keys = new Set(wanted.map(({ pack }) => resolvePack(all, pack)?.key))
  return all.filter((row) => keys.has(row.key)).map((row) => row.pack)
}

const inOrder = (rows: PackRow[]): PackRow[] =>
  rows.sort((a, b) => (a.id === b.id ? (a.addedAt < b.addedAt ? -1 : 1) : a.id < b.id ? -1 : 1))

function referenceOf(pack: unknown): PackReference {
  const { id, version } = groupOf(pack)
  return { id: typeof id === 'string' ? id : '', version: typeof version === 'string' ? version : '' }
}
