// Priority rules: keys by which the smaller goes first. Each is a well-known rule of the field; none is always best, so
// the search tries them all.
import type { Instance } from './instance.ts'

/** Latest finish, latest start, most total successors, greatest positional weight, most work in what follows. */
export function ruleKeys(instance: Instance): Float64Array[] {
  const { size, duration } = instance
  const tail = longestTails(instance)
  const length = (i: number) => duration[i] ?? 0
  const latestFinish = Float64Array.from({ length: size }, (_, i) => -(tail[i] ?? 0))
  const latestStart = Float64Array.from({ length: size }, (_, i) => -(tail[i] ?? 0) - length(i))
  const successors = new Float64Array(size)
  const work = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const all = descendants(instance, i)
    successors[i] = -all.length
    work[i] = -all.reduce((sum, s) => sum + workOf(instance, s), workOf(instance, i))
  }
  const weight = Float64Array.from({ length: size }, (_, i) =>
    (instance.after[i] ?? []).reduce((sum, s) => sum - length(s), -length(i)),
  )
  return [latestFinish, latestStart, successors, weight, work]
}

/** The longest chain of durations that follows the finish of each activity. */
export function longestTails(instance: Instance): Int32Array {
  const tail = new Int32Array(instance.size)
  for (let n = instance.size - 1; n >= 0; n--) {
    const i = instance.topological[n] ?? 0
    for (const s of instance.after[i] ?? [])
      tail[i] = Math.max(tail[i] ?? 0, (tail[s] ?? 0) + (instance.duration[s] ?? 0))
  }
  return tail
}

function workOf(instance: Instance, i: number): number {
  return (instance.uses[i] ?? []).reduce((sum, u) => sum + u.units * (instance.duration[i] ?? 0), 0)
}

function descendants(instance: Instance, i: number): number[] {
  const seen = new Uint8Array(instance.size)
  const found: number[] = []
  const stack = [i]
  for (let at = stack.pop(); at !== undefined; at = stack.pop())
    for (const s of instance.after[at] ?? [])
      if (!seen[s]) {
        seen[s] = 1
        found.push(s)
        stack.push(s)
      }
  return found
}
