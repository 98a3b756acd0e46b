// Questions below their targets, by priority, with the planned measures that act on each and what was decided.
import type { Gap } from '#core/gap/rank-gaps.ts'
import type { PlannedMeasure } from '#core/roadmap/roadmap.ts'
import type { Sources } from '../plan.ts'
import { formula, tableSheet, type Column, type Table } from '../table-sheet.ts'

interface Row {
  gap: Gap
  rank: number
  measures: PlannedMeasure[]
}

export function gapsSheet({ t, findings, chosen, names, assessment }: Sources): Table {
  const rows = findings.gaps.map((gap, i): Row => ({
    gap,
    rank: i + 1,
    measures:
      chosen?.measures.filter((m) => m.reasons.some((r) => r.kind === 'gap' && r.ids.includes(gap.question))) ?? [],
  }))
  const decisionOf = ({ gap }: Row) => assessment.decisions?.[gap.question]
  const total = ({ measures }: Row, key: 'initial' | 'yearly' | 'effort') =>
    measures.length === 0 ? null : measures.reduce((sum, m) => sum + m[key], 0)
  const columns: Column<Row>[] = [
    { id: 'rank', width: 7, value: (r) => r.rank },
    { id: 'id', width: 18, value: (r) => r.gap.question },
    { id: 'question', width: 60, wrap: true, value: (r) => names.question(r.gap.question) },
    { id: 'domain', width: 20, value: (r) => names.questionOf(r.gap.question)?.domain.title ?? null },
    { id: 'level', width: 7, value: (r) => r.gap.level },
    { id: 'target', width: 7, value: (r) => r.gap.target },
    { id: 'gap', width: 7, value: (r, at) => formula(`${at('target')}-${at('level')}`, r.gap.gap) },
    { id: 'weight', width: 7, value: (r) => names.questionOf(r.gap.question)?.question.weight ?? null },
    { id: 'priority', width: 8, format: 'two', value: (r) => r.gap.priority },
    { id: 'initial', width: 14, format: 'yen', value: (r) => total(r, 'initial') },
    { id: 'yearly', width: 14, format: 'yen', value: (r) => total(r, 'yearly') },
    { id: 'effort', width: 10, format: 'one', value: (r) => total(r, 'effort') },
    { id: 'start', width: 12, format: 'date', value: (r) => r.measures.map((m) => m.startDate).sort()[0] ?? null },
    { id: 'measures', width: 44, wrap: true, value: (r) => r.measures.map((m) => names.measure(m.id)).join('\n') },
    { id: 'decision', width: 16, value: (r) => decisionText(decisionOf(r)?.kind ?? 'plan') },
    { id: 'reason', width: 30, wrap: true, value: (r) => decisionOf(r)?.reason ?? null },
    { id: 'owner', width: 16, value: (r) => decisionOf(r)?.owner ?? decisionOf(r)?.to ?? null },
    { id: 'expires', width: 12, format: 'date', value: (r) => decisionOf(r)?.expires ?? null },
  ]
  return tableSheet(t, 'gaps', columns, rows)

  function decisionText(kind: 'plan' | 'accept' | 'transfer'): string {
    return kind === 'plan' ? t('workbook.decision.plan') : t(`report.unknown.decision.${kind}`)
  }
}
