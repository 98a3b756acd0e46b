// The packs one can answer: those that come with the app and those that a person loaded. A loaded pack is checked again when
// it is read: what stands in a database is from outside too (R2).
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { SourcePack } from '#core/pack/pack.ts'
import { resolvePack, type PackReference } from '#core/pack/resolve-pack.ts'
import { packs as ours, type PackEntry } from '#registry.ts'
import type { PackRow } from '#storage/database.ts'
import { useLibrary } from './library.ts'

/** A pack to choose; `custom` when a person loaded it. */
export interface KnownPack extends PackEntry {
  custom?: { key: string; hash: string; addedAt: string; pack: SourcePack }
}

export const usePacks = defineStore('packs', () => {
  const library = useLibrary()
  const loaded = shallowRef<KnownPack[]>([])
  /** Stored packs that are not sound: kept, named, not offered. */
  const broken = shallowRef<string[]>([])
  const all = computed<KnownPack[]>(() => [...ours, ...loaded.value])
  let first: Promise<void> | undefined

  async function take(rows: PackRow[]): Promise<void> {
    if (rows.length === 0) {
      loaded.value = []
      broken.value = []
      return
    }
    const { soundPacks } = await import('./sound-packs.ts')
    const found = soundPacks(rows)
    loaded.value = found.loaded
    broken.value = found.broken
  }

  /** Resolves when the loaded packs are known; they are followed from then on, whichever tab changes them. */
  function ready(): Promise<void> {
    first ??= library.storage().then(async (db) => {
      await take(await db.listPacks())
      db.watchPacks((rows) => void take(rows))
    })
    return first
  }

  /** The pack that an assessment means. */
  async function find(reference: PackReference): Promise<KnownPack | undefined> {
    const own = resolvePack(ours, reference)
    if (own) return own
    await ready()
    return resolvePack(loaded.value, reference)
  }

  /** After a change of this tab: at once, not when the watching comes round. */
  const refresh = async (): Promise<void> => take(await (await library.storage()).listPacks())

  return { all, loaded, broken, ready, find, refresh }
})
