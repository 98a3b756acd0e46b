// Parallel generation: period after period, everything that may start is started, in the order of the keys. Often better
// than serial generation when resources are scarce, though it may miss the best schedule.
import type { Bookings } from './bookings.ts'
import type { Instance } from './instance.ts'
import { comesFirst } from './order.ts'
import { holdPins, readyAt } from './serial.ts'

/** As `generateSerially`, with the smaller key going first. */
export function generateInParallel(
  instance: Instance,
  bookings: Bookings,
  keys: Float64Array,
  letGo: Uint8Array,
  start: Int32Array,
): number {
  bookings.reset()
  start.fill(-1)
  const held = holdPins(instance, bookings, letGo)
  const missing = Int32Array.from(instance.before, (list) => list.length)
  const ready = new Int32Array(instance.size)
  // Those whose predecessors have all been given a start, in the order of the keys.
  const waiting: number[] = []
  let failed = -1

  const begin = (activity: number, at: number) => {
    start[activity] = at
    for (const s of instance.after[activity] ?? []) {
      const count = (missing[s] ?? 0) - 1
      missing[s] = count
      if (count === 0) admit(s)
    }
  }
  const admit = (activity: number) => {
    const pin = instance.pinned[activity] ?? -1
    const from = readyAt(instance, start, activity)
    if (held?.[activity]) {
      if (from <= pin) begin(activity, pin)
      else failed = activity
      return
    }
    ready[activity] = Math.max(from, pin)
    let i = waiting.length
    while (i > 0 && comesFirst(instance, keys, activity, waiting[i - 1] ?? 0)) i -= 1
    waiting.splice(i, 0, activity)
  }

  for (const activity of instance.topological) if (instance.before[activity]?.length === 0) admit(activity)
  for (let t = 0; t <= instance.horizon && waiting.length > 0 && failed < 0; t++) {
    let i = 0
    while (i < waiting.length) {
      const activity = waiting[i] ?? 0
      if ((ready[activity] ?? 0) > t || !bookings.fits(activity, t)) {
        i += 1
        continue
      }
      waiting.splice(i, 1)
      bookings.book(activity, t)
      const before = waiting.length
      begin(activity, t)
      // What lasts no time frees its successors in the same period, and they may stand before it.
      if (instance.duration[activity] === 0 && waiting.length > before) i = 0
    }
  }
  // Held, but never reached: something that it waits for is left out.
  return failed >= 0 ? failed : (instance.pins.find((a) => held?.[a] && (start[a] ?? -1) < 0) ?? -1)
}
