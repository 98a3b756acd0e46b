// What the plan costs by fiscal year and asks of each team. Losses of others stand beside it and are never multiplied.
import { costFigure, costYears } from '../../figure/cost-figure.ts'
import { fiscalYearText } from '../../figure/format.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import { figure, numbers, paragraph, table, texts } from '../blocks.ts'
import { footnotes, type Footnotes } from '../footnotes.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

export const section: Section = {
  id: 'money',
  kinds: ['board', 'full'],
  order: 80,
  compose(context) {
    const { t, chosen, language } = context
    const notes = footnotes()
    const base = { id: 'money', title: t('report.money.title') }
    if (!chosen) {
      const losses = referenceLosses(context, notes)
      return losses.length === 0
        ? null
        : { ...base, headline: t('report.noPlan'), blocks: losses, footnotes: notes.all() }
    }
    const assumption = notes.note(assumptionText(context, chosen))
    const years = costYears(chosen)
    const spends = years.some((c) => c.initial + c.running > 0)
    return {
      ...base,
      headline: headlineOf(context, chosen),
      blocks: [
        ...(spends
          ? [
              figure(context, costFigure(t, chosen, language), t('report.money.figure'), {
                notes: [assumption],
                height: 120,
              }),
            ]
          : [paragraph(t('report.money.free'), [assumption])]),
        ...yearTable(context, chosen, assumption),
        ...loadTable(context, chosen, notes),
        ...referenceLosses(context, notes),
      ],
      footnotes: notes.all(),
    }
  },
}

function headlineOf({ t, write }: Context, chosen: Roadmap): string {
  const total = chosen.costs.reduce((sum, c) => sum + c.initial + c.running, 0)
  const first = chosen.costs.find((c) => c.initial + c.running > 0)
  if (!first) return t('report.money.headline.free')
  return t('report.money.headline.cost', {
    year: String(first.year),
    first: write.yen(first.initial + first.running),
    total: write.yen(total),
    last: String(costYears(chosen).at(-1)?.year ?? first.year),
  })
}

/** Costs are the pack's assumptions by size, but for those that the organization put its own figures in. */
function assumptionText({ t, assessment }: Context, chosen: Roadmap): string {
  const own = chosen.measures.filter((m) => assessment.plan.overrides?.[m.id] !== undefined).length
  return own > 0 ? t('report.note.assumptionAndOwn', { count: own }) : t('report.note.assumption')
}

function yearTable({ t, write }: Context, chosen: Roadmap, note: number): Block[] {
  const years = costYears(chosen)
  const limited = years.some((c) => c.budget !== null)
  const sum = years.reduce((s, c) => ({ initial: s.initial + c.initial, running: s.running + c.running }), {
    initial: 0,
    running: 0,
  })
  const cells = (initial: number, running: number): string[] => [
    write.yen(initial),
    write.yen(running),
    write.yen(initial + running),
  ]
  return table(
    t('report.money.table'),
    [
      texts(t('report.money.column.year'), 1.4),
      numbers(t('figure.cost.initial'), 1.6),
      numbers(t('figure.cost.running'), 1.6),
      numbers(t('report.money.column.total'), 1.6),
      ...(limited ? [numbers(t('report.money.column.budget'), 1.6)] : []),
    ],
    years.length === 0
      ? []
      : [
          ...years.map((c) => [
            fiscalYearText(t, c.year),
            ...cells(c.initial, c.running),
            ...(limited ? [c.budget === null ? t('figure.none') : write.yen(c.budget)] : []),
          ]),
          [t('report.money.column.total'), ...cells(sum.initial, sum.running), ...(limited ? [t('figure.none')] : [])],
        ],
    [note],
  )
}

/** Person-days by team; a team without work has no row. */
function loadTable({ t, pack, write }: Context, chosen: Roadmap, notes: Footnotes): Block[] {
  const rows = pack.teams.flatMap((team) => {
    const load = chosen.load[team.id] ?? []
    const sum = load.reduce((all, days) => all + days, 0)
    if (sum <= 0) return []
    const peak = load.reduce((most, days) => Math.max(most, days), 0)
    const capacity = chosen.capacity[team.id]?.[load.indexOf(peak)] ?? 0
    return [[team.title, write.number(sum), write.number(peak), write.number(capacity)]]
  })
  return table(
    t('report.money.load'),
    [
      texts(t('report.money.column.team'), 2.4),
      numbers(t('report.column.effort'), 1.4),
      numbers(t('report.money.column.peak'), 1.8),
      numbers(t('report.money.column.capacity'), 1.8),
    ],
    rows,
    rows.length > 0 ? [notes.note(t('report.note.capacity'))] : [],
  )
}

function referenceLosses({ t, pack, write }: Context, notes: Footnotes): Block[] {
  const losses = pack.losses ?? []
  if (losses.length === 0) return []
  return table(
    t('report.money.losses'),
    [
      texts(t('report.money.column.case'), 2.4),
      numbers(t('report.money.column.amount'), 1.2),
      numbers(t('report.money.column.published'), 0.8),
      texts(t('report.money.column.source'), 3),
    ],
    losses.map((l) => [l.title, write.yen(l.amount), String(l.year), l.source]),
    [notes.note(t('report.note.losses'))],
  )
}
