// What the sheets read beside the input: the plan that the report follows, and titles by id.
import { namesOf, type Names } from '#core/report/names.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { ExportInput } from '../format.ts'

export interface Sources extends ExportInput {
  names: Names
  /** Along the assessment's route, as in the report; undefined when the pack has none. */
  chosen: Roadmap | undefined
}

export function sourcesOf(input: ExportInput): Sources {
  const { roadmaps, assessment, pack } = input
  const chosen = roadmaps.find((r) => r.route === assessment.route) ?? roadmaps[0]
  return { ...input, names: namesOf(pack), chosen }
}
