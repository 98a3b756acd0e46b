// The plan: steps on the axis of fiscal quarters, what each is for, and what people feel at work when it is done.
import { ganttFigure } from '../../figure/gantt-figure.ts'
import type { Milestone, Roadmap, RoadmapStep, Unfit } from '../../roadmap/roadmap.ts'
import { figure, heading, list, numbers, paragraph, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

const MOST_UNFIT = 8

export const section: Section = {
  id: 'roadmap',
  kinds: ['board'],
  order: 60,
  compose(context) {
    const { t, pack, chosen, names } = context
    const base = { id: 'roadmap', title: t('report.roadmap.title') }
    if (!chosen) return { ...base, headline: t('report.noPlan'), blocks: [], footnotes: [] }
    const notes = footnotes()
    const working = chosen.steps.filter((s) => s.finish !== null)
    const headline = headlineOf(context, chosen)
    if (working.length === 0)
      return {
        ...base,
        headline,
        blocks: [paragraph(t('report.roadmap.empty')), ...unfit(context, chosen)],
        footnotes: [],
      }
    const assumption = notes.note(t('report.note.assumption'))
    const expected = notes.note(t('report.note.expected'))
    const felt = working.flatMap((step) => {
      const outcome = pack.routes.find((r) => r.id === chosen.route)?.steps.find((s) => s.id === step.id)?.outcome
      return outcome === undefined ? [] : [t('report.roadmap.felt', { step: stepName(context, chosen, step), outcome })]
    })
    return {
      ...base,
      headline,
      blocks: [
        figure(
          context,
          ganttFigure(t, pack, chosen, { rows: false }),
          t('report.roadmap.gantt', { route: names.route(chosen.route) }),
          [notes.note(t('report.note.plan'))],
        ),
        ...stepTable(context, chosen, working, [assumption, expected]),
        ...(felt.length > 0 ? [heading(t('report.roadmap.feltTitle')), ...list(felt)] : []),
        ...milestones(context, chosen),
        ...unfit(context, chosen),
      ],
      footnotes: notes.all(),
    }
  },
}

function headlineOf({ t, names, write }: Context, chosen: Roadmap): string {
  const last = chosen.measures.reduce((week, m) => Math.max(week, m.finish), 0)
  if (last === 0) return t('report.roadmap.headline.none')
  return t('report.roadmap.headline.plan', {
    route: names.route(chosen.route),
    count: chosen.measures.length,
    // A finish is the first week after the work.
    quarter: write.quarter(chosen, last - 1),
  })
}

const stepName = ({ t, names }: Context, chosen: Roadmap, step: Pick<RoadmapStep, 'index' | 'id'>): string =>
  t('figure.step', { index: String(step.index), title: names.step(chosen.route, step.id) })

function stepTable(context: Context, chosen: Roadmap, working: RoadmapStep[], notes: number[]): Block[] {
  const { t, write } = context
  const rows = working.map((step) => [
    stepName(context, chosen, step),
    step.start === null || step.finish === null
      ? t('figure.none')
      : t('report.roadmap.span', {
          from: write.quarter(chosen, step.start),
          to: write.quarter(chosen, Math.max(step.start, step.finish - 1)),
        }),
    write.whole(step.measures.length),
    write.yen(step.cost.initial),
    write.yen(step.cost.yearly),
    write.maturity(step.scores.overall.maturity),
    write.whole(step.replays.filter((r) => r.outcome === 'suffered').length),
  ])
  return table(
    t('report.roadmap.table'),
    [
      texts(t('report.roadmap.column.step'), 2.6),
      texts(t('report.roadmap.column.span'), 2.8),
      numbers(t('report.roadmap.column.measures')),
      numbers(t('figure.cost.initial'), 1.5),
      numbers(t('report.column.yearly'), 1.5),
      numbers(t('report.roadmap.column.maturity'), 1.2),
      numbers(t('report.roadmap.column.hit'), 1.3),
    ],
    rows,
    notes,
  )
}

function milestones(context: Context, chosen: Roadmap): Block[] {
  const { t, write } = context
  const rows = chosen.milestones.map((m) => [write.date(m.date), milestoneText(context, chosen, m)])
  if (rows.length === 0) return []
  return [
    heading(t('report.roadmap.milestones')),
    ...table(
      t('report.roadmap.milestones'),
      [numbers(t('report.column.date'), 1.4), texts(t('report.column.event'), 5)],
      rows,
    ),
  ]
}

function milestoneText({ t, names }: Context, chosen: Roadmap, { kind, id }: Milestone): string {
  if (kind === 'incident-stops') return t('report.roadmap.milestone.incident', { incident: names.incident(id) })
  if (kind === 'step-done') return t('report.roadmap.milestone.step', { step: names.step(chosen.route, id) })
  return t(`figure.milestone.${kind}`)
}

function unfit(context: Context, chosen: Roadmap): Block[] {
  const { t } = context
  if (chosen.unfit.length === 0) return []
  const more = chosen.unfit.length - MOST_UNFIT
  return [
    heading(t('report.roadmap.unfitTitle')),
    paragraph(t('report.roadmap.unfitText', { count: chosen.unfit.length })),
    ...list(chosen.unfit.slice(0, MOST_UNFIT).map((u) => unfitText(context, u))),
    ...(more > 0 ? [paragraph(t('report.moreMeasures', { count: more }))] : []),
  ]
}

function unfitText({ t, names }: Context, { measure, why, because }: Unfit): string {
  const reason = t(`report.roadmap.unfit.${why}`)
  const known = because === undefined ? undefined : (names.measureOf(because)?.title ?? yearText(because))
  return known === undefined
    ? t('report.roadmap.unfitItem', { measure: names.measure(measure), reason })
    : t('report.roadmap.unfitBecause', { measure: names.measure(measure), reason, because: known })
  function yearText(year: string): string | undefined {
    return /^\d{4}$/.test(year) ? t('figure.fiscalYear', { year }) : undefined
  }
}
