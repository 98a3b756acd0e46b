// Every number of a report again, from the inputs alone: by the very functions that the screen and the report use.
import { inputsHash, type Sha256 } from '#core/assessment/inputs.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import { assess } from '#core/pipeline.ts'
import { composeReport } from '#core/report/compose-report.ts'
import type { Report } from '#core/report/report.ts'
import type { Section } from '#core/report/section.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import { SEARCH, settledRoadmap } from '#core/roadmap/settled-roadmap.ts'
import type { Translate } from '#core/words.ts'
import type { Results } from './report-file.ts'

export interface RecomputeInput {
  assessment: Assessment
  /** In the report's language. */
  pack: Pack
  /** SHA-256 of a pack that did not come with the product; absent: it did. */
  packHash?: string
  kind: Report['kind']
  language: Report['language']
  /** YYYY-MM-DD: the day the report speaks of. */
  date: string
  t: Translate
  sections: readonly Section[]
  sha256: Sha256
  /** Area of the plan by route as the file says it: a plan that was printed before it was improved is the first one. */
  areas?: ReadonlyMap<string, number>
}

export interface Recomputed {
  results: Results
  report: Report
  inputsHash: string
}

export async function recompute(input: RecomputeInput): Promise<Recomputed> {
  const { assessment, pack, packHash, kind, language, date, t, sections, sha256, areas } = input
  const findings = assess(pack, assessment)
  const roadmaps = pack.routes.map(({ id }) => planOf(pack, assessment, date, id, areas?.get(id)))
  const hash = await inputsHash(assessment, { id: pack.id, version: pack.version, hash: packHash }, sha256)
  const report = composeReport({
    kind,
    pack,
    ...(packHash !== undefined && { custom: true, packHash }),
    assessment,
    findings,
    roadmaps,
    t,
    language,
    date,
    sections,
    inputsHash: hash,
  })
  return { results: { ...findings, roadmaps }, report, inputsHash: hash }
}

function planOf(pack: Pack, assessment: Assessment, today: string, route: string, area?: number): Roadmap {
  const first = planRoadmap(pack, assessment, { today, route })
  return first.area === area ? first : settledRoadmap(pack, assessment, { today, route, ...SEARCH })
}
