// Which measures a plan holds and why: those that close planned gaps, what was added, and all that these need. What is in
// effect, done or skipped is never planned.
import { applies } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { rankGaps, type Gap } from '../gap/rank-gaps.ts'
import type { AnyPack, Measure, Question } from '../pack/pack.ts'
import { inEffect, withNeeds } from '../replay/replay-incident.ts'
import { hasBegun, isDoneBefore } from './begun.ts'
import { highestRungs } from './expected-assessment.ts'
import { own } from './own.ts'
import type { PlanWeeks } from './plan-weeks.ts'
import type { Reason } from './roadmap.ts'

export interface Selection {
  /** In pack order. */
  measures: Measure<unknown>[]
  reasons: ReadonlyMap<string, Reason[]>
  /** Questions whose planned gap stays open, in the order of the gaps. */
  unplanned: string[]
  /** In pack order; a measure none of whose questions applies is not worth naming. */
  inEffect: string[]
  skippedNeeds: { measure: string; needs: string }[]
}

/** Measures that the user calls done: they count as in effect from week 0, whatever the answers say. */
export function doneMeasures(pack: AnyPack, assessment: Assessment, weeks: PlanWeeks): Measure<unknown>[] {
  return pack.measures.filter((m) => isDoneBefore(assessment, weeks, m.id))
}

/** `assessment` with what is done already raised. */
export function selectMeasures(
  pack: AnyPack,
  assessment: Assessment,
  questions: ReadonlyMap<string, Question<unknown>>,
  weeks: PlanWeeks,
): Selection {
  const { plan } = assessment
  const effective = new Set(pack.measures.filter((m) => inEffect(m, pack, assessment, questions)).map((m) => m.id))
  const skipped = new Set(plan.skipped)
  const added = new Set(plan.added)
  const gaps = new Map(plannedGaps(pack, assessment).map((gap) => [gap.question, gap]))
  const closes = (m: Measure<unknown>) =>
    m.raises.flatMap(({ question, to }) => {
      const gap = gaps.get(question)
      return gap && to > gap.level && to <= gap.target ? [question] : []
    })
  // What runs is planned with, whether it closes a gap or not.
  const begun = new Set(pack.measures.filter((m) => hasBegun(assessment, weeks, m.id)).map((m) => m.id))
  const isChosen = (m: Measure<unknown>) => added.has(m.id) || begun.has(m.id)
  const wanted = pack.measures.filter((m) => closes(m).length > 0 || isChosen(m)).map((m) => m.id)
  const measures = withNeeds(pack, wanted, (m) => effective.has(m.id) || skipped.has(m.id))
  const reached = highestRungs(measures)
  const neededBy = dependents(measures)
  return {
    measures,
    reasons: new Map(measures.map((m) => [m.id, reasonsFor(closes(m), neededBy.get(m.id) ?? [], isChosen(m))])),
    unplanned: [...gaps.values()].filter((g) => (reached.get(g.question) ?? 1) < g.target).map((g) => g.question),
    inEffect: pack.measures
      .filter((m) => effective.has(m.id) && m.raises.some((r) => concerns(r.question, pack, assessment, questions)))
      .map((m) => m.id),
    skippedNeeds: measures.flatMap((m) =>
      m.needs.filter((id) => skipped.has(id) && !effective.has(id)).map((needs) => ({ measure: m.id, needs })),
    ),
  }
}

/** Accepted and transferred gaps stay gaps, but nothing is planned for them. */
function plannedGaps(pack: AnyPack, assessment: Assessment): Gap[] {
  return rankGaps(pack, assessment).filter(
    (gap) => (own(assessment.decisions, gap.question)?.kind ?? 'plan') === 'plan',
  )
}

function reasonsFor(gaps: string[], neededBy: string[], chosen: boolean): Reason[] {
  const reasons: Reason[] = []
  if (gaps.length > 0) reasons.push({ kind: 'gap', ids: gaps })
  if (neededBy.length > 0) reasons.push({ kind: 'needed-by', ids: neededBy })
  if (chosen) reasons.push({ kind: 'added', ids: [] })
  return reasons
}

/** By measure: those that need it, in pack order. */
function dependents(measures: readonly Measure<unknown>[]): Map<string, string[]> {
  const byNeed = new Map<string, string[]>()
  for (const { id, needs } of measures) for (const need of needs) byNeed.set(need, [...(byNeed.get(need) ?? []), id])
  return byNeed
}

function concerns(
  id: string,
  pack: AnyPack,
  assessment: Assessment,
  questions: ReadonlyMap<string, Question<unknown>>,
): boolean {
  const question = questions.get(id)
  return question !== undefined && applies(question, pack, assessment)
}
