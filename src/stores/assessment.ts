// The open assessment: the one cell that changes. Every edit is painted first and written at once; nothing rests on leaving.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import type { Fault } from '#core/assessment/fault.ts'
import type { Level, Pack } from '#core/pack/pack.ts'
import type { PackReference } from '#core/pack/resolve-pack.ts'
import { assess } from '#core/pipeline.ts'
import { applyChange, currentOf, type Change } from './change.ts'
import { instant } from './clock.ts'
import { useCopies } from './copies.ts'
import { useDurability } from './durability.ts'
import { useLibrary } from './library.ts'
import { usePacks, type KnownPack } from './packs.ts'
import { usePreferences } from './preferences.ts'
import { makeSaver } from './saver.ts'

export const useAssessment = defineStore('assessment', () => {
  const library = useLibrary()
  const preferences = usePreferences()
  const state = ref<'none' | 'loading' | 'open' | 'missing' | 'no-pack' | 'unreadable'>('none')
  const assessment = shallowRef<Assessment>()
  const packs = usePacks()
  const pack = shallowRef<Pack>()
  /** Where the pack comes from; its texts are in `pack`. */
  const packEntry = shallowRef<KnownPack>()
  /** Stored answers that broke a rule: not shown as answers, still in the database untouched (R2). */
  const quarantine = shallowRef<Fault[]>([])
  const undoStack = shallowRef<Change[]>([])
  const durability = useDurability()
  const copies = useCopies()
  const onSaved = () => {
    durability.afterSave()
    copies.changed()
  }
  const saver = makeSaver({ assessment, pack, storage: library.storage, onSaved })
  let stopWatching: (() => void) | undefined
  let wanted: string | undefined

  async function loadPack(reference: PackReference) {
    const entry = await packs.find(reference)
    return entry && { entry, texts: await entry.load(preferences.language) }
  }

  /** Begins what takes longest of opening it, the pack's texts, while its screen is still being loaded. */
  function prepare(id: string): void {
    const row = library.list?.find((summary) => summary.id === id)
    if (row) void loadPack({ id: row.packId, version: row.packVersion }).catch(() => undefined)
  }

  async function open(id: string | undefined): Promise<void> {
    if (id !== undefined && id === assessment.value?.id && state.value === 'open') return
    wanted = id
    stopWatching?.()
    stopWatching = undefined
    undoStack.value = []
    if (id === undefined) {
      saver.leave()
      state.value = 'none'
      assessment.value = undefined
      return
    }
    state.value = 'loading'
    const db = await library.storage()
    const stored = await db.read(id)
    const unreadable = stored?.quarantine.some((fault) => fault.code === 'unreadable') ?? false
    const loaded = stored && !unreadable ? await loadPack(stored.assessment.pack) : undefined
    if (wanted !== id) return // another one was opened meanwhile
    if (!stored || !loaded) {
      state.value = unreadable ? 'unreadable' : stored ? 'no-pack' : 'missing'
      return
    }
    pack.value = loaded.texts
    packEntry.value = loaded.entry
    quarantine.value = stored.quarantine
    saver.begin(stored)
    state.value = 'open'
    // Other tabs write the same rows: their answers appear here, ours that are still on the way win.
    stopWatching = db.watch(id, (next) => (next ? saver.follow(next) : (state.value = 'missing')))
  }

  watch(
    () => preferences.language,
    async () => {
      if (assessment.value) pack.value = (await loadPack(assessment.value.pack))?.texts ?? pack.value
    },
  )

  /** Paints the change at once and writes it; remembers how to undo it. */
  function edit(change: Change): void {
    const before = assessment.value
    if (!before) return
    undoStack.value = [...undoStack.value.slice(-199), currentOf(before, change)]
    commit(change)
  }

  function commit(change: Change): void {
    if (!assessment.value) return
    assessment.value = applyChange(assessment.value, change)
    saver.save(change)
  }

  /** Takes back the last edit of this tab. Returns what was changed back, or undefined when there is nothing. */
  function undo(): Change | undefined {
    const last = undoStack.value.at(-1)
    if (!last) return undefined
    undoStack.value = undoStack.value.slice(0, -1)
    commit(last)
    return last
  }

  /** What stood beside the old answer stays; a reason belongs to "does not apply" alone. */
  function answer(question: string, value: Level | 'unknown'): void {
    const { reason: _reason, ...kept } = assessment.value?.answers[question] ?? { basis: 'stated' as const, reason: '' }
    edit({ kind: 'answer', question, answer: { ...kept, value, at: instant() } })
  }

  /** It does not apply, and why: the reason is not empty. */
  function exclude(question: string, reason: string): void {
    const kept = assessment.value?.answers[question] ?? { basis: 'stated' as const }
    edit({ kind: 'answer', question, answer: { ...kept, value: 'not-applicable', reason, at: instant() } })
  }

  /** Changes what stands beside an answer; does nothing while there is none. */
  function amend(question: string, more: Partial<Answer>): void {
    const before = assessment.value?.answers[question]
    if (before) edit({ kind: 'answer', question, answer: { ...before, ...more, at: instant() } })
  }

  const findings = computed(() => (pack.value && assessment.value ? assess(pack.value, assessment.value) : undefined))
  const canUndo = computed(() => undoStack.value.length > 0)
  return {
    state,
    assessment,
    pack,
    packEntry,
    findings,
    canUndo,
    quarantine,
    saveState: saver.state,
    conflict: saver.conflict,
    resolveConflict: saver.resolve,
    unsavedElsewhere: saver.unsavedElsewhere,
    settled: saver.settled,
    prepare,
    open,
    edit,
    undo,
    answer,
    exclude,
    amend,
    clear: (question: string) => edit({ kind: 'answer', question, answer: null }),
  }
})
