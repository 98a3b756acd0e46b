// The whole report on one page, for the owner of a small company: the verdict, three things to do, what would have hit.
import { intervalFigure } from '../../figure/interval-figure.ts'
import { firstMeasures } from '../../roadmap/first-measures.ts'
import { figure, heading, lead, list, paragraph, quiet } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import { incidentSentence } from '../incident-sentence.ts'
import type { Section } from '../section.ts'
import { standingSentence } from '../standing-sentence.ts'

const THINGS = 3
const INCIDENTS = 5

export const section: Section = {
  id: 'one-page',
  kinds: ['one-page'],
  order: 10,
  compose(context) {
    const { t, pack, assessment, scores, replays, names, write } = context
    const notes = footnotes()
    const interval = intervalFigure(t, pack, assessment, scores)
    const things = context.chosen ? firstMeasures(pack, context.chosen, THINGS) : []
    const open = replays.filter((r) => r.outcome !== 'stopped')
    const argument = replays.length > 0 ? [notes.note(t('report.note.replay'))] : []
    const more = open.length - INCIDENTS
    return {
      id: 'one-page',
      title: t('report.one-page.verdict'),
      headline: standingSentence(context),
      blocks: [
        lead(incidentSentence(context), argument),
        heading(t('report.one-page.things')),
        ...(things.length > 0
          ? list(
              things.map((m) =>
                t('report.one-page.thing', {
                  title: names.measure(m.id),
                  detail: firstSentence(names.measureOf(m.id)?.detail ?? ''),
                  effort: write.number(m.effort),
                  cost: write.cost(m.initial, m.yearly),
                }),
              ),
              { ordered: true, notes: [notes.note(t('report.note.assumption'))] },
            )
          : [paragraph(t('report.one-page.nothing'))]),
        ...(open.length > 0
          ? [
              heading(t('report.one-page.incidents')),
              ...list(
                open
                  .slice(0, INCIDENTS)
                  .map((r) =>
                    t('report.one-page.incident', { outcome: write.outcome(r), incident: names.incident(r.incident) }),
                  ),
              ),
              ...(more > 0 ? [quiet(t('report.moreIncidents', { count: more }))] : []),
            ]
          : []),
        ...(interval.rows.length > 0
          ? [
              figure(context, interval, t('report.standing.interval'), {
                notes: [notes.note(t('report.note.maturity'))],
              }),
            ]
          : []),
        quiet(t('report.one-page.coverage', { coverage: write.percent(scores.overall.coverage) })),
      ],
      footnotes: notes.all(),
    }
  },
}

/** How to begin is said first; the rest stands in the plan. */
const firstSentence = (text: string): string => /^.*?(?:。|[.!?](?=\s|$))/s.exec(text)?.[0] ?? text
