// Whether this device's data is locked, and the way in. Everything that reads the database waits behind `pass`; locking again is
// a fresh page, so that nothing of what was open is left in memory.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Storage } from '#storage/database.ts'
import { hint, hinted, LOCK_HINT } from './lock-hint.ts'

export const useLock = defineStore('lock', () => {
  const state = ref<'looking' | 'off' | 'closed' | 'open'>(hinted() ? 'looking' : 'off')
  /** Another tab set the lock up or removed it: what is in memory here no longer fits. */
  const switched = ref(false)
  window.addEventListener('storage', ({ key }) => {
    if (key === LOCK_HINT && state.value !== 'looking') switched.value = hinted() === (state.value === 'off')
  })
  let locked: { db: Storage; open: () => void } | undefined

  function set(next: 'off' | 'closed' | 'open'): void {
    state.value = next
    hint(next !== 'off')
  }

  /** Resolves at once where there is no lock, else when it was opened. */
  async function pass(db: Storage): Promise<void> {
    if (!(await db.isLocked())) {
      set('off')
      return
    }
    set('closed')
    await new Promise<void>((open) => (locked = { db, open }))
  }

  /** 'wrong' can be tried again; 'newer' and 'damaged' cannot. */
  async function unlock(passphrase: string) {
    const said = (await locked?.db.unlock(passphrase)) ?? 'open'
    if (said === 'open') {
      set('open')
      locked?.open()
    }
    return said
  }

  return {
    state,
    switched,
    /** Nothing of a client may show. */
    closed: computed(() => state.value === 'looking' || state.value === 'closed'),
    /** What is written outside the database must not tell of a client either. */
    on: computed(() => state.value !== 'off'),
    set,
    pass,
    unlock,
    /** Everything, without a passphrase; only while it is closed. */
    eraseAll: async () => locked?.db.eraseAll(),
  }
})
