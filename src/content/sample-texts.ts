// Where an assessment holds words of people: in a sample each of them stands in both languages.
import type { Path } from '#core/pack/fault.ts'
import { isRecord } from '#core/pack/rows.ts'

/** '*' is every name or every place of a list. */
const PLACES = [
  'organization.name',
  'answers.*.note',
  'answers.*.reason',
  'answers.*.evidence.*.title',
  'decisions.*.reason',
  'decisions.*.owner',
  'decisions.*.to',
  'plan.owners.*',
  'plan.notes.*',
].map((place) => place.split('.'))

export interface FoundText {
  path: Path
  value: unknown
}

/** Every value that stands in such a place, whatever it is. */
export function textsOf(sample: unknown): FoundText[] {
  return PLACES.flatMap((place) =>
    place.reduce<FoundText[]>((found, step) => found.flatMap((at) => into(at, step)), [{ path: [], value: sample }]),
  )
}

function into({ path, value }: FoundText, step: string): FoundText[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isRecord(value)
      ? Object.entries(value)
      : []
  return entries
    .filter(([key]) => step === '*' || key === step)
    .map(([key, inner]) => ({ path: [...path, key], value: inner }))
}
