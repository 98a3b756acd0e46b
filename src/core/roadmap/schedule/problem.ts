// The shapes of the scheduler: activities that share resources over whole periods 0, 1, 2, … It knows nothing of
// measures, teams or money units: whatever is planned is first put into these words.

export interface Activity {
  id: string
  /** Whole periods, 0 or more. */
  duration: number
  /** Units of each resource in every period it runs; a resource that is not named is not used. */
  requests: Record<string, number>
  /** Ids of activities that must be finished first (finish-to-start). */
  after: string[]
  /** No start before this period. Absent: 0. */
  release?: number
  /** Starts here when predecessors, capacities, closed periods and budgets let it; else as soon after as they do. */
  pinned?: number
  /** Falls due `once` in the period of the start, and `running` in every period from the finish to the horizon. */
  cost?: { once: number; running: number }
}

export interface Budgets {
  /** The group that each period belongs to, by period; costs in periods past the end are not counted. */
  groupOf: number[]
  /** What the costs of a group may reach; null: no limit. */
  limits: (number | null)[]
}

export interface ScheduleProblem {
  activities: Activity[]
  /** Units a period; an array gives it by period and its last value goes on. A resource that is not named has none. */
  capacities: Record<string, number | number[]>
  /** Nothing may finish after it; what cannot is left out, with all that comes after it. Absent: no limit. */
  horizon?: number
  /** Periods in which nothing starts, both ends inside. */
  closed?: { from: number; to: number }[]
  budgets?: Budgets
}

/** Activities that are left out are not in the map. */
export type Finishes = ReadonlyMap<string, number>

export interface ScheduleOptions {
  /**
   * What is to be small. Left-out activities are absent from `finish`. It must never grow when something finishes earlier:
   * the search and its proofs only look at schedules in which nothing could start earlier by itself.
   */
  objective: 'makespan' | ((finish: Finishes) => number)
  /** Decide, in this order, between schedules of equal objective that leave out equally many activities. */
  ties?: readonly ((finish: Finishes) => number)[]
  /** A value that no schedule can beat, for an objective of one's own. Absent: none is known. */
  lowerBound?: number
  /** Orders of activity ids to try before any rule; what an order does not name comes last. */
  orders?: readonly (readonly string[])[]
  /** Any integer; the same seed and budget give the same schedule. */
  seed: number
  /** Complete schedules to generate, improvement passes included; at least one is generated. */
  schedules: number
}

/** Why an activity is left out, or not at its pin. */
export interface Obstacle {
  id: string
  why: 'horizon' | 'budget' | 'capacity' | 'needs' | 'pin'
  /** The predecessor that is left out or finishes too late, where that is the reason. */
  activity?: string
  /** The budget group that is used up, where that is the reason. */
  group?: number
}

export interface Schedule {
  /** Period of the start; an activity that is left out is absent. */
  start: Record<string, number>
  /** The last finish of what is scheduled. */
  makespan: number
  objective: number
  /**
   * What no schedule can beat; for a makespan, none that leaves nothing out. The objective itself when that is proven;
   * −Infinity when no bound is known.
   */
  lowerBound: number
  /** The objective is at its lower bound; or the search has been through all that could be better. */
  optimal: boolean
  /** Complete schedules generated. */
  schedules: number
  /** Activities left out, and pins that could not be kept; in the order of the problem. */
  obstacles: Obstacle[]
}
