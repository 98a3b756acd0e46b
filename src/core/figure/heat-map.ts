// Every question of every domain as one cell, in pack order: what is known of it, never a colour.
import { answerOf, applies } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { Level, Pack } from '../pack/pack.ts'

export interface HeatCell {
  question: string
  text: string
  key: boolean
  state: Level | 'unknown' | 'unanswered' | 'not-applicable'
}

export interface HeatRow {
  domain: string
  title: string
  cells: HeatCell[]
}

export function heatMap(pack: Pack, assessment: Assessment): HeatRow[] {
  return pack.domains.map((domain) => ({
    domain: domain.id,
    title: domain.title,
    cells: domain.questions.map((q) => ({
      question: q.id,
      text: q.text,
      key: q.key ?? false,
      state: applies(q, pack, assessment)
        ? ((answerOf(assessment, q.id)?.value as Level | 'unknown' | undefined) ?? 'unanswered')
        : 'not-applicable',
    })),
  }))
}
