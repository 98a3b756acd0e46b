// How exposure falls along the chosen route and along the other, which incidents stop when, and what bridges until then.
import { exposureFigure } from '../../figure/exposure-figure.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import { figure, heading, list, paragraph } from '../blocks.ts'
import { footnotes, type Footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import { routeTable } from '../route-table.ts'
import type { Context, Section } from '../section.ts'

const MOST_BRIDGING = 2
const CURVE_HEIGHT = 150

export const section: Section = {
  id: 'exposure',
  kinds: ['board', 'full'],
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
        figure(context, exposureFigure(t, pack, chosen, other), t('report.exposure.curve'), {
          notes: [formula],
          height: CURVE_HEIGHT,
        }),
        areas(context, chosen, other, notes),
        ...routeTable(context, chosen, other, [notes.note(t('report.note.assumption'))]),
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

/** Exposure added up, of the chosen route alone or of both. */
function areas({ t, names, write }: Context, chosen: Roadmap, other: Roadmap | null, notes: Footnotes): Block {
  const area = write.number(chosen.area)
  const note = notes.note(t('report.note.area', { area, bound: write.number(chosen.lowerBound) }))
  const own = { chosen: names.route(chosen.route), area }
  const text = other
    ? t('report.exposure.compare', { ...own, other: names.route(other.route), otherArea: write.number(other.area) })
    : t('report.exposure.alone', own)
  return paragraph(text, [note])
}

/** Cheap measures that protect until the real change arrives. */
function bridging({ t, names, write }: Context, chosen: Roadmap, notes: Footnotes): Block[] {
  const measures = chosen.measures.filter((m) => m.bridging)
  if (measures.length === 0) return []
  const more = measures.length - MOST_BRIDGING
  return [
    heading(t('report.exposure.bridging')),
    ...list(
      measures.slice(0, MOST_BRIDGING).map((m) =>
        t('report.exposure.bridge', {
          measure: names.measure(m.id),
          date: write.date(m.finishDate),
          effort: write.number(m.effort),
          cost: write.cost(m.initial, m.yearly),
        }),
      ),
      { notes: [notes.note(t('report.note.assumption'))] },
    ),
    ...(more > 0 ? [paragraph(t('report.moreMeasures', { count: more }))] : []),
  ]
}
