// Loading, removing and saving one's own packs. Apart from the list of them, which every screen needs.
import { defineStore } from 'pinia'
import { canonicalJson } from '#core/assessment/canonical.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { packs as ours } from '#registry.ts'
import type { HashedPack } from '#storage/packs.ts'
import { importPack, type NamedFile } from '#workers/import-pack.ts'
import { PACK_LIMITS } from '#workers/pack-limits.ts'
import packWorkerUrl from '#workers/pack.worker.ts?worker&url'
import type { ReadPack } from '#workers/read-pack.ts'
import { spawnWorker } from '#workers/spawn.ts'
import { instant, today } from './clock.ts'
import { download, fileName } from './download.ts'
import { useLibrary } from './library.ts'
import { usePacks } from './packs.ts'

export const useOwnPacks = defineStore('own-packs', () => {
  const library = useLibrary()
  const packs = usePacks()

  /** Reads chosen files in a worker; writes nothing. */
  const check = (files: readonly NamedFile[]): Promise<ReadPack> =>
    importPack(
      files,
      ours.map((pack) => pack.id),
      () => spawnWorker(packWorkerUrl),
    )

  async function add(pack: HashedPack, replace: boolean): Promise<void> {
    const db = await library.storage()
    await db.putPack(pack, instant(), replace)
    await packs.refresh()
  }

  /** The organizations that need it; empty when it was removed. */
  async function remove(key: string): Promise<string[]> {
    const db = await library.storage()
    const users = await db.packUsers(key)
    if (users.length > 0) return users
    await db.removePack(key)
    await packs.refresh()
    return []
  }

  /** As one file that can be loaded again: YAML, or JSON where YAML would be larger than may be read. */
  async function save(pack: SourcePack): Promise<void> {
    const { dump } = await import('js-yaml')
    const yaml = dump(pack, { lineWidth: -1, noRefs: true })
    const name = `${pack.id} ${pack.version} ${today()}`
    const fits = new Blob([yaml]).size <= PACK_LIMITS.yaml
    if (fits) download(new Blob([yaml], { type: 'application/yaml' }), fileName(name, 'pack.yml'))
    else download(new Blob([canonicalJson(pack)], { type: 'application/json' }), fileName(name, 'pack.json'))
  }

  /** The starter pack with its comments, as one file to begin with. */
  async function saveTemplate(): Promise<void> {
    const { default: text } = await import('virtual:content/starter')
    download(new Blob([text], { type: 'application/yaml' }), 'starter.pack.yml')
  }

  return { check, add, remove, save, saveTemplate }
})
