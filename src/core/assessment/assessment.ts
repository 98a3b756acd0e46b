// One organization's inputs: the only thing in the product that changes. Nothing derived is ever stored here.
import type { Level, Rung } from '../pack/pack.ts'

export type AnswerValue = Level | 'unknown' | 'not-applicable'
export const BASES = ['stated', 'documented', 'observed', 'tested'] as const
export type Basis = (typeof BASES)[number]

export interface Evidence {
  title: string
  link?: string
  /** YYYY-MM-DD. */
  date?: string
}

export interface Answer {
  value: AnswerValue
  basis: Basis
  /** Required for not-applicable. */
  reason?: string
  note?: string
  evidence?: Evidence[]
  votes?: { role: string; value: Level | 'unknown' }[]
  flagged?: boolean
  by?: string
  /** ISO 8601 instant, for display only: nothing is ordered by it. */
  at: string
}

export interface Decision {
  kind: 'plan' | 'accept' | 'transfer'
  reason?: string
  owner?: string
  /** YYYY-MM-DD; after it the acceptance is to be looked at again. */
  expires?: string
  to?: string
}

export interface DateRange {
  /** YYYY-MM-DD, first day inside. */
  from: string
  /** YYYY-MM-DD, last day inside. */
  to: string
}

export type Gate = 'key' | 'all' | 'none'
export type MeasureStatus = 'to-do' | 'doing' | 'done'

/** Stated assumptions of one measure that the user overwrote, for this organization's size. */
export interface MeasureOverride {
  effort?: number
  weeks?: number
  initial?: number
  yearly?: number
}

/** When a measure really began and was really finished, YYYY-MM-DD. The plan stands at these days and goes on from them. */
export interface ActualDates {
  start?: string
  finish?: string
  /** First and last day as they were planned before it began, for looking back. No plan follows from them. */
  plannedStart?: string
  plannedFinish?: string
}

/** What people say of the plan. The roadmap follows from it; it is never edited itself. */
export interface PlanEdits {
  /** YYYY-MM-DD; absent: the day the plan is computed for. */
  start?: string
  /** First month of the fiscal year, 1–12; absent: 4. */
  fiscalYearStart?: number
  /** Absent: 260. */
  horizonWeeks?: number
  gate?: Gate
  /** Person-days a week by team; absent: the pack's default for the size. */
  capacity?: Record<string, number>
  capacityExceptions?: (DateRange & { team: string; capacity: number })[]
  /** JPY by fiscal year, named by the calendar year it starts in. Absent: no limit. */
  budgets?: Record<string, number>
  /** Nothing starts inside. */
  freezes?: DateRange[]
  /** Measure → YYYY-MM-DD of its start. */
  pins?: Record<string, string>
  skipped?: string[]
  added?: string[]
  done?: string[]
  overrides?: Record<string, MeasureOverride>
  status?: Record<string, MeasureStatus>
  owners?: Record<string, string>
  notes?: Record<string, string>
  actual?: Record<string, ActualDates>
  /** Measure → YYYY-MM-DD: its last day of work should be no later. */
  deadlines?: Record<string, string>
  /** Route → measure → YYYY-MM-DD: where each stood in the plan that people last changed. Every re-plan holds on to it. */
  kept?: Record<string, Record<string, string>>
}

export interface Targets {
  default: Level
  domains: Record<string, Level>
  questions: Record<string, Level>
}

export type Edition = 'short' | 'standard' | 'full'

export interface Organization {
  id: string
  name: string
  /** For the report: a JPEG as a data address, at most 20,000 characters. */
  logo?: string
}

export interface Assessment {
  id: string
  organization: Organization
  pack: { id: string; version: string }
  profile: Record<string, string>
  route: string
  /** Ids of the route reasons that were ticked at set-up. */
  reasons?: string[]
  /** Which questions are asked. It never changes a score: what is not asked stays unanswered. Absent: full. */
  edition?: Edition
  targets: Targets
  answers: Record<string, Answer>
  decisions?: Record<string, Decision>
  plan: PlanEdits
  /** An invented organization that came with the product. */
  sample?: boolean
}

export type { Level, Rung }
