// Where to go on in a domain: the first question that is still open there.
import type { AnyPack, Domain } from '../pack/pack.ts'
import { answerOf, applies } from './applies.ts'
import type { Assessment } from './assessment.ts'

/** The first applying question without an answer, else the first answered "don't know", else undefined. In pack order. */
export function firstOpenQuestion(
  domain: Domain<unknown>,
  pack: Pick<AnyPack, 'profile'>,
  assessment: Assessment,
): string | undefined {
  const questions = domain.questions.filter((q) => applies(q, pack, assessment))
  const open = questions.find((q) => !answerOf(assessment, q.id))
  return (open ?? questions.find((q) => answerOf(assessment, q.id)?.value === 'unknown'))?.id
}
