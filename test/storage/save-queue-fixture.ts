// A disk that answers when told to and a clock that moves when told to, for the save queue.
import { makeSaveQueue, type SaveState } from '#storage/save-queue.ts'

export function bench() {
  const writes: { key: string; value: unknown; done: (result?: unknown) => void; fail: (e: unknown) => void }[] = []
  const due = new Map<number, { work: () => void; ms: number }>()
  const told: [SaveState, string | undefined][] = []
  let next = 0
  let focus = () => {}
  const queue = makeSaveQueue<string, unknown>({
    write: (key, value) => new Promise((done, fail) => void writes.push({ key, value, done, fail })),
    onState: (state, error) => told.push([state, error?.code]),
    timers: {
      setTimeout: (work, ms) => (due.set(++next, { work, ms }), next),
      clearTimeout: (t) => due.delete(t as number),
    },
    onFocus: (retry) => ((focus = retry), () => (focus = () => {})),
  })
  const settle = () => new Promise((r) => setTimeout(r))
  const tick = () => {
    for (const [t, { work }] of [...due]) {
      due.delete(t)
      work()
    }
  }
  return { queue, writes, due, told, settle, tick, focus: () => focus() }
}
