// OSCAL plan of action and milestones: an item a measure of the chosen plan, and one a gap that no work closes.
import { canonicalJson } from '#core/assessment/canonical.ts'
import type { ExportInput } from '../format.ts'
import { oscalContext, type OscalContext } from '../oscal/context.ts'
import { withIds } from '../oscal/ids.ts'
import { assessmentAssets, metadataOf } from '../oscal/metadata.ts'
import { answerObservations, replayObservations } from '../oscal/observations.ts'
import { planProps } from '../oscal/plan-props.ts'
import { gapRisks } from '../oscal/risks.ts'
import { poamItems } from './items.ts'

export async function writePlanOfAction(input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  const plan = await withIds(input.assessment.id, (id) => planOfAction(oscalContext(input, id)))
  return new TextEncoder().encode(canonicalJson({ 'plan-of-action-and-milestones': plan }))
}

function planOfAction(context: OscalContext) {
  const { findings, id, t, report } = context
  const open = new Set(findings.gaps.map((g) => id(`answer ${g.question}`)))
  const observations = [...answerObservations(context).filter((o) => open.has(o.uuid)), ...replayObservations(context)]
  const risks = gapRisks(context)
  return {
    uuid: id('plan-of-action'),
    metadata: metadataOf(context, t('oscal.poam.title', { organization: report.organization }), planProps(context)),
    // No system security plan in OSCAL exists: the organization itself is the system.
    'system-id': { 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: id('organization') },
    'local-definitions': { 'assessment-assets': assessmentAssets(context) },
    ...(observations.length > 0 ? { observations } : {}),
    ...(risks.length > 0 ? { risks } : {}),
    'poam-items': poamItems(context),
  }
}
