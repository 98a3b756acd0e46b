// Writes what is typed, at once: at most one write in flight per key, and the latest value follows. It never delays, so
// that nothing rests on leaving the page; whatever was rejected is not saved, and is tried again until it is.
import { groupOf } from '#core/assessment/guard.ts'
import { asStorageError, StorageError } from './storage-error.ts'

export type SaveState = 'saved' | 'saving' | 'not-saved'

export interface Timers {
  setTimeout: (work: () => void, ms: number) => unknown
  clearTimeout: (timer: unknown) => void
}

export interface SaveQueueOptions<K, V> {
  /**
   * Resolves when it is on the disk; any rejection counts as not saved. `{ ok: false }` is a conflict: it is held, not
   * retried, until the value is saved anew or forgotten.
   */
  write: (key: K, value: V) => Promise<unknown>
  /** Of all keys together, when it changes; `error` while something is not saved. */
  onState?: (state: SaveState, error: StorageError | undefined) => void
  timers?: Timers
  /** Calls back when the person returns to the page; gives what stops it. */
  onFocus?: (retry: () => void) => () => void
}

export interface SaveQueue<K, V> {
  save: (key: K, value: V) => void
  /** Drops what waits for a key, for example because a person chose the other tab's version. */
  forget: (key: K) => void
  state: () => SaveState
  stateOf: (key: K) => SaveState
  /** Values that the disk does not have: for the file that is built from memory. */
  unsaved: () => Map<K, V>
  /** Tries everything that is not saved again, now. */
  retry: () => void
  /** Resolves when no write is in flight; says whether everything is saved. */
  settled: () => Promise<boolean>
  /** No more retries. A write in flight goes on. */
  stop: () => void
}

export const RETRY_MS = 5_000

interface Item<V> {
  value: V
  inFlight: boolean
  error: StorageError | undefined
}

export function makeSaveQueue<K, V>(options: SaveQueueOptions<K, V>): SaveQueue<K, V> {
  const timers: Timers = options.timers ?? {
    setTimeout: (work, ms) => setTimeout(work, ms),
    clearTimeout: (timer) => clearTimeout(timer as number),
  }
  // What is saved has no item.
  const items = new Map<K, Item<V>>()
  const waiting: ((saved: boolean) => void)[] = []
  let timer: unknown
  let stopped = false
  let told: { state: SaveState; error: StorageError | undefined } = { state: 'saved', error: undefined }

  const retried = (item: Item<V>) => item.error !== undefined && item.error.code !== 'conflict'
  const failing = () => [...items.values()].filter((item) => item.error)
  const state = (): SaveState => (failing().length > 0 ? 'not-saved' : items.size > 0 ? 'saving' : 'saved')

  function tell(): void {
    const now = { state: state(), error: failing()[0]?.error }
    if (now.state !== told.state || now.error?.code !== told.error?.code) {
      told = now
      options.onState?.(now.state, now.error)
    }
    if ([...items.values()].some((item) => item.inFlight)) return
    for (const done of waiting.splice(0)) done(items.size === 0)
  }

  async function run(key: K, item: Item<V>): Promise<void> {
    const { value } = item
    item.inFlight = true
    tell()
    try {
      const result = await options.write(key, value)
      item.error = groupOf(result).ok === false ? new StorageError('conflict') : undefined
    } catch (error) {
      item.error = asStorageError(error)
    }
    item.inFlight = false
    const current = items.get(key) === item
    // A newer value came while the write was in flight.
    if (current && item.value !== value) return run(key, item)
    if (current && !item.error) items.delete(key)
    if (current && retried(item)) plan()
    tell()
  }

  function plan(): void {
    if (stopped || timer !== undefined) return
    timer = timers.setTimeout(() => {
      timer = undefined
      retry()
    }, RETRY_MS)
  }

  function retry(): void {
    for (const [key, item] of items) if (retried(item) && !item.inFlight) void run(key, item)
  }

  const stopFocus = options.onFocus?.(retry)
  return {
    save(key, value) {
      const item = items.get(key)
      if (!item) {
        const fresh: Item<V> = { value, inFlight: false, error: undefined }
        items.set(key, fresh)
        void run(key, fresh)
        return
      }
      item.value = value
      if (!item.inFlight) void run(key, item)
    },
    forget(key) {
      items.delete(key)
      tell()
    },
    state,
    stateOf(key) {
      const item = items.get(key)
      return item ? (item.error ? 'not-saved' : 'saving') : 'saved'
    },
    unsaved: () => new Map([...items].map(([key, item]) => [key, item.value])),
    retry,
    settled: () =>
      new Promise((done) => {
        waiting.push(done)
        tell()
      }),
    stop() {
      stopped = true
      stopFocus?.()
      timers.clearTimeout(timer)
    },
  }
}
