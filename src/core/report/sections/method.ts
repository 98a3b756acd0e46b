// How the figures come about, in half a page; what frameworks stand beside them; what was read.
import { heading, list, paragraph } from '../blocks.ts'
import type { Section } from '../section.ts'

const RULES = ['answers', 'score', 'stage', 'range', 'gap', 'replay', 'exposure', 'plan', 'cost'] as const

export const section: Section = {
  id: 'method',
  kinds: ['board'],
  order: 100,
  compose({ t, pack, assessment }) {
    const questions = pack.domains.reduce((sum, d) => sum + d.questions.length, 0)
    const frameworks = pack.frameworks.map(({ title, version, note }) => {
      // Many titles say their version themselves.
      const name = title.includes(version) ? title : t('figure.noted', { text: title, note: version })
      return note === undefined ? name : t('report.sourceOf', { name, sources: note })
    })
    const sameVersion = assessment.pack.id === pack.id && assessment.pack.version === pack.version
    return {
      id: 'method',
      title: t('report.method.title'),
      headline: t('report.method.headline', { questions, incidents: pack.incidents.length }),
      blocks: [
        ...list(RULES.map((rule) => t(`report.method.rule.${rule}`))),
        ...(frameworks.length > 0
          ? [heading(t('report.method.frameworks')), paragraph(t('report.method.noCertification')), ...list(frameworks)]
          : []),
        ...((pack.documents ?? []).length > 0
          ? [heading(t('report.method.sources')), ...list((pack.documents ?? []).map((d) => d.title))]
          : []),
        paragraph(
          t(sameVersion ? 'report.method.pack' : 'report.method.packChanged', {
            title: pack.title,
            version: pack.version,
            answered: assessment.pack.version,
          }),
        ),
      ],
      footnotes: [],
    }
  },
}
