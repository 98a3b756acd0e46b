// The largest gaps and what the plan spends to close them. Accepted and transferred gaps are told elsewhere.
import type { Gap } from '../../gap/rank-gaps.ts'
import { heading, numbers, paragraph, quiet, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import { decidedGaps, measuresFor, plannedGaps, spendingOn } from '../gap-costs.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

const MOST = 10

export const section: Section = {
  id: 'gaps',
  kinds: ['board', 'full'],
  order: 50,
  compose(context) {
    const { t, write } = context
    const gaps = plannedGaps(context)
    const top = gaps.slice(0, MOST)
    const sum = spendingOn(top.flatMap((g) => measuresFor(context, g.question)))
    const notes = footnotes()
    const base = { id: 'gaps', title: t('report.gaps.title') }
    if (gaps.length === 0)
      return { ...base, headline: t('report.gaps.headline.none'), blocks: aside(context), footnotes: notes.all() }
    return {
      ...base,
      headline: t(context.chosen ? 'report.gaps.headline.cost' : 'report.gaps.headline.plain', {
        count: gaps.length,
        top: top.length,
        initial: write.yen(sum.initial),
        yearly: write.yen(sum.yearly),
      }),
      blocks: [
        ...table(
          t('report.gaps.table', { count: top.length }),
          columns(context),
          top.map((g, i) => row(context, g, i)),
          [notes.note(t('report.note.priority')), notes.note(t('report.note.assumption'))],
        ),
        ...(context.chosen
          ? [
              paragraph(
                t('report.gaps.sum', {
                  initial: write.yen(sum.initial),
                  yearly: write.yen(sum.yearly),
                  effort: write.number(sum.effort),
                }),
                [notes.note(t('report.note.sharedMeasures'))],
              ),
            ]
          : [paragraph(t('report.noPlan'))]),
        ...aside(context),
      ],
      footnotes: notes.all(),
    }
  },
}

function columns({ t }: Context) {
  return [
    numbers(t('report.column.rank'), 0.9),
    texts(t('report.column.question'), 5.4),
    numbers(t('report.gaps.column.levels'), 1.1),
    numbers(t('report.gaps.column.priority'), 1.2),
    numbers(t('figure.cost.initial'), 1.5),
    numbers(t('report.column.yearly'), 1.5),
    numbers(t('report.column.effort'), 1),
    texts(t('report.column.start'), 1.5),
  ]
}

function row(context: Context, gap: Gap, index: number): string[] {
  const { t, names, write, chosen } = context
  const measures = measuresFor(context, gap.question)
  const { initial, yearly, effort } = spendingOn(measures)
  const first = measures.reduce<number | null>((week, m) => (week === null || m.start < week ? m.start : week), null)
  const none = t('figure.none')
  return [
    String(index + 1),
    t('report.gaps.question', {
      question: names.question(gap.question),
      domain: names.questionOf(gap.question)?.domain.title ?? none,
    }),
    t('report.gaps.levels', { level: String(gap.level), target: String(gap.target) }),
    write.number(gap.priority),
    ...(measures.length > 0 ? [write.yen(initial), write.yen(yearly), write.number(effort)] : [none, none, none]),
    chosen && first !== null ? write.quarter(chosen, first) : t('report.notPlanned'),
  ]
}

/** Gaps that no measure closes, and those that were decided otherwise. */
function aside(context: Context): Block[] {
  const { t, chosen, names } = context
  const decided = decidedGaps(context)
  const unplanned = chosen?.unplanned ?? []
  return [
    ...(unplanned.length > 0
      ? [
          heading(t('report.gaps.unplanned'), 3),
          paragraph(
            t('report.gaps.unplannedText', {
              count: unplanned.length,
              questions: context.write.some(unplanned.map(names.question), 5),
            }),
          ),
        ]
      : []),
    ...(decided.length > 0 ? [quiet(t('report.gaps.decided', { count: decided.length }))] : []),
  ]
}
