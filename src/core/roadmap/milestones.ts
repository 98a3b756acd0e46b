// The weeks worth a flag. Only what the plan brings about is a milestone: what is so today is not.
import { applies, levelOf } from '../assessment/applies.ts'
import type { Level } from '../pack/pack.ts'
import type { PlanDraft } from './draft-plan.ts'
import { dateOfWeek } from './plan-weeks.ts'
import type { Milestone, Roadmap } from './roadmap.ts'
import type { Finishes } from './schedule/problem.ts'

type Found = Pick<Roadmap, 'steps' | 'stops' | 'vpnGone' | 'saasWatched' | 'unfit'>

/** By week; in one week steps, then incidents in pack order, then the rest. */
export function findMilestones(draft: PlanDraft, { steps, stops, vpnGone, saasWatched, unfit }: Found): Milestone[] {
  const at = (kind: Milestone['kind'], week: number | null, id: string): Milestone[] =>
    week === null || week === 0 ? [] : [{ kind, week, date: dateOfWeek(draft.weeks, week), id }]
  // A step with something left out is never done, whatever else of it is.
  const incomplete = new Set(unfit.filter((u) => u.why !== 'pin').map((u) => draft.steps.get(u.measure)))
  return [
    ...steps.filter((s) => !incomplete.has(s.index)).flatMap((s) => at('step-done', s.finish, s.id)),
    ...stops.flatMap((s) => at('incident-stops', s.week, s.incident)),
    ...at('vpn-gone', vpnGone, ''),
    ...at('saas-watched', saasWatched, ''),
  ].sort((a, b) => a.week - b.week)
}

/** First week in which a question is expected at the level: 0 when it is today; null when never, or when it does not apply. */
export function firstWeekAtLevel(draft: PlanDraft, finish: Finishes, id: string, level: Level): number | null {
  const { pack, assessment, questions, selection } = draft
  const question = questions.get(id)
  if (!question || !applies(question, pack, assessment)) return null
  if ((levelOf(assessment, id) ?? 1) >= level) return 0
  const raising = selection.measures.filter((m) => m.raises.some((r) => r.question === id && r.to >= level))
  return raising.reduce<number | null>((first, m) => {
    const week = finish.get(m.id)
    return week === undefined || (first !== null && first <= week) ? first : week
  }, null)
}
