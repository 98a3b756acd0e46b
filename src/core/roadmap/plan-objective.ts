// What a plan is judged by: deadlines first, then the area under exposure. A deadline is missed only when it cannot be met.
import type { Begun } from './begun.ts'
import { exposureArea, type IncidentRisk } from './exposure.ts'
import { closureOf, gainOrder } from './gain-order.ts'
import type { PlanOptions } from './roadmap.ts'
import { earliestFinishes } from './schedule/bounds.ts'
import { makeInstance } from './schedule/instance.ts'
import type { Finishes, ScheduleOptions, ScheduleProblem } from './schedule/problem.ts'
import type { SizedMeasure } from './size-measures.ts'

/** Schedules of the first answer: the gain order and the two best rules, serial and parallel, each with its improvement. */
const GREEDY = 18

/** By measure: the week by which it is to be finished. */
export type DeadlineWeeks = ReadonlyMap<string, number>

/** Above every area there can be: what is counted in it comes before the area. */
export const weightAboveArea = (risks: readonly IncidentRisk[], horizon: number): number =>
  1 + horizon * risks.reduce((sum, risk) => sum + risk.severity, 0)

/** Weeks by which deadlines are missed, in all; what is never finished is late until after the horizon. */
export function weeksLate(deadlines: DeadlineWeeks, finish: Finishes, horizon: number): number {
  let late = 0
  for (const [id, week] of deadlines) late += Math.max(0, (finish.get(id) ?? horizon + 1) - week)
  return late
}

/** The finishes with those of what has begun. */
export function withBegun(finish: Finishes, begun: ReadonlyMap<string, Begun>): Finishes {
  if (begun.size === 0) return finish
  return new Map([...finish, ...[...begun].map(([id, b]) => [id, b.finish] as const)])
}

/** Late weeks, then the area; of equals the shorter plan, then the one that pays running costs for fewer weeks. */
export function planObjective(
  problem: ScheduleProblem,
  risks: readonly IncidentRisk[],
  sizes: ReadonlyMap<string, SizedMeasure>,
  deadlines: DeadlineWeeks,
  begun: ReadonlyMap<string, Begun>,
  options: PlanOptions,
): ScheduleOptions {
  const horizon = problem.horizon ?? 0
  const weight = weightAboveArea(risks, horizon)
  /** With what has begun, whose end is no one's to choose. */
  const all = (finish: Finishes) => withBegun(finish, begun)
  const makespan = (finish: Finishes) => {
    let last = 0
    for (const week of finish.values()) if (week > last) last = week
    return last
  }
  const runningWeeks = (finish: Finishes) => {
    let sum = 0
    for (const [id, week] of finish) sum += (sizes.get(id)?.yearly ?? 0) * (horizon - week)
    return sum
  }
  const instance = makeInstance(problem)
  const soonest = new Map(Array.from(earliestFinishes(instance), (week, i) => [instance.ids[i] ?? '', week]))
  const gains = gainOrder(problem, risks)
  return {
    objective: (placed) => {
      const finish = all(placed)
      return weight * weeksLate(deadlines, finish, horizon) + exposureArea(risks, finish, horizon)
    },
    ties: [makespan, runningWeeks],
    // Every measure as early as it could be with the calendar to itself: the area only grows from there.
    lowerBound: exposureArea(risks, all(soonest), horizon),
    orders: deadlines.size > 0 ? [withClosures(problem, [...deadlines.keys(), ...gains]), gains] : [gains],
    seed: options.seed ?? 1,
    schedules: GREEDY + (options.schedules ?? 0),
  }
}

/** The order with all that each waits for right before it, gates too; each named once. */
export function withClosures(problem: ScheduleProblem, ids: readonly string[]): string[] {
  const activities = new Map(problem.activities.map((a) => [a.id, a]))
  const placed = new Set<string>()
  for (const id of ids) for (const next of closureOf(id, activities, placed)) placed.add(next)
  return [...placed]
}
