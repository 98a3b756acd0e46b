// Whether a question concerns this organization, and what it answered. One place, so that every stage agrees.
import type { AnyPack, Condition, Level, Question } from '../pack/pack.ts'
import type { Answer, Assessment } from './assessment.ts'

type Profiled = Pick<Assessment, 'profile'>

/** A profile field that was not answered holds the pack's default; a field that the pack does not know never holds. */
export function holds(condition: Condition | undefined, pack: Pick<AnyPack, 'profile'>, assessment: Profiled): boolean {
  if (!condition) return true
  return Object.entries(condition).every(([field, values]) => {
    const value = assessment.profile[field] ?? pack.profile.find((f) => f.id === field)?.default
    return value !== undefined && values.includes(value)
  })
}

export function answerOf(assessment: Pick<Assessment, 'answers'>, question: string): Answer | undefined {
  return Object.hasOwn(assessment.answers, question) ? assessment.answers[question] : undefined
}

/** Its condition holds and it was not answered "does not apply". */
export function applies(question: Question<unknown>, pack: Pick<AnyPack, 'profile'>, assessment: Assessment): boolean {
  return holds(question.when, pack, assessment) && answerOf(assessment, question.id)?.value !== 'not-applicable'
}

/** The answered level; undefined when unanswered, unknown or not applicable. */
export function levelOf(assessment: Pick<Assessment, 'answers'>, question: string): Level | undefined {
  const value = answerOf(assessment, question)?.value
  return typeof value === 'number' ? value : undefined
}
