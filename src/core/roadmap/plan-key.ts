// What a plan follows from, as one text: while it stays the same, nothing is to be planned anew.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import { setPart } from './edit-plan.ts'

/** Assessments with equal keys have equal plans on that day: names, notes and evidence are no part of it. */
export function planKey(pack: Pick<AnyPack, 'id' | 'version'>, assessment: Assessment, today: string): string {
  const { id, profile, targets, decisions, answers, plan, route } = assessment
  const values = Object.entries(answers).map(([question, { value }]) => [question, value])
  const edits = (['owners', 'notes'] as const).reduce((p, part) => setPart(p, part, undefined), plan)
  // The route decides only when a plan is asked for without one; it is part of the key all the same.
  return JSON.stringify([pack.id, pack.version, today, id, route, profile, targets, decisions, values, edits])
}
