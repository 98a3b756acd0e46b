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
  /** It starts in the week of its pin; false when it has none, or stands in `unfit` because the pin could not be kept. */
  pinned: boolean
  bridging: boolean
  /**
   * Absent: planned. It has really begun, or is finished on a day inside the plan: its dates are the real ones, the last one
   * expected while it goes on, and it stands there whatever needs, gates, freezes, capacities and budgets say. `effort` and
   * `initial` are what falls into the plan.
   */
  real?: 'started' | 'finished'
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
  /**
   * Expected in the week in which everything up to and including this step is finished, with all else that is finished
   * by then.
   */
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

/**
 * `horizon`, `budget`, `capacity`, `needs`: the measure is not in the plan; it would not be finished in time, no year can
 * pay for it, its team never has the days it asks for a week, or something that it waits for is itself left out.
 * `pin`: the measure is in the plan, at the first week after its pin that needs, gates, freezes, capacity and budgets let.
 */
export interface Unfit {
  measure: string
  why: 'horizon' | 'budget' | 'pin' | 'capacity' | 'needs'
  /** What it waits for, where that is the reason: a measure id or a fiscal year. */
  because?: string
}

/** A planned measure that misses its deadline. */
export interface Late {
  measure: string
  /** YYYY-MM-DD, last day of work wanted; weeks by which it is missed. */
  deadline: string
  weeks: number
  /** The measure it waits for last; absent when nothing but its own team's time, money or a freeze is in the way. */
  because?: string
}

export interface Milestone {
  kind: 'step-done' | 'incident-stops' | 'vpn-gone' | 'saas-watched'
  /** The first week in which it is so, and its first day. Only what the plan brings about: never what is so today. */
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
  /** Deadlines that cannot be met; what is left out stands in `unfit` alone. */
  late: Late[]
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
  /** Measures in effect today, done ones included, that the plan leaves out for that. */
  inEffect: string[]
  /** Measures planned although something they need was skipped. */
  skippedNeeds: { measure: string; needs: string }[]
  milestones: Milestone[]
  /** When each applicable incident first stops: week, 0 if it is stopped now, null if not within the horizon. */
  stops: { incident: string; now: Outcome; week: number | null }[]
  /**
   * First week without VPN (`vpn.retire` at 3), and with SaaS watched (`saas.casbapi` at 3): 0 when it is so today, null
   * when never, or when the pack or the organization has no such question.
   */
  vpnGone: number | null
  saasWatched: number | null
  /** Complete schedules generated to find this plan. */
  schedules: number
  seed: number
}

export interface PlanOptions {
  /** YYYY-MM-DD: start of the plan when the edits name none. */
  today: string
  /** Route to plan; absent: the assessment's. */
  route?: string
  seed?: number
  /** Schedules to generate beyond the greedy ones; absent: 0. */
  schedules?: number
}
