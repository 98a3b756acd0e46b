// The second copy of everything: taken while people work and before anything that could lose much; offered when the browser
// has lost the database (R14).
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { askCopies, type CopyReply, type CopyRequest } from '#workers/copies.ts'
import { instant } from './clock.ts'
import { DATABASE } from './database-name.ts'
import { rememberNothing } from './memory.ts'

/** The first copy of a visit follows soon after the first change, the others not oftener than this. */
const FIRST_MS = 10_000
const EVERY_MS = 5 * 60_000

export const useCopies = defineStore('copies', () => {
  const reply = shallowRef<CopyReply>()
  let takenAt: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(request: CopyRequest): Promise<CopyReply> {
    const answered = await askCopies(request)
    // A piece of work that failed leaves the copies as they were.
    if (answered.ok || answered.reason === 'no-folder' || reply.value === undefined) reply.value = answered
    return answered
  }

  async function take(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    takenAt = performance.now()
    return (await ask({ work: 'take', database: DATABASE, at: instant() })).ok
  }

  /** Something was written. */
  function changed(): void {
    if (timer !== undefined) return
    const since = takenAt === undefined ? EVERY_MS - FIRST_MS : performance.now() - takenAt
    timer = setTimeout(() => void take(), Math.max(0, EVERY_MS - since))
  }

  // Nothing rests on it: if the page is gone first, the copy is a few minutes older.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) void take()
  })

  return {
    /** Undefined while not known. */
    known: computed(() => (reply.value?.ok ? reply.value : undefined)),
    /** This browser has no second place: there is only one copy. */
    missingPlace: computed(() => reply.value?.ok === false && reply.value.reason === 'no-folder'),
    changed,
    take,
    look: () => ask({ work: 'list' }),
    /** Whether no copy holds it any more. */
    forget: async (assessment: string): Promise<boolean> => {
      const answered = await ask({ work: 'forget', assessment })
      return answered.ok || answered.reason === 'no-folder'
    },
    drop: () => ask({ work: 'drop' }),
    sweep: () => ask({ work: 'sweep' }),
    async restore(name: string): Promise<CopyReply> {
      const answered = await ask({ work: 'restore', database: DATABASE, name })
      // It may well hold less than there was.
      if (answered.ok) await rememberNothing()
      return answered
    },
  }
})
