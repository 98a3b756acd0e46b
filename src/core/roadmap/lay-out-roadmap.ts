// From a draft and its schedule to the roadmap that people read: dates, steps, costs, load and what became of each
// incident. Nothing is decided here any more.
import { fiscalQuarterOf, fiscalYearOf } from '../calendar.ts'
import type { Measure } from '../pack/pack.ts'
import type { Begun } from './begun.ts'
import type { PlanDraft } from './draft-plan.ts'
import { exposureArea, exposureCurve, incidentWeeks } from './exposure.ts'
import { findMilestones, firstWeekAtLevel } from './milestones.ts'
import { costsByYear, loadByTeam } from './plan-totals.ts'
import { dateOfWeek, lastDayBefore } from './plan-weeks.ts'
import type { PlannedMeasure, Roadmap } from './roadmap.ts'
import { layOutSteps } from './roadmap-steps.ts'
import type { Finishes, Schedule } from './schedule/problem.ts'
import { listLate, listUnfit } from './unfit.ts'

export function layOutRoadmap(draft: PlanDraft, schedule: Schedule): Roadmap {
  const { weeks, selection, risks, route } = draft
  const { horizon } = weeks
  const starts = new Map(Object.entries(schedule.start))
  const unfit = listUnfit(draft, schedule)
  const moved = new Set(unfit.filter((u) => u.why === 'pin').map((u) => u.measure))
  const pins = new Map(draft.problem.activities.map((a) => [a.id, a.pinned]))
  const measures = selection.measures
    .flatMap((measure): PlannedMeasure[] => {
      const begun = draft.begun.get(measure.id)
      if (begun) return begun.finish <= horizon ? [begunMeasure(draft, measure, begun)] : []
      const start = starts.get(measure.id)
      if (start === undefined) return []
      const pinned = pins.get(measure.id) !== undefined && !moved.has(measure.id)
      return [planMeasure(draft, measure, start, pinned)]
    })
    .sort((a, b) => a.start - b.start || a.step - b.step)
  const finish: Finishes = new Map(measures.map((m) => [m.id, m.finish]))
  const stops = risks.map((risk) => {
    const { stopped } = incidentWeeks(risk, finish)
    return { incident: risk.incident, now: risk.now, week: stopped <= horizon ? stopped : null }
  })
  const steps = layOutSteps(draft, measures)
  const vpnGone = firstWeekAtLevel(draft, finish, 'vpn.retire', 3)
  const saasWatched = firstWeekAtLevel(draft, finish, 'saas.casbapi', 3)
  return {
    route: route?.id ?? '',
    start: weeks.start,
    horizonWeeks: horizon,
    fiscalYearStart: weeks.firstMonth,
    steps,
    measures,
    unplanned: selection.unplanned,
    unfit,
    late: listLate(draft, schedule, measures),
    exposure: exposureCurve(risks, finish, horizon),
    area: exposureArea(risks, finish, horizon),
    lowerBound: schedule.lowerBound,
    load: loadByTeam(draft, measures),
    capacity: Object.fromEntries(draft.capacity),
    costs: costsByYear(draft, measures),
    inEffect: selection.inEffect,
    skippedNeeds: selection.skippedNeeds,
    milestones: findMilestones(draft, { steps, stops, vpnGone, saasWatched, unfit }),
    stops,
    vpnGone,
    saasWatched,
    schedules: schedule.schedules,
    seed: draft.scheduleOptions.seed,
  }
}

function planMeasure(draft: PlanDraft, measure: Measure<unknown>, start: number, pinned: boolean): PlannedMeasure {
  const { weeks, selection, steps, sizes } = draft
  const sized = sizes.get(measure.id) ?? { effort: 0, weeks: 1, initial: 0, yearly: 0 }
  const startDate = dateOfWeek(weeks, start)
  const finish = start + sized.weeks
  return {
    id: measure.id,
    step: steps.get(measure.id) ?? 0,
    team: measure.team,
    start,
    finish,
    startDate,
    finishDate: lastDayBefore(weeks, finish),
    weeks: sized.weeks,
    effort: sized.effort,
    initial: sized.initial,
    yearly: sized.yearly,
    fiscalYear: fiscalYearOf(startDate, weeks.firstMonth),
    fiscalQuarter: fiscalQuarterOf(startDate, weeks.firstMonth),
    reasons: selection.reasons.get(measure.id) ?? [],
    pinned,
    bridging: measure.bridging ?? false,
  }
}

function begunMeasure(draft: PlanDraft, measure: Measure<unknown>, begun: Begun): PlannedMeasure {
  const { weeks } = draft
  return {
    ...planMeasure(draft, measure, begun.start, false),
    ...begun,
    weeks: begun.finish - begun.start,
    fiscalYear: fiscalYearOf(begun.startDate, weeks.firstMonth),
    fiscalQuarter: fiscalQuarterOf(begun.startDate, weeks.firstMonth),
  }
}
