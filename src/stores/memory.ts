// Remembers outside the database how much is in it, and notices when the browser has lost it, or a damaged disk has set it back.
import { shallowRef } from 'vue'
import type { Storage, Summary } from '#storage/database.ts'
import { readCanary, remembersAny, writeCanary, type Canary } from '#storage/copies/canary.ts'
import { privateFolder } from '#storage/copies/folder.ts'

/** Answers change every few seconds; a minute of them may be gone without a word. */
const EVERY_MS = 60_000

/** What is missing. `left`: how many assessments are there still, in an earlier state. */
export interface Lost extends Canary {
  left: number
  /** The database is there and cannot be read: nobody knows what is missing. */
  unreadable?: true
}
type Remembered = Pick<Storage, 'count' | 'databaseId' | 'changes'>

async function write(canary: Canary): Promise<void> {
  if (!__ONE_FILE__) await writeCanary(canary, await privateFolder())
}
/** Who has been here before wants what is kept; who comes first wants the page. The single file keeps nothing. */
export const knowsVisitor = (): boolean => !__ONE_FILE__ && remembersAny()
/** Whatever is found next is right: somebody chose it. */
export const rememberNothing = (): Promise<void> => write({ databaseId: '', assessments: 0, answers: 0, changes: 0 })

export function makeMemory() {
  const lost = shallowRef<Lost>()
  let goOn: (() => void) | undefined
  /** Nothing is remembered anew before what was remembered has been compared. */
  let turn = Promise.resolve()
  let last = { assessments: -1, at: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let due: (() => void) | undefined

  async function look(db: Remembered, left: number): Promise<void> {
    const canary = await readCanary(await privateFolder())
    if (!canary || canary.assessments === 0) return
    // A full disk can still be read.
    const databaseId = await db.databaseId().catch(() => '')
    const changes = await db.changes().catch(() => Infinity)
    // A later state than what is remembered may hold less, or nothing: something was deleted, and the browser ended before that was
    // noted here. Without a name of its own nobody can say which database it is.
    const whole = changes > canary.changes || (changes === canary.changes && left >= canary.assessments)
    if (databaseId === '' ? left > 0 : databaseId === canary.databaseId && whole) return
    lost.value = { ...canary, left }
    await new Promise<void>((done) => (goOn = done))
  }

  /** Resolves at once while there is anything to show; else, when it was lost, only when somebody chose to go on without it. */
  async function compare(db: Remembered): Promise<void> {
    if (__ONE_FILE__) return
    const left = await db.count()
    const looked = look(db, left).catch(() => undefined)
    turn = looked
    if (left === 0) await looked
  }

  /** The database does not open, or nothing in it can be read. */
  async function cannotRead(): Promise<void> {
    if (__ONE_FILE__) return
    const canary = await readCanary(await privateFolder()).catch(() => undefined)
    if (canary && canary.assessments > 0) lost.value = { ...canary, left: 0, unreadable: true }
  }

  /** @param lowers whether somebody has deleted what is no longer there */
  function note(db: Remembered, rows: readonly Summary[], lowers: boolean): void {
    clearTimeout(timer)
    due = undefined
    last = { assessments: rows.length, at: performance.now() }
    const answers = rows.reduce((sum, row) => sum + row.answered, 0)
    turn = turn
      .then(async () => {
        // In this order: what is written between the two makes a later state.
        const [databaseId, changes] = [await db.databaseId(), await db.changes()]
        const assessments = await db.count()
        // Gone since it was listed: deleted in another tab, which notes that itself, or lost.
        if (!lowers && assessments < rows.length) return
        await write({ databaseId, assessments, answers, changes })
      })
      .catch(() => undefined)
  }

  function remember(db: Remembered, rows: readonly Summary[]): void {
    // An empty list may be a loss: only deleting lowers what is remembered.
    if (rows.length === 0) return
    clearTimeout(timer)
    due = () => note(db, rows, false)
    const since = performance.now() - last.at
    if (rows.length !== last.assessments || since >= EVERY_MS) due()
    else timer = setTimeout(due, EVERY_MS - since)
  }
  // Nothing rests on it: if the page is gone first, what is remembered is a minute older.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') due?.()
  })

  async function startEmpty(): Promise<void> {
    await rememberNothing()
    lost.value = undefined
    goOn?.()
  }

  const lower = (db: Remembered, rows: readonly Summary[]) => note(db, rows, true)
  return { lost, compare, cannotRead, remember, lower, startEmpty }
}
