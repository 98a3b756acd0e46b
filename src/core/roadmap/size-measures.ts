// What each measure takes for this organization: the pack's assumption for its size, overwritten where the user did.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack, BySize, Measure } from '../pack/pack.ts'
import { own } from './own.ts'

export interface SizedMeasure {
  id: string
  team: string
  /** Person-days in all. */
  effort: number
  /** Whole weeks, at least 1: max(weeks, ⌈effort ÷ capacity⌉). */
  weeks: number
  /** JPY, once and a year. */
  initial: number
  yearly: number
}

/** Person-days a week that a team gives when neither the plan nor the pack says. */
const USUAL_CAPACITY = 5

/** Person-days a week. */
export function teamCapacity(pack: AnyPack, { plan }: Assessment, size: keyof BySize, team: string): number {
  return own(plan.capacity, team) ?? pack.teams.find((t) => t.id === team)?.capacity?.[size] ?? USUAL_CAPACITY
}

/** `capacity`: what its team usually gives a week; a team that gives nothing does not stretch, it just never fits. */
export function sizeMeasure(
  measure: Measure<unknown>,
  { plan }: Assessment,
  size: keyof BySize,
  capacity: number,
): SizedMeasure {
  const edit = own(plan.overrides, measure.id)
  const effort = edit?.effort ?? measure.effort[size]
  const weeks = Math.max(1, Math.ceil(edit?.weeks ?? measure.weeks[size]))
  // A quotient such as 2.1 ÷ 0.3 must not become a week longer by rounding.
  const stretched = capacity > 0 ? Math.ceil(effort / capacity - 1e-9) : 0
  return {
    id: measure.id,
    team: measure.team,
    effort,
    weeks: Math.max(weeks, stretched),
    initial: edit?.initial ?? measure.cost.initial[size],
    yearly: edit?.yearly ?? measure.cost.yearly[size],
  }
}
