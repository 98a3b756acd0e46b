// How the figures come about, in half a page; what frameworks stand beside them; what was read.
import { heading, list, paragraph, quiet } from '../blocks.ts'
import { footnotes, type Footnotes } from '../footnotes.ts'
import { frameworkName } from '../framework-name.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

/** Half a page: the others stand in the full report. */
const BOARD_RULES = ['score', 'stage', 'range', 'replay', 'exposure', 'cost'] as const

export const section: Section = {
  id: 'method',
  kinds: ['board'],
  order: 100,
  compose(context) {
    const { t, pack, assessment, write, packHash } = context
    const notes = footnotes()
    const questions = pack.domains.reduce((sum, d) => sum + d.questions.length, 0)
    const frameworks = pack.frameworks.map((f) => frameworkName(t, f))
    const documents = pack.documents ?? []
    const sameVersion = assessment.pack.id === pack.id && assessment.pack.version === pack.version
    return {
      id: 'method',
      title: t('report.method.title'),
      headline: t('report.method.headline', { questions, incidents: pack.incidents.length }),
      blocks: [
        ...list(BOARD_RULES.map((rule) => t(`report.method.rule.${rule}`))),
        ...(frameworks.length > 0
          ? [
              heading(t('report.method.frameworks')),
              paragraph(t('report.method.frameworkText', { frameworks: write.list(frameworks) })),
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
        ...incidentSources(context, notes),
        quiet(
          t(sameVersion ? 'report.method.pack' : 'report.method.packChanged', {
            title: pack.title,
            version: pack.version,
            answered: assessment.pack.version,
          }),
        ),
        ...(packHash === '' ? [] : [quiet(t('report.method.packHash', { hash: packHash }))]),
      ],
      footnotes: notes.all(),
    }
  },
}

/** Of the incidents that were replayed: whoever doubts one can look it up. */
function incidentSources({ t, replays, names, write }: Context, notes: Footnotes): Block[] {
  const items = replays.flatMap((r) => {
    const incident = names.incidentOf(r.incident)
    if (!incident) return []
    const sources = write.list([...new Set(incident.facts.map((f) => f.source))]) || t('report.noSource')
    return [t('report.sourceOf', { name: incident.title, sources })]
  })
  if (items.length === 0) return []
  return [
    paragraph(t('report.method.incidents', { count: items.length }), [notes.note(write.some(items, items.length))]),
  ]
}
