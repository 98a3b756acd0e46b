// The priority of the first gap and the exposure of today, step by step, in the organization's own numbers.
import { gapFactors } from '../gap/gap-factors.ts'
import { heading, numbers, paragraph, table, texts } from './blocks.ts'
import { plannedGaps } from './gap-costs.ts'
import type { Block } from './report.ts'
import type { Context } from './section.ts'
import { exact } from './worked-score.ts'

/** Nothing without a gap. */
export function priorityExample(context: Context): Block[] {
  const { t, pack, assessment, replays, names, write } = context
  const [gap] = plannedGaps(context)
  if (!gap) return []
  const factors = gapFactors(pack, assessment, replays, gap)
  const values = {
    number: names.number(gap.question),
    question: names.question(gap.question),
    weight: factors.weight,
    level: gap.level,
    target: gap.target,
    gap: factors.gap,
    helped: factors.helped.length,
    open: factors.open,
    share: exact(factors.r),
    value: exact(gap.priority),
    priority: write.number(gap.priority),
  }
  return [
    heading(t('report.calculation.priority.title', values)),
    paragraph(t('report.calculation.priority.gap', values)),
    paragraph(t('report.calculation.priority.share', values)),
    paragraph(t('report.calculation.priority.value', values)),
  ]
}

const FACTOR = { suffered: 1, detected: 0.5, stopped: 0 } as const

/** Nothing when no incident applies. */
export function exposureExample(context: Context, note: number): Block[] {
  const { t, replays, names, write } = context
  const rows = replays.map((replay) => {
    const severity = names.incidentOf(replay.incident)?.severity ?? 0
    return { replay, severity, value: severity * FACTOR[replay.outcome] }
  })
  const sum = rows.reduce((all, r) => all + r.value, 0)
  return rows.length === 0
    ? [paragraph(t('report.incidents.none'), [note])]
    : [
        heading(t('report.calculation.exposure.title')),
        ...table(
          t('report.calculation.exposure.table'),
          [
            texts(t('report.incidents.column.incident'), 4),
            numbers(t('report.calculation.column.severity'), 1),
            texts(t('report.incidents.column.outcome'), 2.4),
            numbers(t('report.calculation.column.factor'), 1),
            numbers(t('report.calculation.column.share'), 1),
          ],
          [
            ...rows.map(({ replay, severity, value }) => [
              names.incident(replay.incident),
              String(severity),
              t(`figure.outcome.${replay.outcome}`),
              write.number(FACTOR[replay.outcome]),
              write.number(value),
            ]),
            [t('report.money.column.total'), ...Array<string>(3).fill(t('figure.none')), write.number(sum)],
          ],
          [note],
        ),
      ]
}
