// What a schedule costs, made ready for many sums: budgets by group of periods. A problem without a limit has none.
import type { ScheduleProblem } from './problem.ts'

export interface Money {
  groupOf: Int32Array
  /** Infinity where there is no limit. */
  limits: Float64Array
  /** By group, then by period p: how many of the periods from p on are in the group. */
  periodsFrom: Int32Array[]
  once: Float64Array
  running: Float64Array
}

export function makeMoney({ activities, budgets }: ScheduleProblem, horizon: number): Money | null {
  // Without a limit money decides nothing, and every placement is spared the sums.
  if (!budgets?.limits.some((limit) => limit !== null)) return null
  const counted = Math.min(horizon, budgets.groupOf.length)
  const periodsFrom = budgets.limits.map((_, group) => {
    const from = new Int32Array(horizon + 1)
    for (let t = counted - 1; t >= 0; t--) from[t] = (from[t + 1] ?? 0) + (budgets.groupOf[t] === group ? 1 : 0)
    return from
  })
  return {
    groupOf: Int32Array.from(budgets.groupOf),
    limits: Float64Array.from(budgets.limits, (limit) => limit ?? Infinity),
    periodsFrom,
    once: Float64Array.from(activities, (a) => a.cost?.once ?? 0),
    running: Float64Array.from(activities, (a) => a.cost?.running ?? 0),
  }
}
