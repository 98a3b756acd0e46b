// What is kept as it stands, and said: answers and packs that are not known here (another version may know them), and
// "does not apply" whose reason was never written.
import { resolvePack } from '../pack/resolve-pack.ts'
import type { Assessment } from './assessment.ts'
import { MAX_FAULTS, within, type Fault } from './fault.ts'
import type { KnownPack, ZtmFile } from './ztm-file.ts'

/** At most MAX_FAULTS. Snapshots are not looked at: they belong to the pack of their day. */
export function fileWarnings(file: ZtmFile, packs: readonly KnownPack[]): Fault[] {
  return file.assessments
    .flatMap((assessment, i) =>
      assessmentWarnings(assessment, resolvePack(packs, assessment.pack)).map((fault) =>
        within(`assessments[${String(i)}]`, fault),
      ),
    )
    .slice(0, MAX_FAULTS)
}

/** Paths begin inside the assessment: `answers.gone.question`. `pack` undefined: the pack itself is not known. */
export function assessmentWarnings(assessment: Assessment, pack: KnownPack | undefined): Fault[] {
  const warnings = pack ? packWarnings(assessment, pack) : [unknownPack(assessment)]
  for (const [question, answer] of Object.entries(assessment.answers))
    if (answer.value === 'not-applicable' && answer.reason?.trim() === '')
      warnings.push({ path: `answers.${question}.reason`, code: 'reason-blank' })
  return warnings
}

const unknownPack = ({ pack }: Assessment): Fault => ({
  path: 'pack.id',
  code: 'unknown-pack',
  detail: { found: pack.id },
})

function packWarnings({ pack: said, answers }: Assessment, pack: KnownPack): Fault[] {
  const asked = new Set(pack.domains.flatMap((domain) => domain.questions.map((question) => question.id)))
  const unknown = Object.keys(answers).filter((question) => !asked.has(question))
  const warnings = unknown.map((found): Fault => ({
    path: `answers.${found}`,
    code: 'unknown-question',
    detail: { found },
  }))
  if (said.version === pack.version) return warnings
  return [
    { path: 'pack.version', code: 'other-pack-version', detail: { found: said.version, wanted: pack.version } },
    ...warnings,
  ]
}
