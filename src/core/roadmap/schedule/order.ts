// From keys to an order in which every activity stands after all that must come before it.
import type { Instance } from './instance.ts'

/** Urgent before others, then the smaller key, then the place in the problem. */
export function comesFirst(instance: Instance, keys: Float64Array, a: number, b: number): boolean {
  const urgency = (instance.urgent[b] ?? 0) - (instance.urgent[a] ?? 0)
  if (urgency !== 0) return urgency < 0
  const difference = (keys[a] ?? 0) - (keys[b] ?? 0)
  return difference !== 0 ? difference < 0 : a < b
}

/** Again and again the first by `comesFirst` of those whose predecessors all stand, from a heap. */
export class OrderByKeys {
  private readonly instance: Instance
  private readonly waiting: Int32Array
  private readonly heap: Int32Array
  private size = 0

  constructor(instance: Instance) {
    this.instance = instance
    this.waiting = new Int32Array(instance.size)
    this.heap = new Int32Array(instance.size)
  }

  /** Writes the order that the keys give into `order`. */
  write(keys: Float64Array, order: Int32Array): void {
    const { instance, waiting } = this
    this.size = 0
    for (let i = 0; i < instance.size; i++) {
      const count = instance.before[i]?.length ?? 0
      waiting[i] = count
      if (count === 0) this.push(keys, i)
    }
    for (let n = 0; n < instance.size; n++) {
      const next = this.pop(keys)
      order[n] = next
      for (const s of instance.after[next] ?? []) {
        const count = (waiting[s] ?? 0) - 1
        waiting[s] = count
        if (count === 0) this.push(keys, s)
      }
    }
  }

  private push(keys: Float64Array, item: number): void {
    const { heap, instance } = this
    let i = this.size++
    while (i > 0) {
      const up = (i - 1) >> 1
      const parent = heap[up] ?? 0
      if (!comesFirst(instance, keys, item, parent)) break
      heap[i] = parent
      i = up
    }
    heap[i] = item
  }

  private pop(keys: Float64Array): number {
    const { heap, instance } = this
    const top = heap[0] ?? 0
    const item = heap[--this.size] ?? 0
    let i = 0
    for (;;) {
      let down = 2 * i + 1
      if (down >= this.size) break
      if (down + 1 < this.size && comesFirst(instance, keys, heap[down + 1] ?? 0, heap[down] ?? 0)) down += 1
      const child = heap[down] ?? 0
      if (!comesFirst(instance, keys, child, item)) break
      heap[i] = child
      i = down
    }
    heap[i] = item
    return top
  }
}

/** Keys that put the named first, in their order, and the others after them in the order of the problem. */
export function keysOfOrder(instance: Instance, ids: readonly string[]): Float64Array {
  const keys = new Float64Array(instance.size).fill(ids.length)
  ids.forEach((id, n) => {
    const i = instance.place.get(id)
    if (i !== undefined) keys[i] = n
  })
  return keys
}
