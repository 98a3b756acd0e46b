// Files in and out: checked whole in a worker before anything is written, and given to the person, never sent.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Fault } from '#core/assessment/fault.ts'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import { splitZtmFile } from '#core/assessment/ztm-split.ts'
import { resolvePack } from '#core/pack/resolve-pack.ts'
import type { Pack, SourcePack } from '#core/pack/pack.ts'
import { buildFile } from '#storage/build-file.ts'
import { importFile } from '#workers/import-file.ts'
import importWorkerUrl from '#workers/import.worker.ts?worker&url'
import { spawnWorker } from '#workers/spawn.ts'
import { useAssessment } from './assessment.ts'
import { instant, today } from './clock.ts'
import { useCopies } from './copies.ts'
import { download, fileName } from './download.ts'
import { newId, useLibrary } from './library.ts'
import { hashed } from './hash-pack.ts'
import { usePacks } from './packs.ts'
import { usePreferences } from './preferences.ts'
import { sealText } from './sealing.ts'
import { figuresOf } from './summary.ts'

export interface Checked {
  /** Undefined when the file is refused; `faults` then says why, else what to look at. */
  file: ZtmFile | undefined
  faults: Fault[]
}

/** Only for files that carry packs. */
const sounding = () => import('./sound-packs.ts')

export const useFiles = defineStore('files', () => {
  const library = useLibrary()
  const opened = useAssessment()
  const copies = useCopies()
  const packs = usePacks()
  const preferences = usePreferences()
  const { t } = preferences
  /** Rows of the last export that broke a rule and are not in the file. */
  const leftOut = shallowRef<Fault[]>([])
  /** An answer sheet that was chosen: the frame shows what it would change. `of`: the assessment it must belong to. */
  const sheet = shallowRef<{ file: File; of?: string }>()
  const app = () => `${t('app.name')} ${__APP_VERSION__}`

  /** By its first bytes, whatever it is called: a workbook is a ZIP. */
  async function isWorkbook(file: File): Promise<boolean> {
    const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
    return (p === 0x50 && k === 0x4b) || /\.xlsx?$/i.test(file.name)
  }

  async function check(file: File): Promise<Checked> {
    const known = await loadAll()
    const read = await importFile(file, known, () => spawnWorker(importWorkerUrl))
    if (!read.ok) return { file: undefined, faults: read.faults }
    const { customPacks = [] } = read.file
    const differing = customPacks.length === 0 ? [] : await (await sounding()).differingPacks(customPacks, packs.all)
    if (differing.length > 0) return { file: undefined, faults: differing }
    return { file: read.file, faults: read.warnings }
  }

  async function loadAll(): Promise<Pack[]> {
    await packs.ready()
    return Promise.all(packs.all.map((p) => p.load(preferences.language)))
  }

  const texts = async (own: readonly SourcePack[]): Promise<Pack[]> =>
    own.length === 0 ? [] : (await sounding()).inLanguage(own, preferences.language)

  /** Adds under fresh ids, in one transaction; returns the ids here. */
  async function addAll(file: ZtmFile): Promise<string[]> {
    const { customPacks = [] } = file
    const known = [...(await loadAll()), ...(await texts(customPacks))]
    const at = instant()
    await copies.take()
    const placed = await (
      await library.storage()
    ).importFile(file, {
      newId,
      at,
      packs: await Promise.all(customPacks.map(hashed)),
      summarize: (assessment) => {
        const pack = resolvePack(known, assessment.pack)
        const figures = pack
          ? figuresOf(pack, assessment)
          : { answered: 0, asked: 0, stage: null, maturity: null, coverage: 0 }
        return { ...figures, createdAt: at, updatedAt: at }
      },
    })
    copies.changed()
    return placed.map((p) => p.id)
  }

  async function save(ids: readonly string[] | undefined, name: string, passphrase?: string): Promise<void> {
    const db = await library.storage()
    const { file, revs, quarantine } = await db.exportFile(ids)
    await give({ ...file, app: app() }, name, passphrase)
    // What could not be read is not in the file, so it is no backup of it.
    if (quarantine.length === 0) await db.markBackedUp(Object.keys(revs), instant(), revs)
    leftOut.value = quarantine
  }

  /** One file, or several when one would be too large to be read back. */
  async function give(file: ZtmFile, name: string, passphrase?: string): Promise<void> {
    const parts = splitZtmFile(file)
    for (const [i, part] of parts.entries()) {
      const title = parts.length === 1 ? name : `${name} ${String(i + 1)}`
      const text = writeZtmFile(part)
      if (passphrase === undefined)
        download(new Blob([text], { type: 'application/json' }), fileName(title, 'ztm.json'))
      else download(new Blob([await sealText(text, passphrase)]), fileName(title, 'ztm.age'))
    }
  }

  /** From memory, not from the database: it works when the database does not. */
  async function saveOpen(): Promise<void> {
    const all = [...(opened.assessment ? [opened.assessment] : []), ...opened.unsavedElsewhere()]
    const own = packs.loaded.flatMap(({ custom }) => (custom ? [custom.pack] : []))
    const needed = own.filter((pack) => all.some((each) => resolvePack(own, each.pack) === pack))
    if (all.length > 0) await give(buildFile(all, [], app(), needed), `${all[0]?.organization.name ?? ''} ${today()}`)
  }

  /** With a passphrase: encrypted, and opened again before it is given. */
  const saveOne = (id: string, passphrase?: string) => {
    const name = library.list?.find((s) => s.id === id)?.name ?? ''
    return save([id], `${name} ${today()}`, passphrase)
  }
  const saveAll = (passphrase?: string) => save(undefined, `${t('app.name')} ${today()}`, passphrase)
  return { leftOut, sheet, isWorkbook, check, addAll, saveOne, saveAll, saveOpen }
})
