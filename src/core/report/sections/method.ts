// How the figures come about, in half a page; what frameworks stand beside them; what was read.
import { heading, list, paragraph, quiet } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import type { Section } from '../section.ts'

const RULES = ['answers', 'score', 'stage', 'range', 'gap', 'replay', 'exposure', 'plan', 'cost'] as const

export const section: Section = {
  id: 'method',
  kinds: ['board'],
  order: 100,
  compose({ t, pack, assessment, write }) {
    const notes = footnotes()
    const questions = pack.domains.reduce((sum, d) => sum + d.questions.length, 0)
    // Many titles say their version themselves.
    const frameworks = pack.frameworks.map(({ title, version }) =>
      title.includes(version) ? title : t('figure.noted', { text: title, note: version }),
    )
    const licences = pack.frameworks.flatMap(({ title, note }) =>
      note === undefined ? [] : [notes.note(t('report.sourceOf', { name: title, sources: note }))],
    )
    const documents = pack.documents ?? []
    const sameVersion = assessment.pack.id === pack.id && assessment.pack.version === pack.version
    return {
      id: 'method',
      title: t('report.method.title'),
      headline: t('report.method.headline', { questions, incidents: pack.incidents.length }),
      blocks: [
        ...list(RULES.map((rule) => t(`report.method.rule.${rule}`))),
        ...(frameworks.length > 0
          ? [
              heading(t('report.method.frameworks')),
              paragraph(t('report.method.frameworkText', { frameworks: write.list(frameworks) }), licences),
            ]
          : []),
        ...(documents.length > 0
          ? [
              heading(t('report.method.sources')),
              paragraph(
                write.some(
                  documents.map((d) => d.title),
                  documents.length,
                ),
              ),
            ]
          : []),
        quiet(
          t(sameVersion ? 'report.method.pack' : 'report.method.packChanged', {
            title: pack.title,
            version: pack.version,
            answered: assessment.pack.version,
          }),
        ),
      ],
      footnotes: notes.all(),
    }
  },
}
