// From keys to an order in which every activity stands after all that must come before it.
import type { Instance } from './instance.ts'

/** Urgent before others, then the smaller key, then the place in the problem. */
export function comesFirst(instance: Instance, keys: Float64Array, a: number, b: number): boolean {
  const urgency = (instance.urgent[b] ?? 0) - (instance.urgent[a] ?? 0)
  if (urgency !== 0) return urgency < 0
  const difference = (keys[a] ?? 0) - (keys[b] ?? 0)
  return difference !== 0 ? difference < 0 : a < b
}

/** Writes the order into `order`: again and again the first by `comesFirst` of those whose predecessors all stand. */
export function orderByKeys(instance: Instance, keys: Float64Array, order: Int32Array): void {
  const waiting = new Int32Array(instance.size)
  const heap: number[] = []
  const before = (a: number, b: number) => comesFirst(instance, keys, a, b)
  for (let i = 0; i < instance.size; i++) {
    const count = instance.before[i]?.length ?? 0
    waiting[i] = count
    if (count === 0) push(heap, i, before)
  }
  for (let n = 0; n < instance.size; n++) {
    const next = pop(heap, before)
    order[n] = next
    for (const s of instance.after[next] ?? []) {
      const count = (waiting[s] ?? 0) - 1
      waiting[s] = count
      if (count === 0) push(heap, s, before)
    }
  }
}

type Before = (a: number, b: number) => boolean

function push(heap: number[], item: number, before: Before): void {
  let i = heap.length
  heap.push(item)
  while (i > 0) {
    const up = (i - 1) >> 1
    const parent = heap[up] ?? 0
    if (!before(item, parent)) break
    heap[i] = parent
    i = up
  }
  heap[i] = item
}

/** The heap must not be empty. */
function pop(heap: number[], before: Before): number {
  const top = heap[0] ?? 0
  const item = heap.pop() ?? 0
  const size = heap.length
  if (size === 0) return top
  let i = 0
  for (;;) {
    let down = 2 * i + 1
    if (down >= size) break
    if (down + 1 < size && before(heap[down + 1] ?? 0, heap[down] ?? 0)) down += 1
    const child = heap[down] ?? 0
    if (!before(child, item)) break
    heap[i] = child
    i = down
  }
  heap[i] = item
  return top
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
