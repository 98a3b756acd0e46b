// An edit as a value: what to set one answer or one part to. Applying one and taking it back are the same operation.
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import type { Part } from '#core/assessment/parse-assessment.ts'

export type Change =
  | { kind: 'answer'; question: string; answer: Answer | null }
  | { [P in Part]: { kind: 'part'; part: P; value: Assessment[P] } }[Part]

export const keyOf = (change: Change): string =>
  change.kind === 'answer' ? `answer:${change.question}` : `part:${change.part}`

/** A new assessment; the old one is never touched. */
export function applyChange(assessment: Assessment, change: Change): Assessment {
  if (change.kind === 'part') return { ...assessment, [change.part]: change.value }
  const answers = Object.fromEntries(Object.entries(assessment.answers).filter(([id]) => id !== change.question))
  if (change.answer) answers[change.question] = change.answer
  return { ...assessment, answers }
}

/** The change that would bring back what stands there now. */
export const currentOf = (assessment: Assessment, change: Change): Change => changeAt(assessment, keyOf(change))

/** The change that says what stands at this key now. */
export function changeAt(assessment: Assessment, key: string): Change {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('answer:')) return { kind: 'answer', question: id, answer: assessment.answers[id] ?? null }
  return { kind: 'part', part: id as Part, value: assessment[id as Part] } as Change
}
