// The assessments on this device: list, add, copy, delete, open and save files. The database stays behind this door.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Assessment } from '#core/assessment/assessment.ts'
import { packs, samples, type LanguageId } from '#registry.ts'
import type { Storage, Summary } from '#storage/database.ts'
import { StorageError } from '#storage/storage-error.ts'
import { instant } from './clock.ts'
import { useCopies } from './copies.ts'
import { DATABASE, leaveDatabase, leftBehind } from './database-name.ts'
import { useLock } from './lock.ts'
import { knowsVisitor, makeMemory } from './memory.ts'
import { painted } from './painted.ts'
import { keepsNothingAt } from './shared-host.ts'
import { summaryOf } from './summary.ts'

export type { Summary }

/** A database that has not answered by then is said not to open; it may yet. */
const SILENT_MS = 10_000
export const newId = (): string => crypto.randomUUID()

export const useLibrary = defineStore('library', () => {
  const list = shallowRef<Summary[]>()
  /**
   * Why the database cannot be written: an older tab meets a newer app, or the other way round; an old tab holds an
   * upgrade up; the browser gives no database at all; others could read it.
   */
  const blocked = shallowRef<'none' | 'newer' | 'updated' | 'waiting' | 'unavailable' | 'shared'>(
    keepsNothingAt(location) ? 'shared' : 'none',
  )
  const copies = useCopies()
  const memory = makeMemory()
  const lock = useLock()
  let opening: Promise<Storage> | undefined
  /** Whether it could be read once in this visit: what fails later is more likely a full disk. */
  let stood = false

  function storage(): Promise<Storage> {
    opening ??= open().catch((error: unknown) => {
      // The next write asks again: a browser that had no room may have some by then (R6).
      opening = undefined
      blocked.value = 'unavailable'
      // Without room nothing can be brought back either.
      if (!stood && !(error instanceof StorageError && error.code === 'quota')) void memory.cannotRead()
      throw error
    })
    return opening
  }

  async function open(): Promise<Storage> {
    // Whoever asks waits; the frame says why.
    if (blocked.value === 'shared') await new Promise(() => undefined)
    // The first screen of a first visit is painted first: the library alone costs a slow phone a quarter of a second.
    if (!knowsVisitor()) await painted()
    const { discardDatabase, openDatabase, willUpgrade } = await import('#storage/database.ts')
    // An upgrade is all or nothing; the copy is for one that was wrong (R7).
    const upgrades = await willUpgrade(DATABASE)
    if (upgrades) await copies.take()
    const silent = upgrades ? undefined : setTimeout(() => (blocked.value = 'unavailable'), SILENT_MS)
    const db = await openDatabase(DATABASE, {
      onVersionChange: () => (blocked.value = 'updated'),
      onNewer: () => (blocked.value = 'newer'),
      onBlocked: () => (blocked.value = 'waiting'),
    }).finally(() => clearTimeout(silent))
    if (blocked.value === 'waiting' || blocked.value === 'unavailable') blocked.value = 'none'
    // A database without a name of its own is given one; a full disk can still be read.
    await db.databaseId().catch(() => undefined)
    await memory.compare(db)
    await lock.pass(db)
    stood = true
    void forget(db)
    for (const name of leftBehind()) void discardDatabase(name)
    db.watchList((rows) => {
      list.value = rows
      memory.remember(db, countable(rows))
    })
    return db
  }

  /** Outside the database, a lock leaves no more than how many assessments there are, and how often something was written. */
  const countable = (rows: Summary[]): Summary[] => (lock.on ? rows.map((row) => ({ ...row, answered: 0 })) : rows)

  async function add(assessment: Assessment, pack = packs.find((p) => p.id === assessment.pack.id)): Promise<string> {
    const db = await storage()
    await db.create(assessment, await summaryOf(assessment, instant(), pack))
    copies.changed()
    return assessment.id
  }

  /** A blank assessment, of the built-in pack unless told; the profile starts from the pack's defaults. */
  async function createBlank(entry = packs[0], name = ''): Promise<string> {
    if (!entry) throw new Error('no pack')
    const routes = (await entry.load('ja')).routes.map((route) => route.id)
    const blank: Assessment = {
      id: newId(),
      organization: { id: newId(), name },
      pack: { id: entry.id, version: entry.version },
      profile: {},
      // Where there is such a route, watching comes first; else the pack's first.
      route: routes.find((id) => id === 'security') ?? routes[0] ?? 'security',
      reasons: [],
      edition: 'short',
      targets: { default: 3, domains: {}, questions: {} },
      answers: {},
      decisions: {},
      plan: {},
    }
    return add(blank, entry)
  }

  /** The sample in this language; opened again, the same copy comes back with what was changed in it. */
  async function openSample(sampleId: string, language: LanguageId): Promise<string> {
    const entry = samples.find((s) => s.id === sampleId)
    if (!entry) throw new Error(`no sample ${sampleId}`)
    const id = `sample-${sampleId}-${language}`
    const db = await storage()
    if (await db.read(id)) return id
    return add({ ...(await entry.load(language)), id })
  }

  async function duplicate(id: string, name: string): Promise<string> {
    const copy = newId()
    await (await storage()).duplicate(id, copy, name, instant())
    copies.changed()
    return copy
  }

  /** Throws away a database that cannot be read, or leaves it behind; copies stay. Whether the next visit begins another. */
  async function discard(): Promise<boolean> {
    const { discardDatabase } = await import('#storage/database.ts')
    return (await discardDatabase(DATABASE)) || leaveDatabase()
  }

  /** A copy is taken first, in case it fails half-way; once it is done, no copy keeps what was deleted. */
  async function remove(id: string): Promise<void> {
    const db = await storage()
    await copies.take()
    await db.remove(id)
    await forget(db)
    await recount()
  }

  /** A browser that ended between deleting and this is caught up with at the next start. */
  async function forget(db: Storage): Promise<void> {
    for (const id of await db.toForget().catch(() => []))
      if (await copies.forget(id)) await db.forgotten(id).catch(() => undefined)
  }

  /** What is remembered outside the database follows it at once. */
  async function recount(): Promise<void> {
    const db = await storage()
    memory.lower(db, countable(await db.list()))
  }

  return {
    list,
    blocked,
    /** What the browser has lost: undefined as long as it has lost nothing. */
    lost: memory.lost,
    startEmpty: memory.startEmpty,
    discard,
    storage,
    add,
    createBlank,
    openSample,
    duplicate,
    remove,
    recount,
  }
})
