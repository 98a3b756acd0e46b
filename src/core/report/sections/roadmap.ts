// The plan: steps on the axis of fiscal quarters, what each is for, and what people feel at work when it is done.
import { ganttFigure } from '../../figure/gantt-figure.ts'
import type { Roadmap, RoadmapStep, Unfit } from '../../roadmap/roadmap.ts'
import { figure, list, numbers, paragraph, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

/** On the board's page. */
const MOST_UNFIT = 1
const GANTT_HEIGHT = 125

export const section: Section = {
  id: 'roadmap',
  kinds: ['board', 'full'],
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
      return outcome === undefined ? [] : [[stepName(context, chosen, step), outcome]]
    })
    return {
      ...base,
      headline,
      blocks: [
        figure(
          context,
          ganttFigure(t, pack, chosen, { rows: false }),
          t('report.roadmap.gantt', { route: names.route(chosen.route) }),
          { notes: [notes.note(t('report.note.plan'))], height: GANTT_HEIGHT },
        ),
        ...stepTable(context, chosen, working, [assumption, expected]),
        ...table(
          t('report.roadmap.felt'),
          [texts(t('report.roadmap.column.step'), 2), texts(t('report.roadmap.column.felt'), 5.4)],
          felt,
        ),
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
    quarter: write.quarterName(chosen, last - 1),
  })
}

const stepName = ({ t, names }: Context, chosen: Roadmap, step: Pick<RoadmapStep, 'index' | 'id'>): string =>
  t('figure.step', { index: String(step.index), title: names.step(chosen.route, step.id) })

function stepTable(context: Context, chosen: Roadmap, working: RoadmapStep[], notes: number[]): Block[] {
  const { t, write } = context
  const rows = working.map((step) => [
    stepName(context, chosen, step),
    step.start === null || step.finish === null ? t('figure.none') : write.span(chosen, step.start, step.finish),
    write.yen(step.cost.initial),
    write.yen(step.cost.yearly),
    write.maturity(step.scores.overall.maturity),
    write.whole(step.replays.filter((r) => r.outcome === 'suffered').length),
  ])
  return table(
    t('report.roadmap.table'),
    [
      texts(t('report.roadmap.column.step'), 3),
      texts(t('report.roadmap.column.span'), 2.8),
      numbers(t('figure.cost.initial'), 1.5),
      numbers(t('report.column.yearly'), 1.5),
      numbers(t('report.roadmap.column.maturity'), 1.2),
      numbers(t('report.roadmap.column.hit'), 1.3),
    ],
    rows,
    notes,
  )
}

/** The days that neither the end of a step nor an incident that stops has told already. */
function milestones({ t, write }: Context, chosen: Roadmap): Block[] {
  const days = chosen.milestones.flatMap(({ kind, date }) =>
    kind === 'vpn-gone' || kind === 'saas-watched'
      ? [t('figure.noted', { text: t(`figure.milestone.${kind}`), note: write.date(date) })]
      : [],
  )
  return days.length > 0 ? [paragraph(t('report.roadmap.milestones', { days: write.list(days) }))] : []
}

/** What is left out, what starts later than it was pinned to, and what goes without something it needs. */
function unfit(context: Context, chosen: Roadmap): Block[] {
  const { t } = context
  const left = chosen.unfit.filter((u) => u.why !== 'pin')
  const late = chosen.unfit.filter((u) => u.why === 'pin')
  const skipped = chosen.skippedNeeds.length
  return [
    ...(skipped > 0 ? [paragraph(t('report.roadmap.skippedNeeds', { count: skipped }))] : []),
    ...unfitList(context, t('report.roadmap.leftOut', { count: left.length }), left),
    ...unfitList(context, t('report.roadmap.late', { count: late.length }), late),
  ]
}

function unfitList(context: Context, text: string, items: Unfit[]): Block[] {
  if (items.length === 0) return []
  const most = context.kind === 'full' ? items.length : MOST_UNFIT
  const more = items.length - most
  return [
    paragraph(text),
    ...list(items.slice(0, most).map((u) => unfitText(context, u))),
    ...(more > 0 ? [paragraph(context.t('report.moreMeasures', { count: more }))] : []),
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
