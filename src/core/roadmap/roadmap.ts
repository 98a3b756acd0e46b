// What planRoadmap returns (section 6 of the model). Time is whole weeks: week w is the seven days from start + 7·w.
import type { Outcome } from '../replay/replay-incident.ts'
import type { Scores } from '../score/score-assessment.ts'

/** Why a measure is in the plan: the gaps it closes, what needs it, or that the user added it. */
export interface Reason {
  kind: 'gap' | 'needed-by' | 'added'
  /** Question ids of the gaps, or measure ids that need it; [] when added. */
  ids: string[]
}

export interface PlannedMeasure {
  id: string
  step: number
  team: string
  /** Week it starts, and the first week after it (finish-to-start): start + weeks. */
  start: number
  finish: number
  startDate: string
  /** Last day of work. */
  finishDate: string
  /** weeks' of the model: stretched by the team's capacity. */
  weeks: number
  /** Person-days in all. */
  effort: number
  /** JPY. */
  initial: number
  yearly: number
  /** Fiscal year and quarter of the start. */
  fiscalYear: number
  fiscalQuarter: 1 | 2 | 3 | 4
  reasons: Reason[]
  pinned: boolean
  bridging: boolean
}

export interface RoadmapStep {
  index: number
  id: string
  /** Null when the step has no measure in this plan. */
  start: number | null
  finish: number | null
  startDate: string | null
  finishDate: string | null
  measures: string[]
  /** Expected once everything up to and including this step is finished. */
  scores: Scores
  replays: { incident: string; outcome: Outcome }[]
  cost: { initial: number; yearly: number }
}

export interface FiscalYearCost {
  /** The calendar year it starts in. */
  year: number
  initial: number
  running: number
  budget: number | null
}

export interface Unfit {
  measure: string
  why: 'horizon' | 'budget' | 'pin' | 'capacity' | 'needs'
  /** What it waits for, where that is the reason: a measure id or a fiscal year. */
  because?: string
}

export interface Milestone {
  kind: 'step-done' | 'incident-stops' | 'vpn-gone' | 'saas-watched'
  week: number
  date: string
  /** Step id or incident id; '' otherwise. */
  id: string
}

export interface Roadmap {
  route: string
  /** YYYY-MM-DD of week 0. */
  start: string
  horizonWeeks: number
  fiscalYearStart: number
  steps: RoadmapStep[]
  /** In order of start, then step, then pack order. */
  measures: PlannedMeasure[]
  /** Questions with a planned gap that no measure closes. */
  unplanned: string[]
  unfit: Unfit[]
  /** Σ severity · x for weeks 0 … horizonWeeks; the first is today's. */
  exposure: number[]
  /** Sum of `exposure` over the weeks 0 … horizonWeeks − 1. */
  area: number
  /** No schedule of the same measures has a smaller area. */
  lowerBound: number
  /** Team → person-days by week. */
  load: Record<string, number[]>
  /** Team → person-days a week it can give, by week. */
  capacity: Record<string, number[]>
  costs: FiscalYearCost[]
  /** Measures in effect today that the plan leaves out for that. */
  inEffect: string[]
  milestones: Milestone[]
  /** When each applicable incident first stops: week, 0 if it is stopped now, null if not within the horizon. */
  stops: { incident: string; now: Outcome; week: number | null }[]
  schedules: number
  seed: number
}

export interface PlanOptions {
  /** YYYY-MM-DD: start of the plan when the edits name none. */
  today: string
  /** Route to plan; absent: the assessment's. */
  route?: string
  seed?: number
  /** Schedules to generate beyond the greedy one; absent: 0. */
  schedules?: number
}
