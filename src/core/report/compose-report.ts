// The report as one value: cover texts and the sections that have something to say. All words come from `t`.
import type { Assessment } from '../assessment/assessment.ts'
import { basisShare } from '../figure/basis-share.ts'
import type { Pack } from '../pack/pack.ts'
import type { Findings } from '../pipeline.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import type { Translate } from '../words.ts'
import { namesOf } from './names.ts'
import type { Language, Report } from './report.ts'
import { customBadge } from './custom-badge.ts'
import type { Context, Section } from './section.ts'
import { writingIn } from './writing.ts'

export interface ReportInput {
  kind: Report['kind']
  /** In the report's language. */
  pack: Pack
  assessment: Assessment
  findings: Findings
  /** Along any routes: the assessment's is the chosen one, else the first; the next other one stands beside it. */
  roadmaps: Roadmap[]
  /** Knows the words of figures and of the report in `language`. */
  t: Translate
  language: Language
  /** YYYY-MM-DD. */
  date: string
  /** Those of another kind are left out; the order of the list does not matter. */
  sections: readonly Section[]
  /** The pack was loaded by the user: every page says so. */
  custom?: boolean
  /** SHA-256 of a loaded pack: its id and version alone prove nothing. */
  packHash?: string
  /** Of core/assessment/inputs.ts; absent or '': not known. */
  inputsHash?: string
}

export function composeReport(input: ReportInput): Report {
  const { kind, pack, assessment, t, language, date } = input
  const context = contextOf(input)
  const sections = input.sections
    .filter((s) => s.kinds.includes(kind))
    .sort((a, b) => a.order - b.order)
    .flatMap((s) => s.compose(context) ?? [])
  return {
    kind,
    language,
    title: t(`report.${kind}.title`),
    organization: assessment.organization.name || t('report.unnamed'),
    logo: assessment.organization.logo ?? '',
    date,
    dateText: context.write.date(date),
    confidentiality: t('report.confidentiality'),
    state: stateOf(context),
    badge: [assessment.sample ? t('report.badge.sample') : '', customBadge(input)]
      .filter((text) => text !== '')
      .join(t('report.badge.and')),
    contentsTitle: kind === 'one-page' ? '' : t('report.contents'),
    // The painter knows the page; until then the places stay as they are.
    pageLabel: t('report.page', { page: '{page}', pages: '{pages}' }),
    identity: `${assessment.id} ${pack.id}@${pack.version} ${input.packHash ?? ''}`.trim(),
    inputsHash: input.inputsHash ?? '',
    sections,
  }
}

function contextOf(input: ReportInput): Context {
  const { kind, pack, assessment, findings, roadmaps, t, language, date } = input
  const names = namesOf(pack)
  const chosen = roadmaps.find((r) => r.route === assessment.route) ?? roadmaps[0] ?? null
  const other = roadmaps.find((r) => r.route !== chosen?.route) ?? null
  return {
    kind,
    pack,
    assessment,
    ...findings,
    chosen,
    other,
    t,
    language,
    date,
    inputsHash: input.inputsHash ?? '',
    packHash: input.packHash ?? '',
    names,
    write: writingIn(t, language, names),
  }
}

/** How much is answered and how much of that was seen, in one line. */
function stateOf({ pack, scores, t, write }: Context): string {
  if (scores.overall.maturity === null) return t('report.state.none')
  const { observed, tested } = basisShare(pack, scores)
  return t('report.state.known', {
    coverage: write.percent(scores.overall.coverage),
    observed: write.percent(observed + tested),
  })
}
