// OSCAL assessment results: an observation an answer and a replay, a finding a domain, a risk a gap.
import { canonicalJson } from '#core/assessment/canonical.ts'
import type { ExportInput } from '../format.ts'
import { oscalContext, type OscalContext } from '../oscal/context.ts'
import { domainFindings } from '../oscal/findings.ts'
import { withIds } from '../oscal/ids.ts'
import { assessmentAssets, metadataOf, planResource } from '../oscal/metadata.ts'
import { localObjectives, reviewedControls } from '../oscal/objectives.ts'
import { answerObservations, replayObservations } from '../oscal/observations.ts'
import { gapRisks } from '../oscal/risks.ts'
import { instantOr, line, optionalProp, prop, prose } from '../oscal/texts.ts'
import type { Prop } from '../oscal/types.ts'

export async function writeAssessmentResults(input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  const results = await withIds(input.assessment.id, (id) => assessmentResults(oscalContext(input, id)))
  return new TextEncoder().encode(canonicalJson({ 'assessment-results': results }))
}

function assessmentResults(context: OscalContext) {
  const { id, t, report } = context
  return {
    uuid: id('assessment-results'),
    metadata: metadataOf(context, t('oscal.ar.title', { organization: report.organization })),
    'import-ap': { href: `#${id('plan')}`, remarks: prose(t('oscal.plan.none')) },
    'local-definitions': { 'objectives-and-methods': localObjectives(context) },
    results: [result(context)],
    'back-matter': { resources: [planResource(context)] },
  }
}

function result(context: OscalContext) {
  const { assessment, at, id, t, report } = context
  const observations = [...answerObservations(context), ...replayObservations(context)]
  const findings = domainFindings(context)
  const risks = gapRisks(context)
  const times = Object.values(assessment.answers)
    .map((a) => instantOr(a.at, at))
    .sort()
  return {
    uuid: id('result'),
    title: line(t('oscal.ar.result', { date: report.dateText })),
    description: prose(report.state),
    start: times[0] ?? at,
    end: times.at(-1) ?? at,
    props: overallProps(context),
    'local-definitions': { 'assessment-assets': assessmentAssets(context) },
    'reviewed-controls': reviewedControls(context),
    ...(observations.length > 0 ? { observations } : {}),
    ...(risks.length > 0 ? { risks } : {}),
    ...(findings.length > 0 ? { findings } : {}),
    remarks: prose(t('report.method.rule.score')),
  }
}

function overallProps({ findings, pack }: OscalContext): Prop[] {
  const { overall, frameworks } = findings.scores
  return [
    ...optionalProp('stage', overall.stage),
    ...optionalProp('maturity', overall.maturity),
    prop('low', overall.low),
    prop('high', overall.high),
    prop('coverage', overall.coverage),
    prop('provisional', overall.provisional),
    ...findings.contradictions.map((c) => prop('contradiction', c.id)),
    ...pack.frameworks.flatMap(({ id, items }) =>
      items.flatMap((item) => {
        const value = frameworks[id]?.[item.id]?.value
        return value === null || value === undefined
          ? []
          : [prop('framework-value', `${item.id} ${String(value)}`, { class: `framework-${id}` })]
      }),
    ),
  ]
}
