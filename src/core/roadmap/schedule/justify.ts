// The backward half of forward-backward improvement (double justification; Valls, Ballestín, Quintanilla 2005): everything
// is placed as late as it can be, and the starts found there are the keys of the next forward pass.
import type { Bookings } from './bookings.ts'
import type { Instance } from './instance.ts'

/**
 * Keys for a forward generation. `order` has predecessors first and is worked from its end; `start` is the schedule that
 * it comes from: what is left out there gets the largest key, what is at its pin stays, and nothing ends after its
 * makespan. Only resources and predecessors count here: the forward pass keeps all the rest. What finds no room gets the
 * key 0 when nothing earlier is left to it.
 */
export function placeBackward(
  instance: Instance,
  bookings: Bookings,
  order: Int32Array,
  start: Int32Array,
  keys: Float64Array,
): void {
  const { size, duration, pinned, pins } = instance
  let makespan = 0
  for (let i = 0; i < size; i++) {
    const begun = start[i] ?? -1
    if (begun >= 0 && begun + (duration[i] ?? 0) > makespan) makespan = begun + (duration[i] ?? 0)
  }
  // Where capacity never changes, only the order of the placements matters: all of the horizon is room for them.
  const end = instance.steady ? instance.horizon : makespan
  bookings.reset()
  for (const i of pins) if ((start[i] ?? -1) >= 0 && start[i] === pinned[i]) bookings.occupy(i, start[i] ?? 0)
  for (let n = size - 1; n >= 0; n--) {
    const i = order[n] ?? 0
    const begun = start[i] ?? -1
    if (begun < 0 || begun === pinned[i]) {
      keys[i] = begun < 0 ? Number.MAX_SAFE_INTEGER : begun
      continue
    }
    let by = end
    for (const s of instance.after[i] ?? []) if ((keys[s] ?? 0) < by) by = keys[s] ?? 0
    const found = bookings.latest(i, by)
    if (found >= 0) bookings.occupy(i, found)
    keys[i] = Math.max(0, found)
  }
}
