// The bounds of the plan as they were set: when, how long, in what order, with which money and pauses.
import { fiscalYearText } from '../figure/format.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import { table, texts } from './blocks.ts'
import type { Block } from './report.ts'
import type { Context } from './section.ts'

export function planSettings(context: Context, chosen: Roadmap): Block[] {
  const { t, assessment, names, write } = context
  const { plan } = assessment
  const row = (key: string, value: string, isOwn: boolean): string[] => [
    t(`report.assumptions.plan.${key}`),
    value,
    t(isOwn ? 'report.assumptions.own' : 'report.assumptions.pack'),
  ]
  const several = (items: string[]): string => write.some(items, items.length)
  const dated = (dates: Record<string, string> | undefined): string[] =>
    Object.entries(dates ?? {}).map(([id, date]) =>
      t('figure.noted', { text: names.measure(id), note: write.date(date) }),
    )
  const budgets = Object.entries(plan.budgets ?? {}).map(([year, amount]) =>
    t('figure.alt.pair', { name: fiscalYearText(t, Number(year)), value: write.yen(amount) }),
  )
  const freezes = (plan.freezes ?? []).map((f) =>
    t('report.assumptions.period', { from: write.date(f.from), to: write.date(f.to) }),
  )
  const added = (plan.added ?? []).map(names.measure)
  const optional: [string, string[]][] = [
    ['budgets', budgets],
    ['freezes', freezes],
    ['pins', dated(plan.pins)],
    ['deadlines', dated(plan.deadlines)],
    ['added', added],
  ]
  return table(
    t('report.assumptions.planTable'),
    [
      texts(t('report.assumptions.column.field'), 2.4),
      texts(t('report.assumptions.column.value'), 4.6),
      texts(t('report.assumptions.column.source'), 1.4),
    ],
    [
      row('route', names.route(chosen.route), chosen.route === assessment.route),
      row('start', write.date(chosen.start), plan.start !== undefined),
      row('horizon', t('report.assumptions.weeks', { count: chosen.horizonWeeks }), plan.horizonWeeks !== undefined),
      row(
        'fiscal',
        t('report.assumptions.month', { month: chosen.fiscalYearStart }),
        plan.fiscalYearStart !== undefined,
      ),
      row('gate', t(`report.assumptions.gate.${plan.gate ?? 'key'}`), plan.gate !== undefined),
      ...optional.flatMap(([key, items]) => (items.length > 0 ? [row(key, several(items), true)] : [])),
    ],
  )
}
