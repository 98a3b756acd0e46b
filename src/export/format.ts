// What an export format is. A format is a folder here with a `format.ts`; its writer and the library under it are loaded
// when a file is asked for, never before.
import type { Assessment, Edition } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import type { Findings } from '#core/pipeline.ts'
import type { Report } from '#core/report/report.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { Translate, Words } from '#core/words.ts'
import type { Look } from './pdf/theme.ts'

/** All in the language of the file, which is independent of the screen's. */
export interface ExportInput {
  report: Report
  pack: Pack
  /** SHA-256 of a pack that did not come with the product ('' where the browser had no cryptography); absent: it did. */
  packHash?: string
  assessment: Assessment
  findings: Findings
  /** The plans that the screen shows; one a route, in pack order. */
  roadmaps: Roadmap[]
  /** Knows the words of figures, of the report and of the formats. */
  t: Translate
  language: Report['language']
  /** Of a form: which questions it holds. Absent: the assessment's. */
  edition?: Edition
  /** Paper, the organization's colour and its words on confidentiality, for formats that have pages; absent: the product's own. */
  look?: Look & { confidentiality?: string }
  /** The moment the file is made, ISO 8601: the only clock a writer has. */
  at: string
}

/** The same as it can be posted to a worker: the words instead of the function that says them. */
export type PostedInput = Omit<ExportInput, 't'> & { words: Words }

export interface ExportFormat {
  /** Also the key of its words: format.ID.name and format.ID.help. */
  id: string
  extension: string
  mediaType: string
  /** Formats stand in rising order. */
  order: number
  /** The reports it can be made of; absent: it does not depend on the kind. */
  kinds?: Report['kind'][]
  write: (input: ExportInput) => Promise<Uint8Array<ArrayBuffer>>
}
