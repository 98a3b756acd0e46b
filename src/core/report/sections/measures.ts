// Every planned measure with what it is assumed to take, marked where the organization put in its own figures; and what
// is not planned, with the reason.
import type { PlannedMeasure, Roadmap } from '../../roadmap/roadmap.ts'
import { heading, numbers, paragraph, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

const FIELDS = ['effort', 'weeks', 'initial', 'yearly'] as const

export const section: Section = {
  id: 'measures',
  kinds: ['full'],
  order: 130,
  compose(context) {
    const { t, chosen, assessment } = context
    if (!chosen) return null
    const notes = footnotes()
    const own = chosen.measures.filter((m) => assessment.plan.overrides?.[m.id] !== undefined).length
    const about = [
      notes.note(own > 0 ? t('report.note.assumptionAndOwn', { count: own }) : t('report.note.assumption')),
      notes.note(t('report.note.weeks')),
    ]
    return {
      id: 'measures',
      title: t('report.measures.title'),
      reference: true,
      headline: t(own > 0 ? 'report.measures.headline.own' : 'report.measures.headline.plain', {
        count: chosen.measures.length,
        own,
      }),
      blocks: [
        paragraph(t('report.measures.text')),
        ...chosen.steps.flatMap((step) => {
          const planned = chosen.measures.filter((m) => m.step === step.index)
          const caption = t('figure.step', {
            index: String(step.index),
            title: context.names.step(chosen.route, step.id),
          })
          return table(
            caption,
            columns(context),
            planned.map((m) => row(context, chosen, m)),
            about,
          )
        }),
        ...(chosen.measures.length === 0 ? [paragraph(t('report.roadmap.empty'), about)] : []),
        ...notPlanned(context, chosen),
      ],
      footnotes: notes.all(),
    }
  },
}

function columns({ t }: Context) {
  return [
    texts(t('report.column.measure'), 4.4),
    texts(t('report.measures.column.team'), 1.5),
    texts(t('report.measures.column.span'), 1.6),
    numbers(t('report.column.effort'), 0.9),
    numbers(t('report.measures.column.weeks'), 0.7),
    numbers(t('figure.cost.initial'), 1.3),
    numbers(t('report.column.yearly'), 1.3),
  ]
}

function row(context: Context, chosen: Roadmap, m: PlannedMeasure): string[] {
  const { t, names, write, assessment } = context
  const edit = assessment.plan.overrides?.[m.id] ?? {}
  const owner = assessment.plan.owners?.[m.id] ?? ''
  const note = assessment.plan.notes?.[m.id] ?? ''
  const raised = (names.measureOf(m.id)?.raises ?? []).map((r) => names.number(r.question))
  const edited = FIELDS.filter((field) => edit[field] !== undefined)
  const mark = (field: (typeof FIELDS)[number], text: string): string =>
    edited.includes(field) ? t('report.measures.edited', { text }) : text
  return [
    [
      names.measure(m.id),
      t('report.measures.raises', { questions: write.list(raised) || t('figure.none') }),
      edited.length > 0
        ? t('report.measures.own', { fields: write.list(edited.map((f) => t(`report.measures.field.${f}`))) })
        : '',
      note === '' ? '' : t('figure.alt.pair', { name: t('report.domains.note'), value: note }),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    [names.team(m.team), owner].filter((text) => text !== '').join('\n'),
    [write.span(chosen, m.start, m.finish), m.pinned ? t('report.measures.pinned') : '']
      .filter((text) => text !== '')
      .join('\n'),
    mark('effort', write.number(m.effort)),
    mark('weeks', write.whole(m.weeks)),
    mark('initial', write.yen(m.initial)),
    mark('yearly', write.yen(m.yearly)),
  ]
}

/** Done, or decided against; what has its effect already is only counted. What does not fit stands with the roadmap. */
function notPlanned({ t, assessment, names, write }: Context, chosen: Roadmap): Block[] {
  const { done = [], skipped = [] } = assessment.plan
  const group = (key: string, ids: readonly string[]): Block[] =>
    ids.length === 0
      ? []
      : [
          heading(t(`report.measures.${key}`, { count: ids.length }), 3),
          paragraph(write.some(ids.map(names.measure), ids.length)),
        ]
  const inEffect = chosen.inEffect.filter((id) => !done.includes(id)).length
  return [
    ...group('done', done),
    ...group('skipped', skipped),
    ...(inEffect > 0 ? [paragraph(t('report.measures.inEffect', { count: inEffect }))] : []),
  ]
}
