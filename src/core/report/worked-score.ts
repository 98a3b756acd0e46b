// The maturity of one domain and of the whole, step by step, in the organization's own numbers.
import { answerOf, applies } from '../assessment/applies.ts'
import type { Domain } from '../pack/pack.ts'
import { pointValue } from '../score/score-assessment.ts'
import { heading, numbers, paragraph, table, texts } from './blocks.ts'
import type { Block } from './report.ts'
import type { Context } from './section.ts'

/** Intermediate values are shown to three decimals; nothing is computed from what is shown. */
export const exact = (value: number): string => value.toFixed(3)

/** The domain with most of its weight answered, the first of equals: its sum has the fewest holes. */
function exampleDomain({ pack, scores }: Context): Domain | undefined {
  return pack.domains
    .filter((d) => (scores.domains[d.id]?.score ?? null) !== null)
    .reduce<Domain | undefined>(
      (best, d) =>
        best && (scores.domains[best.id]?.coverage ?? 0) >= (scores.domains[d.id]?.coverage ?? 0) ? best : d,
      undefined,
    )
}

/** Nothing while no question is answered. */
export function domainExample(context: Context): Block[] {
  const { t, pack, assessment, scores, names, write } = context
  const domain = exampleDomain(context)
  const score = domain ? scores.domains[domain.id] : undefined
  if (!domain || !score || score.score === null || score.maturity === null) return []
  const asked = domain.questions.filter((q) => applies(q, pack, assessment))
  const rows = asked.map((q) => {
    const value = answerOf(assessment, q.id)?.value
    const point = typeof value === 'number' ? pointValue(value) : value === 'unknown' ? 0 : null
    return { question: q, value, point, weighted: point === null ? 0 : q.weight * point }
  })
  const answered = rows.reduce((sum, r) => sum + (r.point === null ? 0 : r.question.weight), 0)
  const weight = rows.reduce((sum, r) => sum + r.question.weight, 0)
  const sum = rows.reduce((all, r) => all + r.weighted, 0)
  return [
    heading(t('report.calculation.domain.title', { domain: domain.title })),
    ...table(
      t('report.calculation.domain.table'),
      [
        texts(t('report.column.question'), 4.6),
        numbers(t('report.calculation.column.weight'), 0.8),
        texts(t('figure.column.stage'), 1.2),
        numbers(t('report.calculation.column.point'), 1),
        numbers(t('report.calculation.column.weighted'), 1),
      ],
      [
        ...rows.map(({ question, value, point, weighted }) => [
          t('report.domains.numbered', { number: names.number(question.id), text: question.text }),
          String(question.weight),
          typeof value === 'number'
            ? write.stage(value)
            : t(value === 'unknown' ? 'report.dontKnow' : 'report.unanswered'),
          point === null ? t('figure.none') : exact(point),
          point === null ? t('figure.none') : exact(weighted),
        ]),
        [t('report.money.column.total'), String(answered), t('figure.none'), t('figure.none'), exact(sum)],
      ],
    ),
    paragraph(
      t('report.calculation.domain.score', {
        sum: exact(sum),
        answered,
        score: exact(score.score),
        value: exact(score.maturity),
        maturity: write.maturity(score.maturity),
      }),
    ),
    paragraph(
      t('report.calculation.domain.range', {
        sum: exact(sum),
        open: exact((score.high ?? 1) * weight - (score.low ?? 0) * weight),
        weight,
        range: write.range(score.low ?? 0, score.high ?? 1),
        coverage: write.percent(score.coverage),
      }),
    ),
    paragraph(
      t(score.heldBack.length > 0 ? 'report.calculation.domain.held' : 'report.calculation.domain.stage', {
        whole: Math.floor(score.maturity + 1e-9),
        floor: score.floor,
        cap: Math.min(4, score.floor + 1),
        stage: write.stage(score.stage),
      }),
    ),
  ]
}

/** Nothing while no question is answered. */
export function overallExample(context: Context): Block[] {
  const { t, pack, scores, write } = context
  const { score, maturity, stage } = scores.overall
  if (score === null || maturity === null) return []
  const rows = pack.domains.flatMap((domain) => {
    const value = scores.domains[domain.id]?.score ?? null
    return value === null ? [] : [{ domain, value }]
  })
  const weight = rows.reduce((sum, r) => sum + r.domain.weight, 0)
  const sum = rows.reduce((all, r) => all + r.domain.weight * r.value, 0)
  const foundations = pack.domains.filter((d) => d.foundation && scores.domains[d.id]?.applicable)
  const lowest = Math.min(4, ...foundations.map((d) => scores.domains[d.id]?.stage ?? 1))
  return [
    heading(t('report.calculation.overall.title')),
    ...table(
      t('report.calculation.overall.table'),
      [
        texts(t('figure.column.domain'), 3),
        numbers(t('report.calculation.column.weight'), 1),
        numbers(t('report.calculation.column.score'), 1.2),
        numbers(t('report.calculation.column.weighted'), 1.2),
      ],
      [
        ...rows.map(({ domain, value }) => [
          domain.foundation
            ? t('figure.noted', { text: domain.title, note: t('report.calculation.foundation') })
            : domain.title,
          String(domain.weight),
          exact(value),
          exact(domain.weight * value),
        ]),
        [t('report.money.column.total'), String(weight), t('figure.none'), exact(sum)],
      ],
    ),
    paragraph(
      t('report.calculation.overall.score', {
        sum: exact(sum),
        weight,
        score: exact(score),
        value: exact(maturity),
        maturity: write.maturity(maturity),
        lowest,
        cap: Math.min(4, lowest + 1),
        stage: write.stage(stage),
      }),
    ),
  ]
}
