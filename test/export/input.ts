// What a format gets, for the samples and for an organization whose every free text is evil.
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Language, Report } from '#core/report/report.ts'
import type { ExportInput } from '#export/format.ts'
import { readContent } from '#content/content.ts'
import { zeroTrust } from '../core/report/report-fixture.ts'
import { EVIL } from './evil.ts'
import { exportInput } from './export-input.ts'

const source = zeroTrust()
const samples = new Map(readContent('.').samples.map((s) => [s.id, s]))

export const SAMPLES = [...samples.keys()]

export function sampleOf(id: string, language: Language): Assessment {
  const found = samples.get(id)
  if (!found) throw new Error(`no sample ${id}`)
  return structuredClone(found.load(language))
}

export const inputOf = (assessment: Assessment, language: Language, kind: Report['kind'] = 'board'): ExportInput =>
  exportInput(source, assessment, language, { kind })

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
