// Every question of every domain with its answer: what an auditor goes through and a team works with.
import { answerOf, applies } from '../../assessment/applies.ts'
import type { Domain } from '../../pack/pack.ts'
import { groundsCell, LONGEST_NOTE, noteOf, stateCell, targetCell } from '../answer-cells.ts'
import { heading, list, paragraph, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

export const section: Section = {
  id: 'domains',
  kinds: ['full'],
  order: 110,
  compose(context) {
    const { t, pack, scores, write } = context
    const notes = footnotes()
    const priority = notes.note(t('report.note.priority'))
    const count = pack.domains.reduce((sum, d) => sum + d.questions.length, 0)
    return {
      id: 'domains',
      title: t('report.domains.title'),
      reference: true,
      headline: t('report.domains.headline', { count, coverage: write.percent(scores.overall.coverage) }),
      blocks: pack.domains.flatMap((domain, i) => domainBlocks(context, domain, i + 1, priority)),
      footnotes: notes.all(),
    }
  },
}

function domainBlocks(context: Context, domain: Domain, index: number, note: number): Block[] {
  const { t, names } = context
  return [
    heading(t('report.domains.domain', { index, title: domain.title })),
    paragraph([standingOf(context, domain), domain.summary].join(t('report.sentences'))),
    ...table(
      t('report.domains.table', { title: domain.title }),
      [
        texts(t('report.column.question'), 2.7),
        texts(t('report.domains.column.state'), 2.8),
        texts(t('report.domains.column.target'), 1.4),
        texts(t('report.domains.column.grounds'), 2.5),
      ],
      domain.questions.map((question) => [
        t(question.key ? 'report.domains.keyed' : 'report.domains.plain', {
          number: names.number(question.id),
          question: question.text,
          id: question.id,
        }),
        stateCell(context, question),
        targetCell(context, question),
        groundsCell(context, question),
      ]),
      [note],
    ),
    ...longNotes(context, domain),
  ]
}

function standingOf({ t, pack, assessment, scores, gaps, write }: Context, domain: Domain): string {
  const score = scores.domains[domain.id]
  if (!score?.applicable) return t('report.domains.standing.none', { title: domain.title })
  const asked = domain.questions.filter((q) => applies(q, pack, assessment))
  const open = asked.filter((q) => gaps.some((g) => g.question === q.id)).length
  const values = { title: domain.title, questions: asked.length, gaps: open }
  if (score.stage === null) return t('report.domains.standing.open', values)
  return t('report.domains.standing.known', {
    ...values,
    stage: write.stage(score.stage),
    maturity: write.maturity(score.maturity),
    range: write.range(score.low ?? 0, score.high ?? 1),
  })
}

/** What people wrote at length stands in full width. */
function longNotes({ t, assessment, names }: Context, domain: Domain): Block[] {
  const items = domain.questions.flatMap(({ id }) => {
    const answer = answerOf(assessment, id)
    const note = answer ? noteOf(answer) : ''
    return note.length > LONGEST_NOTE ? [t('report.domains.numbered', { number: names.number(id), text: note })] : []
  })
  return items.length > 0 ? [heading(t('report.domains.notes'), 3), ...list(items)] : []
}
