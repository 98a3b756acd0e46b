// What a section of the report is and what it may read. A section is pure: the same context gives the same blocks.
import type { Assessment } from '../assessment/assessment.ts'
import type { Gap } from '../gap/rank-gaps.ts'
import type { Pack } from '../pack/pack.ts'
import type { Replay } from '../replay/replay-incident.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import type { Contradiction } from '../score/find-contradictions.ts'
import type { Scores } from '../score/score-assessment.ts'
import type { Translate } from '../words.ts'
import type { Names } from './names.ts'
import type { Language, Report, ReportSection } from './report.ts'
import type { Writing } from './writing.ts'

export interface Context {
  /** The full report leaves nothing out of its lists. */
  kind: Report['kind']
  pack: Pack
  assessment: Assessment
  scores: Scores
  /** Every gap, in order; `planned` of gap-costs.ts leaves out the accepted and transferred ones. */
  gaps: Gap[]
  replays: Replay[]
  contradictions: Contradiction[]
  /** Along the assessment's route; null when no roadmap was given. */
  chosen: Roadmap | null
  /** Along another route, for comparison; null when there is none. */
  other: Roadmap | null
  t: Translate
  language: Language
  /** YYYY-MM-DD: the day the report speaks of. */
  date: string
  /** SHA-256 of the inputs; '' when not known. */
  inputsHash: string
  /** Of a pack that did not come with the product; '' for others. */
  packHash: string
  /** Titles by id; an id that the pack does not know stands for itself. */
  names: Names
  /** Numbers, amounts, dates and scores as the language writes them. */
  write: Writing
}

export interface Section {
  /** Also the key of its words: report.ID.title. */
  id: string
  kinds: Report['kind'][]
  /** Sections stand in rising order. */
  order: number
  /** Null when it has nothing to say for this organization. */
  compose: (context: Context) => ReportSection | null
}
