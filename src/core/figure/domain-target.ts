// What a domain wants to be, on the scale of its maturity: the weighted mean of its questions' targets.
import { applies } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { targetOf } from '../gap/rank-gaps.ts'
import type { AnyPack, Domain } from '../pack/pack.ts'

/** 1 … 4 over the questions that apply; null when none does. */
export function domainTarget(pack: AnyPack, assessment: Assessment, domain: Domain<unknown>): number | null {
  const questions = domain.questions.filter((q) => applies(q, pack, assessment))
  const weight = questions.reduce((sum, q) => sum + q.weight, 0)
  if (weight === 0) return null
  return questions.reduce((sum, q) => sum + q.weight * targetOf(assessment, domain.id, q.id), 0) / weight
}
