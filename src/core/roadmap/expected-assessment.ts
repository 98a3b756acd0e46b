// The answers as they will be once measures are finished: the expected level is the higher of today's and the highest
// that a finished measure raises to. A question that does not apply stays so; an open one gets the level.
import { applies, answerOf } from '../assessment/applies.ts'
import type { Answer, Assessment } from '../assessment/assessment.ts'
import type { AnyPack, Level, Measure, Question } from '../pack/pack.ts'

/** A new assessment; the given one is not touched. `date` is YYYY-MM-DD, for answers that did not exist. */
export function expectedAssessment(
  pack: AnyPack,
  assessment: Assessment,
  finished: Iterable<Measure<unknown>>,
  questions: ReadonlyMap<string, Question<unknown>>,
  date: string,
): Assessment {
  const answers = new Map(Object.entries(assessment.answers))
  for (const [id, level] of highestRungs(finished)) {
    const question = questions.get(id)
    if (question && applies(question, pack, assessment)) answers.set(id, raised(answerOf(assessment, id), level, date))
  }
  return { ...assessment, answers: Object.fromEntries(answers) }
}

/** By question: the highest level that any of the measures raises it to. */
export function highestRungs(measures: Iterable<Measure<unknown>>): Map<string, Level> {
  const highest = new Map<string, Level>()
  for (const { raises } of measures)
    for (const { question, to } of raises) if ((highest.get(question) ?? 1) < to) highest.set(question, to)
  return highest
}

function raised(answer: Answer | undefined, level: Level, date: string): Answer {
  if (!answer) return { value: level, basis: 'stated', at: `${date}T00:00:00Z` }
  return typeof answer.value === 'number' && answer.value >= level ? answer : { ...answer, value: level }
}
