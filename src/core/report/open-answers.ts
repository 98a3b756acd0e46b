// What the answers do not tell: don't-knows, questions nobody answered, statements without a proof, exclusions.
import { answerOf, holds } from '../assessment/applies.ts'
import type { Domain, Question } from '../pack/pack.ts'
import type { Context } from './section.ts'

export interface OpenAnswers {
  unknown: Question[]
  unanswered: Question[]
  /** A level that is merely stated, with no evidence named. */
  stated: Question[]
  /** Answered as not applicable, with the reason given ('' when none). */
  excluded: { question: Question; reason: string }[]
  /** How many questions apply, the excluded ones left out. */
  applicable: number
}

/** Of one domain. Questions whose condition does not hold are in none of the lists. */
export function openAnswers({ pack, assessment }: Pick<Context, 'pack' | 'assessment'>, domain: Domain): OpenAnswers {
  const open: OpenAnswers = { unknown: [], unanswered: [], stated: [], excluded: [], applicable: 0 }
  for (const question of domain.questions) {
    if (!holds(question.when, pack, assessment)) continue
    const answer = answerOf(assessment, question.id)
    if (answer?.value === 'not-applicable') {
      open.excluded.push({ question, reason: answer.reason ?? '' })
      continue
    }
    open.applicable += 1
    if (!answer) open.unanswered.push(question)
    else if (answer.value === 'unknown') open.unknown.push(question)
    else if (answer.basis === 'stated' && (answer.evidence ?? []).length === 0) open.stated.push(question)
  }
  return open
}
