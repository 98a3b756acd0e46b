// A report file from outside. Its inputs are checked to the last field; its numbers are not trusted at all: they are what is
// held against those computed again.
import { guard, isGroup, LIMITS } from '#core/assessment/guard.ts'
import { within, type Fault } from '#core/assessment/fault.ts'
import { parseAssessment, parsePackReference } from '#core/assessment/parse-assessment.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { UsedPack } from '#core/assessment/inputs.ts'
import type { Report } from '#core/report/report.ts'

export interface SaidReport {
  assessment: Assessment
  /** With a hash when it did not come with the product. */
  pack: UsedPack
  inputsHash: string
  /** What the report was made as. */
  kind: Report['kind']
  language: Report['language']
  date: string
  sections: string[]
  /** As they stand in the file, to be compared. */
  results: Record<string, unknown>
  report: Record<string, unknown>
}

export type ReadReport = { ok: true; said: SaidReport } | { ok: false; faults: Fault[] }

/** `value` was parsed from JSON and its format is "zta-report". Never throws. */
export function readReportFile(value: Record<string, unknown>): ReadReport {
  const { formatVersion, inputs, results, report, inputsHash } = value
  if (typeof formatVersion === 'number' && formatVersion > 1)
    return refuse('formatVersion', 'newer-format', { limit: 1, found: formatVersion })
  if (formatVersion !== 1) return refuse('formatVersion', 'not-allowed', { allowed: '1', found: '' })
  const faults = guard(value)
  if (faults.length > 0) return { ok: false, faults }
  for (const [name, group] of Object.entries({ inputs, results, report }))
    if (!isGroup(group)) return refuse(name, 'missing')
  const assessment = parseAssessment((inputs as Record<string, unknown>).assessment)
  const pack = parsePackReference(isGroup(value.pack) ? { id: value.pack.id, version: value.pack.version } : undefined)
  if (!assessment.ok) return { ok: false, faults: assessment.faults.map((f) => within('inputs.assessment', f)) }
  if (!pack.ok) return { ok: false, faults: pack.faults.map((f) => within('pack', f)) }
  const hash = isGroup(value.pack) && typeof value.pack.hash === 'string' ? { hash: value.pack.hash } : {}
  const shown = report as Record<string, unknown>
  const { kind, language, date, sections } = shown
  if (kind !== 'board' && kind !== 'one-page' && kind !== 'full') return refuse('report.kind', 'not-allowed')
  if (language !== 'ja' && language !== 'en') return refuse('report.language', 'not-allowed')
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return refuse('report.date', 'bad-date')
  if (!Array.isArray(sections) || sections.length > LIMITS.entries) return refuse('report.sections', 'wrong-type')
  return {
    ok: true,
    said: {
      assessment: assessment.value,
      pack: { ...pack.value, ...hash },
      inputsHash: typeof inputsHash === 'string' ? inputsHash : '',
      kind,
      language,
      date,
      sections: sections.flatMap((s: unknown) => (isGroup(s) && typeof s.id === 'string' ? [s.id] : [])),
      results: results as Record<string, unknown>,
      report: shown,
    },
  }
}

const refuse = (path: string, code: Fault['code'], detail?: Fault['detail']): ReadReport => ({
  ok: false,
  faults: [{ path, code, ...(detail && { detail }) }],
})
