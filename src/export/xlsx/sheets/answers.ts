// Every question with its answer: the ground on which the formulas of the scores stand.
import { answerOf, applies } from '#core/assessment/applies.ts'
import type { Answer, Evidence } from '#core/assessment/assessment.ts'
import { targetOf } from '#core/gap/rank-gaps.ts'
import type { Domain, Question } from '#core/pack/pack.ts'
import { pointValue } from '#core/score/score-assessment.ts'
import type { Sources } from '../plan.ts'
import { flag, formula, tableSheet, type Column, type Table } from '../table-sheet.ts'

interface Row {
  domain: Domain
  question: Question
  answer: Answer | undefined
  applies: boolean
}

export function answerRows({ pack, assessment }: Sources): Row[] {
  return pack.domains.flatMap((domain) =>
    domain.questions.map((question) => ({
      domain,
      question,
      answer: answerOf(assessment, question.id),
      applies: applies(question, pack, assessment),
    })),
  )
}

export const levelIn = ({ answer, applies: counts }: Row): number | null =>
  counts && typeof answer?.value === 'number' ? answer.value : null

export function answersSheet(sources: Sources): Table {
  const { t, assessment, names } = sources
  const columns: Column<Row>[] = [
    { id: 'domain', width: 20, value: (r) => r.domain.title },
    { id: 'id', width: 18, value: (r) => r.question.id },
    { id: 'question', width: 60, wrap: true, value: (r) => r.question.text },
    { id: 'weight', width: 7, value: (r) => r.question.weight },
    { id: 'key', width: 7, value: (r) => flag(r.question.key) },
    { id: 'level', width: 7, value: levelIn },
    { id: 'state', width: 16, value: stateOf },
    { id: 'applies', width: 7, value: (r) => flag(r.applies) },
    { id: 'answered', width: 9, value: (r) => flag(r.applies && r.answer !== undefined) },
    { id: 'points', width: 8, format: 'two', value: points },
    { id: 'target', width: 7, value: (r) => targetOf(assessment, r.domain.id, r.question.id) },
    { id: 'basis', width: 14, value: (r) => (levelIn(r) === null || !r.answer ? null : t(`basis.${r.answer.basis}`)) },
    { id: 'reason', width: 24, wrap: true, value: (r) => r.answer?.reason ?? null },
    { id: 'note', width: 40, wrap: true, value: (r) => r.answer?.note ?? null },
    { id: 'evidence', width: 30, wrap: true, value: (r) => (r.answer?.evidence ?? []).map(evidenceText).join('\n') },
    { id: 'by', width: 14, value: (r) => r.answer?.by ?? null },
    { id: 'date', width: 12, format: 'date', value: (r) => r.answer?.at.slice(0, 10) ?? null },
  ]
  return tableSheet(t, 'answers', columns, answerRows(sources))

  function stateOf(row: Row): string {
    const level = levelIn(row)
    if (level !== null) return t('report.stage', { number: String(level), title: names.stage(level) })
    if (!row.applies) return t('report.notApplicable')
    return t(row.answer ? 'report.dontKnow' : 'report.unanswered')
  }
}

function points(row: Row, at: (id: string) => string) {
  const level = levelIn(row)
  return formula(
    `IF(${at('level')}="",0,(${at('level')}-1)/3)`,
    level === null ? 0 : pointValue(level as 1 | 2 | 3 | 4),
  )
}

const evidenceText = ({ title, link, date }: Evidence): string => [title, link, date].filter(Boolean).join(' ')
