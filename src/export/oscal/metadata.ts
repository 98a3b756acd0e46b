// The head of both files: what it is, of whom, by what; the tool that worked it out; and what stands in for a plan.
import type { OscalContext } from './context.ts'
import { line, prop, prose, valueText } from './texts.ts'
import { OSCAL_VERSION, type Prop } from './types.ts'

export function metadataOf(context: OscalContext, title: string, props: Prop[] = []) {
  const { assessment, pack, report, language, at, t, id } = context
  return {
    title: line(title),
    'last-modified': at,
    version: at,
    'oscal-version': OSCAL_VERSION,
    props: [
      prop('assessment', assessment.id),
      prop('pack', pack.id),
      prop('pack-version', pack.version),
      prop('answered-with-pack-version', assessment.pack.version),
      prop('language', language),
      ...(assessment.sample ? [prop('invented', true)] : []),
      ...props,
    ],
    parties: [{ uuid: id('organization'), type: 'organization', name: valueText(report.organization) }],
    remarks: prose(
      [report.confidentiality, report.badge, t('oscal.remarks')].filter((text) => text !== '').join('\n\n'),
    ),
  }
}

/** The product as the tool behind every computed statement. */
export function assessmentAssets({ id, t }: OscalContext) {
  return {
    components: [
      {
        uuid: id('tool'),
        type: 'software',
        title: line(t('app.name')),
        description: prose(t('oscal.tool')),
        status: { state: 'operational' },
      },
    ],
    'assessment-platforms': [
      { uuid: id('platform'), title: line(t('app.name')), 'uses-components': [{ 'component-uuid': id('tool') }] },
    ],
  }
}

/** There is no OSCAL plan: the questionnaire stands where OSCAL wants one, and says so. */
export function planResource({ id, pack, assessment, t }: OscalContext) {
  const edition = t(`setup.editionName.${assessment.edition ?? 'full'}`)
  return {
    uuid: id('plan'),
    title: line(t('oscal.plan.title', { title: pack.title, version: pack.version })),
    description: prose(t('oscal.plan.text', { title: pack.title, version: pack.version, edition })),
  }
}
