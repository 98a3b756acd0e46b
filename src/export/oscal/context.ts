// What every part of an OSCAL file reads, worked out once.
import { namesOf, type Names } from '#core/report/names.ts'
import { writingIn, type Writing } from '#core/report/writing.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { ExportInput } from '../format.ts'
import type { Origin } from './types.ts'

export interface OscalContext extends ExportInput {
  /** Stable UUID of a thing by its name inside the assessment. */
  id: (name: string) => string
  names: Names
  write: Writing
  /** Along the assessment's route. */
  chosen: Roadmap | null
  /** Said by the organization, and worked out by this product. */
  said: Origin[]
  computed: Origin[]
}

export function oscalContext(input: ExportInput, id: (name: string) => string): OscalContext {
  const names = namesOf(input.pack)
  return {
    ...input,
    id,
    names,
    write: writingIn(input.t, input.language, names),
    chosen: input.roadmaps.find((r) => r.route === input.assessment.route) ?? input.roadmaps[0] ?? null,
    said: [{ actors: [{ type: 'party', 'actor-uuid': id('organization') }] }],
    computed: [{ actors: [{ type: 'tool', 'actor-uuid': id('tool') }] }],
  }
}

/** OSCAL's names begin with a letter; ids of a pack may begin with a digit. */
export const objectiveOf = (question: string): string => `question-${question}`
export const controlOf = (domain: string): string => `domain-${domain}`
export const domainObjectiveOf = (domain: string): string => `domain-${domain}-objective`
