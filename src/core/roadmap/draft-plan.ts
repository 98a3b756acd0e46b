// All that is settled before anything is scheduled: what is planned, in which step, at what size, under which limits; and
// the problem that the scheduler is given.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack, Measure, Question, Route } from '../pack/pack.ts'
import { questionIndex, sizeOf } from '../replay/replay-incident.ts'
import { assignSteps } from './assign-steps.ts'
import { expectedAssessment } from './expected-assessment.ts'
import { exposureArea, incidentRisks, type IncidentRisk } from './exposure.ts'
import { gainOrder } from './gain-order.ts'
import { own } from './own.ts'
import { capacityByWeek, planWeeks, weekOfDate, weeksStartingIn, type PlanWeeks } from './plan-weeks.ts'
import type { PlanOptions } from './roadmap.ts'
import { earliestFinishes } from './schedule/bounds.ts'
import { makeInstance } from './schedule/instance.ts'
import type { Finishes, ScheduleOptions, ScheduleProblem } from './schedule/problem.ts'
import { doneMeasures, selectMeasures, type Selection } from './select-measures.ts'
import { sizeMeasure, teamCapacity, type SizedMeasure } from './size-measures.ts'
import { gateOpener, stepGates } from './step-gates.ts'

export interface PlanDraft {
  pack: AnyPack
  /** With what is done already raised. */
  assessment: Assessment
  questions: ReadonlyMap<string, Question<unknown>>
  weeks: PlanWeeks
  route: Route<unknown> | undefined
  selection: Selection
  steps: ReadonlyMap<string, number>
  sizes: ReadonlyMap<string, SizedMeasure>
  /** By team, by week. */
  capacity: ReadonlyMap<string, number[]>
  risks: IncidentRisk[]
  problem: ScheduleProblem
  scheduleOptions: ScheduleOptions
}

/** Schedules of the first answer: the gain order and the two best rules, serial and parallel, each with its improvement. */
const GREEDY = 18

export function draftPlan(pack: AnyPack, given: Assessment, options: PlanOptions): PlanDraft {
  const questions = questionIndex(pack)
  const weeks = planWeeks(given.plan, options.today)
  const assessment = expectedAssessment(pack, given, doneMeasures(pack, given), questions, weeks.start)
  const route = pack.routes.find((r) => r.id === (options.route ?? given.route)) ?? pack.routes[0]
  const selection = selectMeasures(pack, assessment, questions)
  const { measures } = selection
  const steps = assignSteps(route, measures)
  const size = sizeOf(pack, assessment)
  const usual = new Map(
    [...pack.teams.map((t) => t.id), ...measures.map((m) => m.team)].map(
      (team) => [team, teamCapacity(pack, assessment, size, team)] as const,
    ),
  )
  const sizes = new Map(measures.map((m) => [m.id, sizeMeasure(m, assessment, size, usual.get(m.team) ?? 0)]))
  const exceptions = assessment.plan.capacityExceptions ?? []
  const capacity = new Map(
    [...usual].map(([team, perWeek]) => {
      const special = exceptions.filter((e) => e.team === team)
      return [team, capacityByWeek(weeks, perWeek, special)] as const
    }),
  )
  const base = { pack, assessment, questions, weeks, route, selection, steps, sizes, capacity }
  const risks = incidentRisks(pack, assessment, measures, questions)
  const problem = planProblem(base)
  return { ...base, risks, problem, scheduleOptions: planObjective(problem, risks, sizes, options) }
}

function planProblem(draft: Omit<PlanDraft, 'risks' | 'problem' | 'scheduleOptions'>): ScheduleProblem {
  const { pack, assessment, questions, weeks, selection, steps, sizes, capacity } = draft
  const { plan } = assessment
  const planned = new Set(selection.measures.map((m) => m.id))
  const opener = gateOpener(plan.gate ?? 'key', pack, assessment, questions)
  const gates = stepGates(selection.measures, steps, opener)
  const toActivity = (measure: Measure<unknown>) => {
    const sized = sizes.get(measure.id) ?? { effort: 0, weeks: 1, initial: 0, yearly: 0 }
    const pin = pinnedWeek(weeks, assessment, measure.id)
    return {
      id: measure.id,
      duration: sized.weeks,
      requests: { [measure.team]: sized.effort / sized.weeks },
      after: [...measure.needs.filter((id) => planned.has(id)), ...gates.before(steps.get(measure.id) ?? 0)],
      ...(pin === null ? {} : { pinned: pin }),
      cost: { once: sized.initial, running: sized.yearly / 52 },
    }
  }
  return {
    activities: [...selection.measures.map(toActivity), ...gates.activities],
    capacities: Object.fromEntries(capacity),
    horizon: weeks.horizon,
    closed: (plan.freezes ?? []).flatMap((freeze) => weeksStartingIn(weeks, freeze) ?? []),
    budgets: {
      groupOf: weeks.yearOf,
      limits: weeks.fiscalYears.map((year) => own(plan.budgets, String(year)) ?? null),
    },
  }
}

/** What is being done has started: without a pin of its own it is pinned to week 0. */
function pinnedWeek(weeks: PlanWeeks, { plan }: Assessment, measure: string): number | null {
  const pin = own(plan.pins, measure)
  if (pin !== undefined) return weekOfDate(weeks, pin)
  return own(plan.status, measure) === 'doing' ? 0 : null
}

/** The area under exposure; of equals the shorter plan, then the one that pays running costs for fewer weeks. */
function planObjective(
  problem: ScheduleProblem,
  risks: readonly IncidentRisk[],
  sizes: ReadonlyMap<string, SizedMeasure>,
  options: PlanOptions,
): ScheduleOptions {
  const horizon = problem.horizon ?? 0
  const makespan = (finish: Finishes) => {
    let last = 0
    for (const week of finish.values()) if (week > last) last = week
    return last
  }
  const runningWeeks = (finish: Finishes) => {
    let sum = 0
    for (const [id, week] of finish) sum += (sizes.get(id)?.yearly ?? 0) * (horizon - week)
    return sum
  }
  const instance = makeInstance(problem)
  const soonest = new Map(Array.from(earliestFinishes(instance), (week, i) => [instance.ids[i] ?? '', week]))
  return {
    objective: (finish) => exposureArea(risks, finish, horizon),
    ties: [makespan, runningWeeks],
    // Every measure as early as it could be with the calendar to itself: the area only grows from there.
    lowerBound: exposureArea(risks, soonest, horizon),
    orders: [gainOrder(problem, risks)],
    seed: options.seed ?? 1,
    schedules: GREEDY + (options.schedules ?? 0),
  }
}
