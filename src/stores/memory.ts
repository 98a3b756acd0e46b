// Remembers outside the database how much is in it, and notices when the browser has lost it.
import { shallowRef } from 'vue'
import type { Summary } from '#storage/database.ts'
import { readCanary, writeCanary, type Canary } from '#storage/copies/canary.ts'
import { privateFolder } from '#storage/copies/folder.ts'

/** Answers change every few seconds; their number need not be exact. */
const EVERY_MS = 60_000

export function makeMemory() {
  const lost = shallowRef<Canary>()
  let goOn: (() => void) | undefined
  let last = { assessments: -1, at: 0 }

  const write = async (canary: Canary) => {
    if (!__ONE_FILE__) await writeCanary(canary, await privateFolder())
  }
  const told = (databaseId: string, rows: readonly Summary[]): Canary => ({
    databaseId,
    assessments: rows.length,
    answers: rows.reduce((sum, row) => sum + row.answered, 0),
  })

  /**
   * Resolves at once unless the database is empty and was not; then only when somebody chose to start empty. The very database that
   * is remembered was not lost: its last assessment was deleted, and the browser ended before that was noted here.
   */
  async function compare(assessments: number, databaseId: string): Promise<void> {
    if (__ONE_FILE__ || assessments > 0) return
    const canary = await readCanary(await privateFolder())
    if (!canary || canary.assessments === 0 || (databaseId !== '' && canary.databaseId === databaseId)) return
    lost.value = canary
    await new Promise<void>((done) => (goOn = done))
  }

  function remember(databaseId: string, rows: readonly Summary[]): void {
    // An empty list may be a loss: only deleting lowers what is remembered.
    if (rows.length === 0) return
    const now = performance.now()
    if (rows.length === last.assessments && now - last.at < EVERY_MS) return
    last = { assessments: rows.length, at: now }
    void write(told(databaseId, rows))
  }

  async function startEmpty(): Promise<void> {
    await write({ databaseId: '', assessments: 0, answers: 0 })
    lost.value = undefined
    goOn?.()
  }

  return {
    lost,
    compare,
    remember,
    lower: (id: string, rows: readonly Summary[]) => void write(told(id, rows)),
    startEmpty,
  }
}
