// Gates between steps, as activities that take no time: what a step waits for stands before its gate, and all of its
// measures stand after it. One gate a step keeps the waiting lists short.
import { applies, levelOf } from '../assessment/applies.ts'
import type { Assessment, Gate } from '../assessment/assessment.ts'
import type { AnyPack, Measure, Question } from '../pack/pack.ts'
import type { Activity } from './schedule/problem.ts'

/** No measure id can hold this sign. */
const SIGN = '>'
const gateId = (step: number): string => `${SIGN}${String(step)}`
export const isGate = (id: string): boolean => id.startsWith(SIGN)

export interface StepGates {
  activities: Activity[]
  /** What every measure of a step waits for. */
  before: (step: number) => string[]
}

/** `opens`: whether later steps wait for the measure. */
export function stepGates(
  measures: readonly Measure<unknown>[],
  steps: ReadonlyMap<string, number>,
  opens: (measure: Measure<unknown>) => boolean,
): StepGates {
  const last = Math.max(0, ...new Set(steps.values()))
  const activities = Array.from({ length: last }, (_, i): Activity => {
    const awaited = measures.filter((m) => steps.get(m.id) === i && opens(m)).map((m) => m.id)
    return { id: gateId(i + 1), duration: 0, requests: {}, after: i > 0 ? [gateId(i), ...awaited] : awaited }
  })
  return { activities, before: (step) => (step > 0 ? [gateId(step)] : []) }
}

/** With `key`, later steps wait for what raises an applying key question above its present level. */
export function gateOpener(
  gate: Gate,
  pack: AnyPack,
  assessment: Assessment,
  questions: ReadonlyMap<string, Question<unknown>>,
): (measure: Measure<unknown>) => boolean {
  if (gate !== 'key') return () => gate === 'all'
  return (measure) =>
    measure.raises.some(({ question: id, to }) => {
      const question = questions.get(id)
      if (!question?.key || !applies(question, pack, assessment)) return false
      return to > (levelOf(assessment, id) ?? 1)
    })
}
