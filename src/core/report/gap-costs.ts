// Which gaps are to be closed, and what the plan spends on each. A measure that closes two gaps is counted once in a sum.
import type { Gap } from '../gap/rank-gaps.ts'
import type { PlannedMeasure } from '../roadmap/roadmap.ts'
import type { Context } from './section.ts'

/** The gaps without those that were accepted or transferred. */
export function plannedGaps({ gaps, assessment }: Context): Gap[] {
  return gaps.filter((g) => (assessment.decisions?.[g.question]?.kind ?? 'plan') === 'plan')
}

/** The accepted and transferred ones. */
export function decidedGaps({ gaps, assessment }: Context): Gap[] {
  return gaps.filter((g) => (assessment.decisions?.[g.question]?.kind ?? 'plan') !== 'plan')
}

/** Measures of the chosen plan that are there for this question's gap. */
export function measuresFor({ chosen }: Pick<Context, 'chosen'>, question: string): PlannedMeasure[] {
  return chosen?.measures.filter((m) => m.reasons.some((r) => r.kind === 'gap' && r.ids.includes(question))) ?? []
}

export interface Spending {
  initial: number
  yearly: number
  /** Person-days. */
  effort: number
}

export function spendingOn(measures: Iterable<PlannedMeasure>): Spending {
  const sum: Spending = { initial: 0, yearly: 0, effort: 0 }
  for (const m of new Set(measures)) {
    sum.initial += m.initial
    sum.yearly += m.yearly
    sum.effort += m.effort
  }
  return sum
}
