// Lower bounds: what no schedule can beat, whatever the order. Each is admissible because it forgets constraints (other
// activities, budgets) and never adds one.
import { Bookings } from './bookings.ts'
import type { Instance } from './instance.ts'

const SLACK = 1e-6

/**
 * The earliest period by which each activity can be finished: the longest path to it, alone in an empty calendar, and
 * for each resource the work of all that must come before it. horizon + 1 when it cannot be finished at all.
 */
export function earliestFinishes(instance: Instance): Int32Array {
  const { size, duration, horizon } = instance
  const empty = new Bookings(instance)
  const head = new Int32Array(size)
  const finish = new Int32Array(size)
  const never = horizon + 1
  for (const i of instance.topological) {
    let ready = Math.max(instance.release[i] ?? 0, instance.pinned[i] ?? 0)
    for (const p of instance.before[i] ?? []) ready = Math.max(ready, finish[p] ?? 0)
    head[i] = ready < never ? empty.earliest(i, ready) : -1
    if ((head[i] ?? -1) < 0) {
      head[i] = finish[i] = never
      continue
    }
    finish[i] = (head[i] ?? 0) + (duration[i] ?? 0)
    const tails = tailsTo(instance, i)
    const needed = workBound(instance, head, tails, duration[i] ?? 0)
    if (needed > (finish[i] ?? 0)) {
      finish[i] = needed
      head[i] = needed - (duration[i] ?? 0)
    }
  }
  return finish
}

/** The makespan that no schedule which leaves nothing out can beat: the longest path, or the work of some resource. */
export function makespanBound(instance: Instance): number {
  const { size, duration, horizon } = instance
  const finish = earliestFinishes(instance)
  const head = finish.map((f, i) => f - (duration[i] ?? 0))
  const tail = new Int32Array(size).fill(-1)
  let longest = 0
  for (let n = size - 1; n >= 0; n--) {
    const i = instance.topological[n] ?? 0
    // What can never be finished is left out of every schedule, and so are all that follow it.
    if ((finish[i] ?? 0) > horizon) continue
    let after = 0
    for (const s of instance.after[i] ?? [])
      if ((tail[s] ?? -1) >= 0) after = Math.max(after, (tail[s] ?? 0) + (duration[s] ?? 0))
    tail[i] = after
    longest = Math.max(longest, (finish[i] ?? 0) + after)
  }
  return Math.max(longest, workBound(instance, head, tail, 0))
}

/** For all that must come before `target` and itself: the longest chain from their finish to its finish; else −1. */
function tailsTo(instance: Instance, target: number): Int32Array {
  const tails = new Int32Array(instance.size).fill(-1)
  tails[target] = 0
  for (let n = instance.topological.indexOf(target); n >= 0; n--) {
    const i = instance.topological[n] ?? 0
    const tail = tails[i] ?? -1
    if (tail < 0) continue
    for (const p of instance.before[i] ?? []) tails[p] = Math.max(tails[p] ?? -1, tail + (instance.duration[i] ?? 0))
  }
  return tails
}

/**
 * When all the work of a set can be done on each resource, from its first head and with its least tail after it; the set
 * is what has a tail of 0 or more.
 */
function workBound(instance: Instance, head: Int32Array, tails: Int32Array, least: number): number {
  const { capacity, duration, horizon } = instance
  const work = new Float64Array(capacity.length)
  const from = new Int32Array(capacity.length).fill(horizon)
  const rest = new Int32Array(capacity.length).fill(horizon)
  tails.forEach((tail, i) => {
    if (tail < 0) return
    for (const { resource, units } of instance.uses[i] ?? []) {
      work[resource] = (work[resource] ?? 0) + units * (duration[i] ?? 0)
      from[resource] = Math.min(from[resource] ?? 0, head[i] ?? 0)
      rest[resource] = Math.min(rest[resource] ?? 0, tail)
    }
  })
  let bound = least
  capacity.forEach((free, r) => {
    let left = work[r] ?? 0
    if (left <= SLACK) return
    let t = from[r] ?? 0
    while (left > SLACK && t < horizon) left -= free[t++] ?? 0
    bound = Math.max(bound, left > SLACK ? horizon + 1 : t + (rest[r] ?? 0))
  })
  return bound
}
