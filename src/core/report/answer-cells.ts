// One answer as it stands in the cells of a table: what holds today, what is wanted, what it rests on.
import { answerOf, holds } from '../assessment/applies.ts'
import type { Answer } from '../assessment/assessment.ts'
import type { Question } from '../pack/pack.ts'
import type { Context } from './section.ts'

/** A longer note is set below the table in full width. */
export const LONGEST_NOTE = 120

/** The level with the state that was chosen, or why there is none. */
export function stateCell({ t, pack, assessment, write }: Context, question: Question): string {
  if (!holds(question.when, pack, assessment)) return t('report.domains.profile')
  const answer = answerOf(assessment, question.id)
  if (!answer) return t('report.unanswered')
  if (answer.value === 'unknown') return t('report.dontKnow')
  if (answer.value === 'not-applicable')
    return lines([t('report.notApplicable'), labelled(t('report.domains.reason'), answer.reason, t)])
  return lines([write.stage(answer.value), question.levels[answer.value - 1]])
}

/** The level wanted and how much the gap matters; that it is reached, or what was decided instead. */
export function targetCell(context: Context, question: Question): string {
  const { t, gaps, assessment, scores, names, write, date } = context
  const rank = gaps.findIndex((g) => g.question === question.id)
  const gap = gaps[rank]
  if (!gap)
    return scores.domains[names.questionOf(question.id)?.domain.id ?? '']?.applicable ? reached() : t('figure.none')
  const decision = assessment.decisions?.[question.id]
  return lines([
    write.stage(gap.target),
    t('report.domains.gap', {
      gap: gap.gap,
      priority: write.number(gap.priority),
      rank: rank + 1,
      count: gaps.length,
    }),
    decision && decision.kind !== 'plan'
      ? labelled(
          t(`report.unknown.decision.${decision.kind}`),
          decision.expires === undefined
            ? t('report.unknown.noExpiry')
            : t(decision.expires < date ? 'report.unknown.expired' : 'report.unknown.until', {
                date: write.date(decision.expires),
              }),
          t,
        )
      : '',
  ])

  function reached(): string {
    const level = answerOf(assessment, question.id)?.value
    return typeof level === 'number' ? t('report.domains.reached') : t('figure.none')
  }
}

/** Basis, evidence, note, dissent. Nothing for a question that nobody answered. */
export function groundsCell(context: Context, question: Question): string {
  const { t, pack, assessment } = context
  const answer = answerOf(assessment, question.id)
  if (!answer || !holds(question.when, pack, assessment)) return t('figure.none')
  const note = noteOf(answer)
  return (
    lines([
      typeof answer.value === 'number' ? t(`basis.${answer.basis}`) : '',
      ...evidenceOf(context, answer),
      note.length > LONGEST_NOTE ? t('report.domains.noteBelow') : labelled(t('report.domains.note'), note, t),
      dissentOf(context, answer),
      answer.flagged ? t('report.domains.flagged') : '',
    ]) || t('figure.none')
  )
}

export const noteOf = (answer: Answer): string => (answer.note ?? '').trim()

function evidenceOf({ t, write }: Context, { evidence = [] }: Answer): string[] {
  return evidence.map(({ title, link, date }) => {
    const named = [title, link ?? ''].filter((text) => text !== '').join(' ')
    const dated = date === undefined ? named : t('figure.noted', { text: named, note: write.date(date) })
    return labelled(t('report.domains.evidence'), dated, t)
  })
}

/** Who said what, where people did not agree. */
function dissentOf({ t, pack }: Context, { votes = [] }: Answer): string {
  if (new Set(votes.map((v) => v.value)).size < 2) return ''
  const said = votes.map(({ role, value }) =>
    t('report.domains.vote', {
      role: pack.roles?.find((r) => r.id === role)?.title ?? role,
      level: value === 'unknown' ? t('report.dontKnow') : String(value),
    }),
  )
  return labelled(t('report.domains.votes'), said.join(t('report.list')), t)
}

function labelled(label: string, text: string | undefined, t: Context['t']): string {
  return text === undefined || text.trim() === '' ? '' : t('figure.alt.pair', { name: label, value: text })
}

const lines = (parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n')
