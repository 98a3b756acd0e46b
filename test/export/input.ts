// What a format gets, for the samples and for an organization whose every free text is evil.
import type { Assessment } from '#core/assessment/assessment.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { assess } from '#core/pipeline.ts'
import { composeReport } from '#core/report/compose-report.ts'
import type { Language, Report } from '#core/report/report.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import type { ExportInput } from '#export/format.ts'
import { loadReportSections } from '#registry.ts'
import { readContent } from '#content/content.ts'
import { translateIn, zeroTrust } from '../core/report/report-fixture.ts'
import { EVIL } from './evil.ts'

const TODAY = '2026-11-22'
const source = zeroTrust()
const sections = await loadReportSections()
const samples = new Map(readContent('.').samples.map((s) => [s.id, s]))

export const SAMPLES = [...samples.keys()]

export function sampleOf(id: string, language: Language): Assessment {
  const found = samples.get(id)
  if (!found) throw new Error(`no sample ${id}`)
  return structuredClone(found.load(language))
}

export function inputOf(assessment: Assessment, language: Language, kind: Report['kind'] = 'board'): ExportInput {
  const pack = translatePack(source, language)
  const values = {
    pack,
    assessment,
    findings: assess(pack, assessment),
    roadmaps: pack.routes.map((r) => planRoadmap(pack, assessment, { today: TODAY, route: r.id })),
    t: translateIn(language),
    language,
  }
  return { ...values, report: composeReport({ kind, ...values, date: TODAY, sections }), at: `${TODAY}T01:02:03.000Z` }
}

/** Every free text of a sample becomes an evil one, each of them at least once. */
export function evilInput(language: Language, kind: Report['kind'] = 'board'): ExportInput {
  const texts = Object.values(EVIL)
  let next = 0
  const evil = (): string => texts[next++ % texts.length] ?? ''
  const assessment = sampleOf('parts-maker', language)
  assessment.organization.name = EVIL['hyperlink'] ?? ''
  for (const answer of Object.values(assessment.answers)) {
    answer.note = evil()
    answer.by = evil()
    answer.evidence = [{ title: evil() }]
    if (answer.reason !== undefined) answer.reason = evil()
  }
  for (const id of Object.keys(assessment.decisions ?? {})) {
    const decision = assessment.decisions?.[id]
    if (decision) Object.assign(decision, { reason: evil(), owner: evil() })
  }
  const measures = inputOf(assessment, language, kind).roadmaps.flatMap((r) => r.measures.map((m) => m.id))
  assessment.plan.owners = Object.fromEntries(measures.map((id) => [id, evil()]))
  assessment.plan.notes = Object.fromEntries(measures.map((id) => [id, evil()]))
  return inputOf(assessment, language, kind)
}
