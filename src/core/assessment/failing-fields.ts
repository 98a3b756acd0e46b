// Why a condition does not hold, so that a screen can say it: which profile fields speak against it, with what was said.
import type { AnyPack, Condition } from '../pack/pack.ts'
import { holds } from './applies.ts'
import type { Assessment } from './assessment.ts'

export interface FailingField {
  field: string
  /** What the profile holds; undefined when the pack does not know the field. */
  value: string | undefined
}

/** In the order of the condition; empty when it holds. */
export function failingFields(
  condition: Condition | undefined,
  pack: Pick<AnyPack, 'profile'>,
  assessment: Pick<Assessment, 'profile'>,
): FailingField[] {
  return Object.entries(condition ?? {}).flatMap(([field, values]) =>
    holds({ [field]: values }, pack, assessment)
      ? []
      : [{ field, value: assessment.profile[field] ?? pack.profile.find((f) => f.id === field)?.default }],
  )
}
