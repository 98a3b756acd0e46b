// Answers that can hardly be true together. A contradiction changes no score: it says which answers to look at again.
import { applies, levelOf } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack, Level } from '../pack/pack.ts'

export interface Contradiction {
  /** Of the pack's rule. */
  id: string
  /** In the order of the rule, with the level answered. */
  answers: { question: string; level: Level }[]
}

/** In pack order. An answer that is open, unknown or about something that does not apply contradicts nothing. */
export function findContradictions(pack: AnyPack, assessment: Assessment): Contradiction[] {
  const questions = new Map(pack.domains.flatMap((d) => d.questions.map((q) => [q.id, q] as const)))
  return (pack.contradictions ?? []).flatMap(({ id, when }) => {
    const answers = when.all.flatMap(({ question: name, atLeast = 1, atMost = 4 }) => {
      const question = questions.get(name)
      const level = levelOf(assessment, name)
      if (!question || level === undefined || !applies(question, pack, assessment)) return []
      return level >= atLeast && level <= atMost ? [{ question: name, level }] : []
    })
    return answers.length === when.all.length ? [{ id, answers }] : []
  })
}
