// Which questions an edition asks. It never changes a score: what is not asked stays unanswered and widens the interval.
import type { AnyPack, Pack, Question } from '../pack/pack.ts'
import { holds } from './applies.ts'
import type { Assessment, Edition } from './assessment.ts'

/** Five-minute: the short ones. Standard: those, the weakest links and what weighs most. Full: all. */
export function inEdition(question: Question<unknown>, edition: Edition | undefined): boolean {
  if (edition === 'short') return question.short === true
  if (edition === 'standard') return question.short === true || question.key === true || question.weight === 3
  return true
}

/** How many questions each edition asks before any condition. */
export function editionCounts(pack: Pack<unknown>): Record<Edition, number> {
  const questions = pack.domains.flatMap((domain) => domain.questions)
  const count = (edition: Edition): number => questions.filter((q) => inEdition(q, edition)).length
  return { short: count('short'), standard: count('standard'), full: count('full') }
}

/** Asked of this organization: in its edition, and the condition holds for its profile. In pack order, with the domain. */
export function askedQuestions<T>(
  pack: Pack<T>,
  assessment: Assessment,
): { domain: Pack<T>['domains'][number]; question: Question<T> }[] {
  const profiled: Pick<AnyPack, 'profile'> = pack
  return pack.domains.flatMap((domain) =>
    domain.questions
      .filter((q) => inEdition(q, assessment.edition) && holds(q.when, profiled, assessment))
      .map((question) => ({ domain, question })),
  )
}
