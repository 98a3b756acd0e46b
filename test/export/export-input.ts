// What a format is given, from any pack and assessment: the same as the report screen gives it.
import type { Assessment } from '#core/assessment/assessment.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { assess } from '#core/pipeline.ts'
import type { Language, Report } from '#core/report/report.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { ExportInput } from '#export/format.ts'
import { plansOf, reportOf, TODAY, translateIn } from '../core/report/report-fixture.ts'

export const AT = `${TODAY}T01:02:03.456Z`

export interface InputSetting {
  kind?: Report['kind']
  /** Planning takes longest: the plans of an assessment serve both languages and every text in it. */
  roadmaps?: Roadmap[]
  /** Of a pack that did not come with the product. */
  packHash?: string
}

export function exportInput(
  source: SourcePack,
  assessment: Assessment,
  language: Language,
  { kind = 'board', roadmaps = plansOf(source, assessment), packHash }: InputSetting = {},
): ExportInput {
  const pack = translatePack(source, language)
  const own = packHash === undefined ? {} : { packHash }
  return {
    report: reportOf(source, assessment, language, { kind, roadmaps, ...own }),
    pack,
    assessment,
    findings: assess(pack, assessment),
    roadmaps,
    t: translateIn(language),
    language,
    at: AT,
    ...own,
  }
}
