// All that is settled before anything is scheduled: what is planned, in which step, at what size, under which limits; and
// the problem that the scheduler is given.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack, Measure, Question, Route } from '../pack/pack.ts'
import { questionIndex, sizeOf } from '../replay/replay-incident.ts'
import { assignSteps } from './assign-steps.ts'
import { begunMeasures, withoutBegun, type Begun } from './begun.ts'
import { expectedAssessment } from './expected-assessment.ts'
import { incidentRisks, type IncidentRisk } from './exposure.ts'
import { keepPlan, type KeptPlan } from './keep-plan.ts'
import { own } from './own.ts'
import { planObjective, type DeadlineWeeks } from './plan-objective.ts'
import { capacityByWeek, lastFinishBy, planWeeks, weekOfDate, weeksStartingIn, type PlanWeeks } from './plan-weeks.ts'
import type { PlanOptions } from './roadmap.ts'
import type { ScheduleOptions, ScheduleProblem } from './schedule/problem.ts'
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
  /** What is no part of the problem, because it has really begun. */
  begun: ReadonlyMap<string, Begun>
  /** Of planned measures only. */
  deadlines: DeadlineWeeks
  problem: ScheduleProblem
  scheduleOptions: ScheduleOptions
  /** The same, changing as little as can be of the plan that is held; null when none is. */
  kept: KeptPlan | null
}

export function draftPlan(pack: AnyPack, given: Assessment, options: PlanOptions): PlanDraft {
  const questions = questionIndex(pack)
  const weeks = planWeeks(given.plan, options.today)
  const assessment = expectedAssessment(pack, given, doneMeasures(pack, given, weeks), questions, weeks.start)
  const route = pack.routes.find((r) => r.id === (options.route ?? given.route)) ?? pack.routes[0]
  const selection = selectMeasures(pack, assessment, questions, weeks)
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
  const begun = begunMeasures(assessment, weeks, sizes, options.today)
  const problem = withoutBegun(planProblem(base), begun, measures, weeks, options.today)
  const deadlines = new Map(
    measures.flatMap(({ id }) => {
      const date = own(given.plan.deadlines, id)
      return date === undefined ? [] : [[id, lastFinishBy(weeks, date)] as const]
    }),
  )
  const scheduleOptions = planObjective(problem, risks, sizes, deadlines, begun, options)
  const held = own(given.plan.kept, route?.id ?? '')
  const kept = keepPlan(problem, scheduleOptions, weeks, risks, deadlines, held)
  return { ...base, risks, begun, deadlines, problem, scheduleOptions, kept }
}

function planProblem(
  draft: Omit<PlanDraft, 'risks' | 'begun' | 'deadlines' | 'problem' | 'scheduleOptions' | 'kept'>,
): ScheduleProblem {
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
