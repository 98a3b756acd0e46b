// Orders to begin with: drawn at random, yet leaning to what has the longest chain behind it. Regret-based biased random
// sampling (Drexl 1991; Kolisch 1995) of the latest-finish rule.
import type { Instance } from './instance.ts'

/** Draws activities by the key of a rule, the smaller the likelier. */
export class Sampler {
  private readonly instance: Instance
  private readonly rule: Float64Array
  private readonly random: () => number
  private readonly waiting: Int32Array
  private readonly eligible: Int32Array

  constructor(instance: Instance, rule: Float64Array, random: () => number) {
    this.instance = instance
    this.rule = rule
    this.random = random
    this.waiting = new Int32Array(instance.size)
    this.eligible = new Int32Array(instance.size)
  }

  /** Writes as key of each activity its place in an order with predecessors first. */
  draw(keys: Float64Array): void {
    const { instance, waiting, eligible } = this
    let count = 0
    for (let i = 0; i < instance.size; i++) {
      waiting[i] = instance.before[i]?.length ?? 0
      if (waiting[i] === 0) eligible[count++] = i
    }
    for (let n = 0; n < instance.size; n++) {
      const at = this.pick(count)
      const next = eligible[at] ?? 0
      keys[next] = n
      count -= 1
      eligible[at] = eligible[count] ?? 0
      for (const s of instance.after[next] ?? []) {
        const left = (waiting[s] ?? 0) - 1
        waiting[s] = left
        if (left === 0) eligible[count++] = s
      }
    }
  }

  /** A place among the eligible; each weighs as much as its key is below the worst, and one. */
  private pick(count: number): number {
    const { rule, eligible } = this
    let worst = -Infinity
    for (let n = 0; n < count; n++) worst = Math.max(worst, rule[eligible[n] ?? 0] ?? 0)
    let total = 0
    for (let n = 0; n < count; n++) total += worst - (rule[eligible[n] ?? 0] ?? 0) + 1
    let drawn = this.random() * total
    for (let n = 0; n < count - 1; n++) {
      drawn -= worst - (rule[eligible[n] ?? 0] ?? 0) + 1
      if (drawn < 0) return n
    }
    return count - 1
  }
}
