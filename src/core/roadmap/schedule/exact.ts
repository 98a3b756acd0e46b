// Branch and bound for small problems: activities are placed in the order of their starts, and what cannot lead to a
// better schedule is cut off (precedence tree after Patterson et al. 1989; active schedules and left shifts as in
// Sprecher 2000; cutsets as in Demeulemeester and Herroelen 1997). When it has been through all, the best is proven:
// provided that the objective never grows when something finishes earlier.
import { Bookings } from './bookings.ts'
import { Cutsets } from './cutsets.ts'
import type { Instance } from './instance.ts'
import { longestTails } from './rules.ts'

/** More have too many orders, and their sets would not fit into the bits of a number. */
const MOST = 52

/** Pins and budgets are not for it: with them an earlier start is not always as good. */
export function canBeProven(instance: Instance): boolean {
  return instance.size > 0 && instance.size <= MOST && instance.pins.length === 0 && instance.money === null
}

export interface Hopes {
  /** Whether a schedule may still be better than the best when nothing in it starts before these. */
  mayBeat(heads: Int32Array): boolean
  /** A complete schedule that no bound cuts off; the array is written over later. */
  found(start: Int32Array): void
  /** Whether partial schedules compare by the finishes of what runs: true for a makespan alone. */
  comparable: boolean
}

/** Yields after every placement; returns when nothing is left that may beat the best. */
export function* searchExactly(instance: Instance, hopes: Hopes): Generator<undefined, void> {
  const { size, duration, topological } = instance
  const bookings = new Bookings(instance)
  const cutsets = hopes.comparable ? new Cutsets(instance) : null
  const tail = longestTails(instance)
  const start = new Int32Array(size).fill(-1)
  const heads = new Int32Array(size)
  // The branches of each depth in a row of their own, the best last.
  const branches = Array.from({ length: size + 1 }, () => new Int32Array(size))
  const starts = Array.from({ length: size + 1 }, () => new Int32Array(size))
  const left = new Int32Array(size + 1)
  const chosen = new Int32Array(size + 1)
  const shiftable = new Uint8Array(size)
  // Of two that start together the one without duration goes first, then the smaller place: one order for each pair.
  const goesFirst = (a: number, b: number) => Number((duration[a] ?? 0) > 0) - Number((duration[b] ?? 0) > 0) || a - b

  /** Earliest starts of all that is not placed, none before `now`; false when the schedule cannot get better or active. */
  const lookAhead = (now: number): boolean => {
    for (const i of topological) {
      if ((start[i] ?? -1) >= 0) {
        heads[i] = start[i] ?? 0
        continue
      }
      let ready = instance.release[i] ?? 0
      let open = true
      for (const p of instance.before[i] ?? []) {
        if ((start[p] ?? -1) < 0) open = false
        ready = Math.max(ready, (heads[p] ?? 0) + (duration[p] ?? 0))
      }
      shiftable[i] = 0
      if (!open) {
        heads[i] = Math.max(ready, now)
        continue
      }
      let at = bookings.earliest(i, ready)
      if (at >= 0 && at < now) {
        // It fits before all that is still to come: whatever follows is no better than with it there.
        if (at + (duration[i] ?? 0) <= now) return false
        shiftable[i] = 1
        at = bookings.earliest(i, now)
      }
      if (at < 0) return false
      heads[i] = at
    }
    return hopes.mayBeat(heads)
  }

  const branch = (depth: number, now: number, last: number): void => {
    const row = branches[depth]
    const at = starts[depth]
    left[depth] = 0
    if (!row || !at || !lookAhead(now) || cutsets?.isDominated(start, now)) return
    const isOpen = (i: number) => (start[i] ?? -1) < 0 && (instance.before[i] ?? []).every((p) => (start[p] ?? -1) >= 0)
    const open = topological.filter(isOpen)
    const isIdle = (j: number) =>
      open.some((i) => {
        if (i === j) return false
        const [ends, begins] = [(heads[i] ?? 0) + (duration[i] ?? 0), heads[j] ?? 0]
        return ends < begins || (ends === begins && ((duration[i] ?? 0) > 0 || goesFirst(i, j) < 0))
      })
    const isTwin = (j: number) =>
      last >= 0 && heads[j] === now && goesFirst(j, last) < 0 && !instance.before[j]?.includes(last)
    const taken = open.filter((j) => !shiftable[j] && !isTwin(j) && !isIdle(j))
    taken.sort((a, b) => (heads[b] ?? 0) - (heads[a] ?? 0) || (tail[a] ?? 0) - (tail[b] ?? 0))
    taken.forEach((j, n) => {
      row[n] = j
      at[n] = heads[j] ?? 0
    })
    left[depth] = taken.length
  }

  bookings.reset()
  branch(0, 0, -1)
  for (let depth = 0; depth >= 0;) {
    const rest = left[depth] ?? 0
    if (rest === 0) {
      depth -= 1
      const back = chosen[depth] ?? -1
      if (depth < 0) break
      bookings.unbook(back, start[back] ?? 0)
      start[back] = -1
      continue
    }
    left[depth] = rest - 1
    const next = branches[depth]?.[rest - 1] ?? 0
    const at = starts[depth]?.[rest - 1] ?? 0
    start[next] = at
    bookings.book(next, at)
    chosen[depth] = next
    depth += 1
    left[depth] = 0
    if (depth < size) branch(depth, at, next)
    else if (hopes.mayBeat(start)) hopes.found(start)
    yield
  }
}
