// How exposure falls along the chosen route and along the other, which incidents stop when, and what bridges until then.
import { exposureFigure } from '../../figure/exposure-figure.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import { figure, heading, list, paragraph, table, texts } from '../blocks.ts'
import { footnotes, type Footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

export const section: Section = {
  id: 'exposure',
  kinds: ['board'],
  order: 70,
  compose(context) {
    const { t, pack, chosen, other } = context
    if (!chosen || chosen.stops.length === 0) return null
    const notes = footnotes()
    const formula = notes.note(t('report.note.exposure'))
    return {
      id: 'exposure',
      title: t('report.exposure.title'),
      headline: headlineOf(context, chosen),
      blocks: [
        figure(context, exposureFigure(t, pack, chosen, other), t('report.exposure.curve'), [formula]),
        ...comparison(context, chosen, other, notes),
        ...stopTable(context, chosen, other),
        ...bridging(context, chosen, notes),
      ],
      footnotes: notes.all(),
    }
  },
}

function headlineOf({ t, write }: Context, chosen: Roadmap): string {
  const now = chosen.exposure[0] ?? 0
  const last = chosen.exposure.at(-1) ?? 0
  if (now === 0) return t('report.exposure.headline.zero')
  const stops = chosen.stops.filter((s) => s.week !== null && s.week > 0).length
  return last < now
    ? t('report.exposure.headline.falls', { now: write.number(now), last: write.number(last), count: stops })
    : t('report.exposure.headline.stays', { now: write.number(now) })
}

function comparison({ t, names, write }: Context, chosen: Roadmap, other: Roadmap | null, notes: Footnotes): Block[] {
  const note = notes.note(
    t('report.note.area', { area: write.number(chosen.area), bound: write.number(chosen.lowerBound) }),
  )
  const text = other
    ? t('report.exposure.compare', {
        chosen: names.route(chosen.route),
        area: write.number(chosen.area),
        other: names.route(other.route),
        otherArea: write.number(other.area),
      })
    : t('report.exposure.alone', { chosen: names.route(chosen.route), area: write.number(chosen.area) })
  return [paragraph(text, [note])]
}

function stopTable(context: Context, chosen: Roadmap, other: Roadmap | null): Block[] {
  const { t, names, write } = context
  const when = (roadmap: Roadmap, incident: string): string => {
    const week = roadmap.stops.find((s) => s.incident === incident)?.week ?? null
    if (week === null) return t('report.incidents.never')
    return week === 0 ? t('report.incidents.now') : write.quarter(roadmap, week)
  }
  return table(
    t('report.exposure.table'),
    [
      texts(t('report.incidents.column.incident'), 3.4),
      texts(t('report.exposure.column.now'), 1.8),
      texts(t('report.exposure.column.route', { route: names.route(chosen.route) }), 2),
      ...(other ? [texts(names.route(other.route), 2)] : []),
    ],
    chosen.stops.map(({ incident, now }) => [
      names.incident(incident),
      t(`figure.outcome.${now}`),
      when(chosen, incident),
      ...(other ? [when(other, incident)] : []),
    ]),
  )
}

/** Cheap measures that protect until the real change arrives. */
function bridging({ t, names, write }: Context, chosen: Roadmap, notes: Footnotes): Block[] {
  const measures = chosen.measures.filter((m) => m.bridging)
  if (measures.length === 0) return []
  return [
    heading(t('report.exposure.bridging')),
    ...list(
      measures.map((m) =>
        t('report.exposure.bridge', {
          measure: names.measure(m.id),
          date: write.date(m.finishDate),
          effort: write.number(m.effort),
          cost: write.cost(m.initial, m.yearly),
        }),
      ),
      { notes: [notes.note(t('report.note.assumption'))] },
    ),
  ]
}
