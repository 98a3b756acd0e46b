// One incident told move by move: where our answers let it through, which defences would stop it, what the cheapest costs.
import { answerOf, applies, levelOf } from '../../assessment/applies.ts'
import { stripFigure } from '../../figure/strip-figure.ts'
import type { Incident } from '../../pack/pack.ts'
import { measureBill } from '../../roadmap/measure-bill.ts'
import { figure, lead, numbers, paragraph, table, texts } from '../blocks.ts'
import { footnotes, type Footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'
import { toldIncident, type Told } from '../telling.ts'

export const section: Section = {
  id: 'replay',
  kinds: ['board', 'full'],
  order: 40,
  compose(context) {
    const { t, names, write } = context
    const told = toldIncident(context)
    const incident = told ? names.incidentOf(told.replay.incident) : undefined
    if (!told || !incident) return null
    const notes = footnotes()
    const argument = notes.note(t('report.note.replay'))
    const sources = [...new Set(incident.facts.map((f) => f.source))]
    const source = notes.note(
      t('report.sourceOf', { name: incident.title, sources: write.list(sources) || t('report.noSource') }),
    )
    const choice = notes.note(
      t('report.replay.choice', {
        date: write.date(incident.date),
        severity: incident.severity,
        outcome: write.outcome(told.replay),
      }),
    )
    const headline =
      told.measures.length > 0
        ? t('report.replay.headline.stop', {
            incident: incident.title,
            count: told.measures.length,
            effort: write.number(told.effort),
          })
        : t('report.replay.headline.cannot', { incident: incident.title })
    return {
      id: 'replay',
      title: t('report.replay.title'),
      headline,
      blocks: [
        lead(incident.summary, [source]),
        figure(context, stripFigure(t, incident, told.replay), t('figure.strip.caption'), {
          notes: [choice, argument],
        }),
        ...cheapest(context, told, notes),
        ...defences(context, incident, argument),
      ],
      footnotes: notes.all(),
    }
  },
}

/** Every defence that stops a move, with the level it needs and the level we answered. */
function defences(context: Context, incident: Incident, note: number): Block[] {
  const { t, names, write } = context
  const rows = incident.moves.flatMap((move, n) =>
    move.controls
      .filter((c) => c.effect === 'stops')
      .map((c) => [String(n + 1), names.question(c.question), write.stage(c.level), answered(context, c.question)]),
  )
  return table(
    t('report.replay.defences'),
    [
      numbers(t('report.replay.column.move'), 0.6),
      texts(t('report.replay.column.defence'), 6),
      texts(t('report.replay.column.needed'), 1.1),
      texts(t('report.replay.column.ours'), 1.1),
    ],
    rows,
    [note],
  )
}

/** The level we answered, or why there is none. */
function answered({ t, pack, assessment, names, write }: Context, id: string): string {
  const question = names.questionOf(id)?.question
  if (!question || !applies(question, pack, assessment)) return t('report.notApplicable')
  const level = levelOf(assessment, id)
  if (level !== undefined) return write.stage(level)
  return t(answerOf(assessment, id) ? 'report.dontKnow' : 'report.unanswered')
}

function cheapest(context: Context, { measures }: Told, notes: Footnotes): Block[] {
  const { t, write, chosen } = context
  if (measures.length === 0) return [paragraph(t('report.replay.noMeasure'))]
  const rows = measures.map((m) => {
    const { effort, initial, yearly } = measureBill(context.pack, context.assessment, [m.id])
    const planned = chosen?.measures.find((p) => p.id === m.id)
    return [
      m.title,
      write.number(effort),
      write.yen(initial),
      write.yen(yearly),
      chosen && planned ? write.quarter(chosen, planned.start) : t('report.notPlanned'),
    ]
  })
  return table(
    t('report.replay.cheapest'),
    [
      texts(t('report.column.measure'), 4),
      numbers(t('report.column.effort')),
      numbers(t('figure.cost.initial'), 1.4),
      numbers(t('report.column.yearly'), 1.4),
      texts(t('report.column.start'), 1.8),
    ],
    rows,
    [notes.note(t('report.note.assumption'))],
  )
}
