// New orders from good schedules: a child of two, in which a stretch of time is ordered as in the mother and all before
// and after it as in the father (two-point crossover on times; Debels and Vanhoucke 2007), and neighbours of one. Every
// order that it writes has predecessors first.
import type { Instance } from './instance.ts'

/** The stretch, as a share of the father's makespan. */
const LEAST = 0.3
const MOST = 0.7

export class Breeder {
  private readonly instance: Instance
  private readonly random: () => number
  private readonly keys: Float64Array

  constructor(instance: Instance, random: () => number) {
    this.instance = instance
    this.random = random
    this.keys = new Float64Array(instance.size)
  }

  /** Writes an order with predecessors first. The parents are starts, −1 for what is left out: it goes last. */
  cross(father: Int32Array, mother: Int32Array, makespan: number, order: Int32Array): void {
    const { instance, keys, random } = this
    const length = (LEAST + (MOST - LEAST) * random()) * makespan
    const from = random() * (makespan - length)
    const to = from + length
    const beyond = 2 * instance.horizon + 2
    for (let i = 0; i < instance.size; i++) {
      const own = this.finish(father, i)
      if (own < from) keys[i] = own
      else if (own > to) keys[i] = own + 2 * beyond
      else keys[i] = this.finish(mother, i) + beyond
    }
    this.sort(order)
  }

  /** Writes the order of the finishes. */
  follow(start: Int32Array, order: Int32Array): void {
    for (let i = 0; i < this.instance.size; i++) this.keys[i] = this.finish(start, i)
    this.sort(order)
  }

  /** Writes an order near that of a schedule: each activity moved back by up to `share` of the whole and two places. */
  stray(start: Int32Array, share: number, order: Int32Array): void {
    this.follow(start, order)
    for (let n = 0; n < this.instance.size; n++)
      this.keys[order[n] ?? 0] = n + (2 + share * this.instance.size) * this.random()
    this.sort(order)
  }

  /** An order near that of a schedule: a few activities come first, or nearly, and with each all that it waits for. */
  pull(start: Int32Array, order: Int32Array): void {
    const { instance, keys, random } = this
    this.follow(start, order)
    for (let n = 0; n < instance.size; n++) keys[order[n] ?? 0] = n
    const place = Math.floor(random() * random() * instance.size)
    for (let pulled = 1 + Math.floor(random() * 4); pulled > 0; pulled--)
      this.bring(Math.floor(random() * instance.size), place)
    this.sort(order)
  }

  /** An order near that of a schedule: a few activities wait until all else is placed, and what needs them waits with them. */
  push(start: Int32Array, order: Int32Array): void {
    const { instance, keys, random } = this
    this.follow(start, order)
    for (let n = 0; n < instance.size; n++) keys[order[n] ?? 0] = n
    for (let pushed = 1 + Math.floor(random() * 4); pushed > 0; pushed--) {
      const i = Math.floor(random() * instance.size)
      keys[i] = (keys[i] ?? 0) + instance.size
    }
    this.sort(order)
  }

  private bring(i: number, place: number): void {
    const key = this.keys[i] ?? 0
    if (key < place) return
    // Those that are brought keep their order among themselves, before what stands at the place.
    this.keys[i] = place - 1 + key / (this.instance.size + 1)
    for (const p of this.instance.before[i] ?? []) this.bring(p, place)
  }

  /** Moves one activity to any place that its predecessors and successors leave it. */
  move(order: Int32Array): void {
    const { instance, random } = this
    const at = Math.floor(random() * instance.size)
    const activity = order[at] ?? 0
    const before = instance.before[activity] ?? []
    const after = instance.after[activity] ?? []
    let first = at
    let last = at
    while (first > 0 && !before.includes(order[first - 1] ?? 0)) first -= 1
    while (last < instance.size - 1 && !after.includes(order[last + 1] ?? 0)) last += 1
    const to = first + Math.floor(random() * (last - first + 1))
    if (to < at) order.copyWithin(to + 1, to, at)
    else order.copyWithin(at, at + 1, to + 1)
    order[to] = activity
  }

  private finish(start: Int32Array, i: number): number {
    const begun = start[i] ?? -1
    return begun < 0 ? this.instance.horizon + 1 : begun + (this.instance.duration[i] ?? 0)
  }

  /** By insertion, from the topological order: equal keys keep it, so that predecessors stay first. */
  private sort(order: Int32Array): void {
    const { instance, keys } = this
    for (let n = 0; n < instance.size; n++) {
      const i = instance.topological[n] ?? 0
      const key = keys[i] ?? 0
      let at = n
      for (; at > 0 && (keys[order[at - 1] ?? 0] ?? 0) > key; at--) order[at] = order[at - 1] ?? 0
      order[at] = i
    }
  }
}
