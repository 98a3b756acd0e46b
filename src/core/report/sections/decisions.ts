// What we ask to be decided today, and the three questions a board asks of any plan, in the organization's own numbers.
import { applies } from '../../assessment/applies.ts'
import { heading, numbers, paragraph, table, texts } from '../blocks.ts'
import { boardDecisions } from '../decisions.ts'
import { footnotes, type Footnotes } from '../footnotes.ts'
import { incidentSentence } from '../incident-sentence.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

export const section: Section = {
  id: 'decisions',
  kinds: ['board', 'full'],
  order: 10,
  compose(context) {
    const { t, chosen, names, write } = context
    const notes = footnotes()
    const decisions = boardDecisions(context)
    const first = chosen?.costs[0]
    const headline =
      decisions.length === 0
        ? t('report.decisions.headline.none')
        : first && chosen.measures.length > 0
          ? t('report.decisions.headline.cost', {
              count: decisions.length,
              year: String(first.year),
              cost: write.yen(first.initial + first.running),
            })
          : t('report.decisions.headline.plain', { count: decisions.length })
    const sources = decisions.length > 0 && chosen ? [notes.note(t('report.note.assumption'))] : []
    return {
      id: 'decisions',
      title: t('report.decisions.title'),
      headline,
      blocks: [
        ...table(
          t('report.decisions.table'),
          [
            texts(t('report.decisions.column.what'), 4),
            numbers(t('report.decisions.column.cost'), 2.2),
            numbers(t('report.decisions.column.date'), 1.6),
            texts(t('report.decisions.column.otherwise'), 2.6),
          ],
          decisions.map((d) => [d.what, d.cost, d.date, d.otherwise]),
          sources,
        ),
        heading(t('report.decisions.questions')),
        heading(t('report.decisions.changed.title'), 3),
        changed(context, notes),
        heading(t('report.decisions.viewpoints.title'), 3),
        ...viewpoints(context),
        heading(t('report.decisions.order.title'), 3),
        paragraph(
          chosen
            ? t('report.decisions.order.text', {
                route: names.route(chosen.route),
                why: context.pack.routes.find((r) => r.id === chosen.route)?.why ?? '',
                steps: chosen.steps
                  .map((s) => t('figure.step', { index: String(s.index), title: names.step(chosen.route, s.id) }))
                  .join(t('report.arrow')),
              })
            : t('report.noPlan'),
        ),
      ],
      footnotes: notes.all(),
    }
  },
}

/** What no longer suffices, with the incidents that say so and the weakest domain. */
function changed({ t, pack, scores, replays, names, write }: Context, notes: Footnotes): Block {
  const sentences = [t('report.decisions.changed.text')]
  if (replays.length > 0) sentences.push(incidentSentence({ t, replays }))
  const scored = pack.domains.flatMap((d) => {
    const maturity = scores.domains[d.id]?.maturity ?? null
    return maturity === null ? [] : [{ id: d.id, maturity }]
  })
  const weakest = scored.reduce<(typeof scored)[number] | null>(
    (low, d) => (low && low.maturity <= d.maturity ? low : d),
    null,
  )
  if (weakest)
    sentences.push(
      t('report.decisions.changed.weakest', {
        domain: names.domain(weakest.id),
        maturity: write.maturity(weakest.maturity),
      }),
    )
  return paragraph(
    sentences.join(t('report.sentences')),
    replays.length > 0 ? [notes.note(t('report.note.replay'))] : [],
  )
}

function viewpoints({ t, pack, assessment, scores, write }: Context): Block[] {
  const domains = pack.domains.filter((d) => scores.domains[d.id]?.applicable)
  const foundations = domains.filter((d) => d.foundation).map((d) => d.title)
  const sentences = [
    t('report.decisions.viewpoints.text', {
      domains: domains.length,
      questions: domains.reduce((sum, d) => sum + d.questions.filter((q) => applies(q, pack, assessment)).length, 0),
    }),
    ...(foundations.length > 0
      ? [t('report.decisions.viewpoints.foundations', { domains: write.list(foundations) })]
      : []),
    t('report.decisions.viewpoints.incidents'),
  ]
  return [
    paragraph(sentences.join(t('report.sentences'))),
    ...(domains.length > 0
      ? [paragraph(t('report.decisions.viewpoints.domains', { domains: write.list(domains.map((d) => d.title)) }))]
      : []),
  ]
}
