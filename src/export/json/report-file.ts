// The report as data: the inputs without loss, every number that follows from them, and the report as it is painted. Whoever
// has this file and the same version of the product can compute every number again.
import type { Assessment } from '#core/assessment/assessment.ts'
import type { UsedPack } from '#core/assessment/inputs.ts'
import { plain } from '#core/assessment/plain.ts'
import type { Findings } from '#core/pipeline.ts'
import type { Report } from '#core/report/report.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { ExportInput } from '../format.ts'

export interface ReportFile {
  format: 'zta-report'
  formatVersion: 1
  /** What wrote it, for people. */
  app: string
  /** ISO 8601 instant. */
  made: string
  /** The pack that the numbers were computed with. */
  pack: UsedPack
  inputs: { assessment: Assessment }
  /** SHA-256 of the inputs as src/core/assessment/inputs.ts writes them; '' where the browser had no cryptography. */
  inputsHash: string
  results: Results
  report: Report
}

export interface Results extends Findings {
  /** One a route, in pack order. */
  roadmaps: Roadmap[]
}

export function reportFile(input: ExportInput, app: string): ReportFile {
  const { assessment, at, findings, pack, packHash, report, roadmaps } = input
  return plain({
    format: 'zta-report',
    formatVersion: 1,
    app,
    made: at,
    pack: { id: pack.id, version: pack.version, ...(packHash !== undefined && { hash: packHash }) },
    inputs: { assessment },
    inputsHash: report.inputsHash,
    results: { ...findings, roadmaps },
    report,
  } satisfies ReportFile)
}
