// The report as canonical JSON: the same state gives the same bytes but for the moment it was made.
import { canonicalJson } from '#core/assessment/canonical.ts'
import type { ExportInput } from '../format.ts'
import { reportFile } from './report-file.ts'

export async function writeReportJson(input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  const app = `${input.t('app.name')} ${__APP_VERSION__}`
  return Promise.resolve(new TextEncoder().encode(canonicalJson(reportFile(input, app))))
}
