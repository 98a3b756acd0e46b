// The method with its formulas, worked through with this organization's own numbers, so that anyone can do the sums again.
import { list, paragraph, quiet } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import { METHOD_RULES } from '../method-rules.ts'
import type { Section } from '../section.ts'
import { domainExample, overallExample } from '../worked-score.ts'
import { exposureExample, priorityExample } from '../worked-gap.ts'

export const section: Section = {
  id: 'calculation',
  kinds: ['full'],
  order: 150,
  compose(context) {
    const { t, pack } = context
    const notes = footnotes()
    const examples = [
      ...domainExample(context),
      ...overallExample(context),
      ...priorityExample(context),
      ...exposureExample(context, notes.note(t('report.note.exposure'))),
    ]
    return {
      id: 'calculation',
      title: t('report.calculation.title'),
      headline: t('report.method.headline', {
        questions: pack.domains.reduce((sum, d) => sum + d.questions.length, 0),
        incidents: pack.incidents.length,
      }),
      blocks: [
        ...list(METHOD_RULES.map((rule) => t(`report.method.rule.${rule}`))),
        ...(examples.length > 0 ? examples : [paragraph(t('report.calculation.empty'))]),
        quiet(t('report.calculation.digits'), []),
      ],
      footnotes: notes.all(),
    }
  },
}
