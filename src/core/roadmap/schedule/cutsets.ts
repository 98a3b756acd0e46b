// What partial schedules have been seen, by the set of activities placed: of two with the same set, the one in which
// everything that still runs ends no later is as good for all that may follow (cutset dominance; Demeulemeester and
// Herroelen 1992, 1997). It only ever says so of schedules whose every continuation has been looked at.
import type { Instance } from './instance.ts'

/** Partial schedules kept in all, so that memory is bounded; what comes later is compared, not kept. */
const KEPT = 200_000

export class Cutsets {
  private readonly instance: Instance
  private kept = 0
  /** By set: the start last given, then activity and finish of what runs after it, in turn. */
  private readonly seen = new Map<number, Int32Array[]>()

  constructor(instance: Instance) {
    this.instance = instance
  }

  /** Of the schedule with starts up to `now`, −1 for what is not placed; if it is not, it is kept for later ones. */
  isDominated(start: Int32Array, now: number): boolean {
    const { size, duration } = this.instance
    let set = 0
    let running = 0
    for (let i = 0; i < size; i++) {
      const begun = start[i] ?? -1
      if (begun < 0) continue
      set += 2 ** i
      if (begun + (duration[i] ?? 0) > now) running += 1
    }
    const others = this.seen.get(set)
    if (others?.some((other) => this.dominates(other, start, now))) return true
    if (this.kept >= KEPT) return false
    this.kept += 1
    const entry = new Int32Array(1 + 2 * running)
    entry[0] = now
    let n = 1
    for (let i = 0; i < size; i++) {
      const begun = start[i] ?? -1
      if (begun < 0 || begun + (duration[i] ?? 0) <= now) continue
      entry[n++] = i
      entry[n++] = begun + (duration[i] ?? 0)
    }
    if (others) others.push(entry)
    else this.seen.set(set, [entry])
    return false
  }

  private dominates(other: Int32Array, start: Int32Array, now: number): boolean {
    if ((other[0] ?? 0) > now) return false
    for (let n = 1; n < other.length; n += 2) {
      const i = other[n] ?? 0
      const finish = other[n + 1] ?? 0
      if (finish > now && finish > (start[i] ?? 0) + (this.instance.duration[i] ?? 0)) return false
    }
    return true
  }
}
