// Writes the open assessment's edits and follows what other tabs write. "Saved" is said only after the database said so;
// an edit that another tab made first is shown, never overwritten.
import { computed, ref, shallowRef, type ShallowRef } from 'vue'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import type { Stored, Storage, SummaryPatch } from '#storage/database.ts'
import { makeSaveQueue, type SaveQueue, type SaveState } from '#storage/save-queue.ts'
import { applyChange, changeAt, keyOf, type Change } from './change.ts'
import { instant } from './clock.ts'
import { figuresOf } from './summary.ts'

export interface ShownConflict {
  mine: Change
  theirs: Change
  rev: number
}

interface Cell {
  assessment: ShallowRef<Assessment | undefined>
  pack: ShallowRef<Pack | undefined>
  storage: () => Promise<Storage>
  onSaved: () => void
}

export function makeSaver({ assessment, pack, storage, onSaved }: Cell) {
  const queueState = ref<SaveState>('saved')
  const conflicts = shallowRef<ShownConflict[]>([])
  let revs = new Map<string, number>()
  let queue: SaveQueue<string, Change> | undefined

  function begin(stored: Stored): void {
    queue?.stop()
    const { id } = stored.assessment
    revs = revsOf(stored)
    conflicts.value = []
    queueState.value = 'saved'
    assessment.value = stored.assessment
    queue = makeSaveQueue<string, Change>({
      write: (key, change) => write(id, key, change),
      onState: (state) => {
        queueState.value = state
        if (state === 'saved') onSaved()
      },
      onFocus: (retry) => {
        window.addEventListener('focus', retry)
        return () => window.removeEventListener('focus', retry)
      },
    })
  }

  async function write(id: string, key: string, change: Change): Promise<void> {
    const db = await storage()
    const seen = revs.get(key) ?? 0
    const summarize = (merged: Assessment): SummaryPatch => ({
      ...(pack.value ? figuresOf(pack.value, merged) : {}),
      updatedAt: instant(),
    })
    const saved =
      change.kind === 'answer'
        ? await db.saveAnswer(id, change.question, change.answer, seen, summarize)
        : await db.savePart(id, change.part, change.value, seen, summarize)
    if (saved.ok) revs.set(key, saved.rev)
    else {
      const theirs = (change.kind === 'answer' ? { ...change, answer: saved.theirs } : { ...change, value: saved.theirs }) as Change
      conflicts.value = [...conflicts.value.filter((c) => keyOf(c.mine) !== key), { mine: change, theirs, rev: saved.rev }]
    }
  }

  /** What the database holds now. Edits of ours that are still on the way, or newer than this reading, stay. */
  function follow(stored: Stored): void {
    const mine = assessment.value
    if (!mine || mine.id !== stored.assessment.id) return
    const pending = new Set([...(queue?.unsaved().keys() ?? []), ...conflicts.value.map((c) => keyOf(c.mine))])
    const theirs = revsOf(stored)
    let next = stored.assessment
    for (const key of new Set([...pending, ...revs.keys()])) {
      const older = (theirs.get(key) ?? 0) < (revs.get(key) ?? 0)
      if (pending.has(key) || older) next = applyChange(next, changeAt(mine, key))
    }
    for (const [key, rev] of theirs) if (!pending.has(key) && rev > (revs.get(key) ?? 0)) revs.set(key, rev)
    assessment.value = next
  }

  function resolve(side: 'mine' | 'theirs'): void {
    const [first, ...rest] = conflicts.value
    if (!first || !assessment.value) return
    conflicts.value = rest
    const key = keyOf(first.mine)
    revs.set(key, first.rev)
    assessment.value = applyChange(assessment.value, first[side])
    if (side === 'mine') queue?.save(key, first.mine)
  }

  return {
    begin,
    follow,
    resolve,
    save: (change: Change) => queue?.save(keyOf(change), change),
    state: computed(() => (queueState.value === 'not-saved' ? 'failed' : conflicts.value.length > 0 ? 'saving' : queueState.value)),
    conflict: computed(() => conflicts.value[0]),
  }
}

function revsOf(stored: Stored): Map<string, number> {
  return new Map([
    ...Object.entries(stored.answerRevs).map(([id, rev]) => [`answer:${id}`, rev] as const),
    ...Object.entries(stored.partRevs).map(([part, rev]) => [`part:${part}`, rev] as const),
  ])
}
