// The backward half of forward-backward improvement (double justification): everything is pushed to the right as far as
// the makespan lets it, and the starts found there are the keys of the next forward pass.
import type { Bookings } from './bookings.ts'
import type { Instance } from './instance.ts'

/**
 * Keys for a forward generation. Only resources and predecessors count here: the forward pass keeps all the rest. What
 * is left out of the schedule gets the largest key; what finds no room keeps its start.
 */
export function justifyRight(instance: Instance, bookings: Bookings, start: Int32Array, keys: Float64Array): void {
  const { size, duration } = instance
  const finish = (i: number) => (start[i] ?? 0) + (duration[i] ?? 0)
  const placed: number[] = []
  let makespan = 0
  for (let i = 0; i < size; i++) {
    if ((start[i] ?? -1) < 0) continue
    placed.push(i)
    makespan = Math.max(makespan, finish(i))
  }
  // A successor never finishes before what it follows; where nothing takes time, the problem's order decides.
  const rank = new Int32Array(size)
  instance.topological.forEach((i, n) => (rank[i] = n))
  placed.sort((a, b) => finish(b) - finish(a) || (rank[b] ?? 0) - (rank[a] ?? 0))

  bookings.reset()
  keys.fill(Number.MAX_SAFE_INTEGER)
  for (const i of placed) if (start[i] === instance.pinned[i]) bookings.occupy(i, start[i] ?? 0)
  for (const i of placed) {
    if (start[i] === instance.pinned[i]) {
      keys[i] = start[i] ?? 0
      continue
    }
    let by = makespan
    for (const s of instance.after[i] ?? []) if ((keys[s] ?? 0) < by) by = keys[s] ?? 0
    const found = bookings.latest(i, by)
    if (found >= 0) bookings.occupy(i, found)
    keys[i] = found >= 0 ? found : (start[i] ?? 0)
  }
}
