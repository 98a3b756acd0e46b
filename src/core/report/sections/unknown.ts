// What we do not know, and what was left open on purpose: don't-knows, bare statements, answers that contradict each other,
// accepted gaps, exclusions.
import { heading, list, numbers, paragraph, table, texts } from '../blocks.ts'
import { footnotes, type Footnotes } from '../footnotes.ts'
import { decidedGaps } from '../gap-costs.ts'
import { openAnswers, type OpenAnswers } from '../open-answers.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

/** On the board's page; the full report has them all. */
const MOST_QUESTIONS = 4
const MOST_EXCLUDED = 2
const MOST_CONTRADICTIONS = 5

export const section: Section = {
  id: 'unknown',
  kinds: ['board', 'full'],
  order: 90,
  compose(context) {
    const { t, pack } = context
    const notes = footnotes()
    const domains = pack.domains.map((domain) => ({ domain, open: openAnswers(context, domain) }))
    const sum = (key: 'unknown' | 'unanswered' | 'stated'): number =>
      domains.reduce((all, d) => all + d.open[key].length, 0)
    const [unknown, unanswered, stated] = [sum('unknown'), sum('unanswered'), sum('stated')]
    const clear = unknown + unanswered + stated === 0
    return {
      id: 'unknown',
      title: t('report.unknown.title'),
      headline: clear
        ? t('report.unknown.headline.none')
        : t('report.unknown.headline.some', { unknown, unanswered, stated }),
      blocks: [
        ...(clear ? [paragraph(t('report.unknown.clear'))] : []),
        ...domainTable(context, domains, notes),
        ...unknownList(
          context,
          domains.flatMap((d) => d.open.unknown.map((q) => ({ text: q.text, domain: d.domain.title }))),
        ),
        ...contradicting(context),
        ...decided(context, notes),
        ...excluded(
          context,
          domains.flatMap((d) => d.open.excluded),
        ),
      ],
      footnotes: notes.all(),
    }
  },
}

function domainTable(
  { t, write, assessment }: Context,
  domains: { domain: { title: string }; open: OpenAnswers }[],
  notes: Footnotes,
): Block[] {
  const rows = domains
    .filter(({ open }) => open.unknown.length + open.unanswered.length + open.stated.length > 0)
    .map(({ domain, open }) => [
      domain.title,
      ...[open.applicable, open.unknown.length, open.unanswered.length, open.stated.length].map(write.whole),
    ])
  const short = assessment.edition !== undefined && assessment.edition !== 'full'
  const numbered =
    rows.length === 0
      ? []
      : [notes.note(t('report.note.open')), ...(short ? [notes.note(t('report.note.edition'))] : [])]
  return table(
    t('report.unknown.table'),
    [
      texts(t('figure.column.domain'), 2.4),
      numbers(t('report.unknown.column.questions'), 1.2),
      numbers(t('report.dontKnow'), 1.2),
      numbers(t('report.unanswered'), 1.2),
      numbers(t('report.unknown.column.stated'), 1.6),
    ],
    rows,
    numbered,
  )
}

function unknownList({ t, kind }: Context, questions: { text: string; domain: string }[]): Block[] {
  if (questions.length === 0) return []
  const most = kind === 'full' ? questions.length : MOST_QUESTIONS
  const more = questions.length - most
  return [
    heading(t('report.unknown.unknown')),
    ...list(questions.slice(0, most).map((q) => t('report.gaps.question', { question: q.text, domain: q.domain }))),
    ...(more > 0 ? [paragraph(t('report.moreQuestions', { count: more }))] : []),
  ]
}

/** Answers that can hardly be true together, each with the check that settles it. */
function contradicting(context: Context): Block[] {
  const { t, pack, contradictions, kind } = context
  if (kind === 'full') return contradictionTable(context)
  const rules = (pack.contradictions ?? []).filter(({ id }) => contradictions.some((found) => found.id === id))
  if (rules.length === 0) return []
  const more = rules.length - MOST_CONTRADICTIONS
  return [
    heading(t('report.unknown.contradictions')),
    ...list(
      rules.slice(0, MOST_CONTRADICTIONS).map(({ text, check }) => t('report.unknown.contradiction', { text, check })),
    ),
    ...(more > 0 ? [paragraph(t('report.unknown.moreContradictions', { count: more }))] : []),
  ]
}

/** The same with the answers themselves, for those who look them up. */
function contradictionTable({ t, pack, contradictions, names, write }: Context): Block[] {
  const rows = contradictions.flatMap(({ id, answers }) => {
    const rule = (pack.contradictions ?? []).find((r) => r.id === id)
    if (!rule) return []
    const given = answers.map(({ question, level }) =>
      t('report.unknown.answered', {
        number: names.number(question),
        question: names.question(question),
        stage: write.stage(level),
      }),
    )
    return [[rule.text, given.join('\n'), rule.check]]
  })
  return table(
    t('report.unknown.contradictions'),
    [
      texts(t('report.unknown.column.contradiction'), 2.4),
      texts(t('report.unknown.column.answers'), 3),
      texts(t('report.unknown.column.check'), 2.4),
    ],
    rows,
  )
}

/** Accepted and transferred gaps, with who answers for them and until when. */
function decided(context: Context, notes: Footnotes): Block[] {
  const { t, assessment, names, write, date } = context
  const rows = decidedGaps(context).flatMap((gap) => {
    const decision = assessment.decisions?.[gap.question]
    if (!decision) return []
    const named = (text: string | undefined): string =>
      text === undefined || text === '' ? t('report.unknown.unnamed') : text
    const transferred = decision.kind === 'transfer'
    const expired = decision.expires !== undefined && decision.expires < date
    return [
      [
        names.question(gap.question),
        t(`report.unknown.decision.${decision.kind}`),
        named(decision.reason),
        named(transferred ? (decision.to ?? decision.owner) : decision.owner),
        decision.expires === undefined
          ? t('report.unknown.noExpiry')
          : t(expired ? 'report.unknown.expired' : 'report.unknown.until', { date: write.date(decision.expires) }),
      ],
    ]
  })
  if (rows.length === 0) return []
  return table(
    t('report.unknown.decided'),
    [
      texts(t('report.column.question'), 3),
      texts(t('report.unknown.column.decision'), 1),
      texts(t('report.unknown.column.reason'), 3.2),
      texts(t('report.unknown.column.owner'), 1.4),
      texts(t('report.unknown.column.expires'), 1.8),
    ],
    rows,
    [notes.note(t('report.note.decided'))],
  )
}

function excluded({ t, kind }: Context, items: OpenAnswers['excluded']): Block[] {
  if (items.length === 0) return []
  const most = kind === 'full' ? items.length : MOST_EXCLUDED
  const more = items.length - most
  return [
    ...table(
      t('report.unknown.excluded'),
      [texts(t('report.column.question'), 3), texts(t('report.unknown.column.reason'), 3)],
      items
        .slice(0, most)
        .map(({ question, reason }) => [question.text, reason === '' ? t('report.unknown.noReason') : reason]),
    ),
    ...(more > 0 ? [paragraph(t('report.moreQuestions', { count: more }))] : []),
  ]
}
