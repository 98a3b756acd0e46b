// Writes the open assessment's edits and follows what other tabs write. "Saved" is said only after the database said so;
// an edit that another tab made first is shown, never overwritten. What is not saved stays in memory, also when another
// assessment is opened meanwhile, and is tried again until it is.
import { computed, shallowRef, type ShallowRef } from 'vue'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import type { Storage, Stored, SummaryPatch } from '#storage/database.ts'
import { makeSaveQueue, type SaveQueue, type SaveState } from '#storage/save-queue.ts'
import { applyChange, changeAt, keyOf, type Change } from './change.ts'
import { instant } from './clock.ts'
import { figuresOf } from './summary.ts'

export interface ShownConflict {
  mine: Change
  theirs: Change
  rev: number
}

/** One opened assessment with its edits on the way. */
interface Session {
  id: string
  /** As it was when another one was opened; the open one stands in the cell. */
  left: Assessment | undefined
  revs: Map<string, number>
  queue: SaveQueue<string, Change>
  conflicts: ShownConflict[]
  state: SaveState
}

interface Cell {
  assessment: ShallowRef<Assessment | undefined>
  pack: ShallowRef<Pack | undefined>
  storage: () => Promise<Storage>
  onSaved: () => void
}

export function makeSaver({ assessment, pack, storage, onSaved }: Cell) {
  const sessions = new Map<string, Session>()
  const current = shallowRef<Session>()
  /** Replaced whole after each change of a session: the sessions themselves are plain. */
  const shown = shallowRef<{ state: 'saved' | 'saving' | 'failed'; conflict: ShownConflict | undefined }>({
    state: 'saved',
    conflict: undefined,
  })

  function tell(): void {
    const all = [...sessions.values()]
    const failed = all.some((s) => s.state === 'not-saved' && s.conflicts.length === 0)
    const busy = all.some((s) => s.state !== 'saved')
    shown.value = { state: failed ? 'failed' : busy ? 'saving' : 'saved', conflict: current.value?.conflicts[0] }
  }

  function begin(stored: Stored): void {
    leave()
    const { id } = stored.assessment
    const session = sessions.get(id) ?? newSession(id, revsOf(stored))
    session.left = undefined
    sessions.set(id, session)
    current.value = session
    assessment.value = stored.assessment
    for (const change of session.queue.unsaved().values()) assessment.value = applyChange(assessment.value, change)
    follow(stored)
    tell()
  }

  /** Lets the current session go, unless something of it is not on the disk yet. */
  function leave(): void {
    const session = current.value
    current.value = undefined
    if (!session) return
    if (session.state === 'saved') forget(session)
    else session.left = assessment.value
  }

  function forget(session: Session): void {
    session.queue.stop()
    sessions.delete(session.id)
  }

  function newSession(id: string, revs: Map<string, number>): Session {
    const queue = makeSaveQueue<string, Change>({
      write: (key, change) => write(session, key, change),
      onState: (state) => {
        session.state = state
        if (state === 'saved') onSaved()
        if (state === 'saved' && session !== current.value) forget(session)
        tell()
      },
      onFocus: (retry) => {
        window.addEventListener('focus', retry)
        return () => window.removeEventListener('focus', retry)
      },
    })
    const session: Session = { id, left: undefined, revs, queue, conflicts: [], state: 'saved' }
    return session
  }

  async function write(session: Session, key: string, change: Change): Promise<{ ok: boolean }> {
    const db = await storage()
    const seen = session.revs.get(key) ?? 0
    const summarize = (merged: Assessment): SummaryPatch => ({
      ...(pack.value?.id === merged.pack.id ? figuresOf(pack.value, merged) : {}),
      updatedAt: instant(),
    })
    const saved =
      change.kind === 'answer'
        ? await db.saveAnswer(session.id, change.question, change.answer, seen, summarize)
        : await db.savePart(session.id, change.part, change.value, seen, summarize)
    if (saved.ok) session.revs.set(key, saved.rev)
    else {
      const theirs = (
        change.kind === 'answer' ? { ...change, answer: saved.theirs } : { ...change, value: saved.theirs }
      ) as Change
      const others = session.conflicts.filter((c) => keyOf(c.mine) !== key)
      session.conflicts = [...others, { mine: change, theirs, rev: saved.rev }]
    }
    return saved
  }

  /** What the database holds now. Edits of ours that are still on the way, or newer than this reading, stay. */
  function follow(stored: Stored): void {
    const mine = assessment.value
    const session = current.value
    if (!mine || session?.id !== stored.assessment.id) return
    const pending = new Set(session.queue.unsaved().keys())
    const theirs = revsOf(stored)
    let next = stored.assessment
    for (const key of new Set([...pending, ...session.revs.keys()])) {
      const older = (theirs.get(key) ?? 0) < (session.revs.get(key) ?? 0)
      if (pending.has(key) || older) next = applyChange(next, changeAt(mine, key))
    }
    for (const [key, rev] of theirs)
      if (!pending.has(key) && rev > (session.revs.get(key) ?? 0)) session.revs.set(key, rev)
    assessment.value = next
  }

  function resolve(side: 'mine' | 'theirs'): void {
    const session = current.value
    const first = session?.conflicts[0]
    if (!session || !first || !assessment.value) return
    session.conflicts = session.conflicts.slice(1)
    const key = keyOf(first.mine)
    session.revs.set(key, first.rev)
    assessment.value = applyChange(assessment.value, first[side])
    session.queue.forget(key)
    if (side === 'mine') session.queue.save(key, first.mine)
    tell()
  }

  return {
    begin,
    leave,
    follow,
    resolve,
    save: (change: Change) => current.value?.queue.save(keyOf(change), change),
    /** Assessments that were left while not everything of them was saved: for the file from memory. */
    unsavedElsewhere: (): Assessment[] => [...sessions.values()].flatMap((s) => (s.left ? [s.left] : [])),
    /** Resolves when nothing is on its way any more: whether the disk has all of it. */
    settled: async (): Promise<boolean> =>
      (await Promise.all([...sessions.values()].map(({ queue }) => queue.settled()))).every(Boolean),
    state: computed(() => shown.value.state),
    conflict: computed(() => shown.value.conflict),
  }
}

function revsOf(stored: Stored): Map<string, number> {
  return new Map([
    ...Object.entries(stored.answerRevs).map(([id, rev]) => [`answer:${id}`, rev] as const),
    ...Object.entries(stored.partRevs).map(([part, rev]) => [`part:${part}`, rev] as const),
  ])
}
