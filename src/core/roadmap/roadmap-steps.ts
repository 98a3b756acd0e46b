// Each step of the route with its dates, its cost, and what is expected of scores and incidents once it is done.
import { scoreAssessment } from '../score/score-assessment.ts'
import type { PlanDraft } from './draft-plan.ts'
import { expectedAssessment } from './expected-assessment.ts'
import { incidentWeeks, outcomeAt } from './exposure.ts'
import { dateOfWeek, lastDayBefore } from './plan-weeks.ts'
import type { PlannedMeasure, RoadmapStep } from './roadmap.ts'

export function layOutSteps(draft: PlanDraft, measures: readonly PlannedMeasure[]): RoadmapStep[] {
  const { pack, assessment, questions, weeks, risks, selection } = draft
  const finish = new Map(measures.map((m) => [m.id, m.finish]))
  // A step may be finished before an earlier one that is not behind its gate: what is expected never goes back in time.
  let done = 0
  return (draft.route?.steps ?? []).map((step, index) => {
    const inStep = measures.filter((m) => m.step === index)
    const first = inStep.reduce<number | null>((week, m) => (week === null ? m.start : Math.min(week, m.start)), null)
    const last = inStep.reduce<number | null>((week, m) => Math.max(week ?? 0, m.finish), null)
    done = Math.max(done, last ?? 0)
    const finished = selection.measures.filter((m) => (finish.get(m.id) ?? Infinity) <= done)
    const expected = expectedAssessment(pack, assessment, finished, questions, dateOfWeek(weeks, done))
    return {
      index,
      id: step.id,
      start: first,
      finish: last,
      startDate: first === null ? null : dateOfWeek(weeks, first),
      finishDate: last === null ? null : lastDayBefore(weeks, last),
      measures: inStep.map((m) => m.id),
      scores: scoreAssessment(pack, expected),
      replays: risks.map((risk) => ({
        incident: risk.incident,
        outcome: outcomeAt(incidentWeeks(risk, finish), done),
      })),
      cost: {
        initial: inStep.reduce((sum, m) => sum + m.initial, 0),
        yearly: inStep.reduce((sum, m) => sum + m.yearly, 0),
      },
    }
  })
}
