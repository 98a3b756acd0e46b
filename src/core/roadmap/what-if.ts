// What if the conditions were others: the plan under them against the plan of today, held on to as any edit holds on to
// it. So the answer is what the plan becomes when the variant is adopted, and nothing else.
import type { Assessment, PlanEdits } from '../assessment/assessment.ts'
import { addDays } from '../calendar.ts'
import type { AnyPack } from '../pack/pack.ts'
import { holdPlan } from './keep-plan.ts'
import { planHeadline } from './plan-headline.ts'
import type { Late, PlanOptions, Roadmap } from './roadmap.ts'
import { settledRoadmap } from './settled-roadmap.ts'
import { variantEdits, type Variant } from './what-if-variant.ts'

export interface WhatIf {
  variant: Variant
  /** The edits that make it the plan. */
  plan: PlanEdits
  /** Incidents that stop on another day: first day on which they do, null when not within the plan. By the new day. */
  incidents: { incident: string; was: string | null; will: string | null }[]
  /** JPY less than before over the horizon; below 0 it costs more. */
  saved: number
  /** First day on which all that is planned is finished; null when nothing is planned. */
  finish: { was: string | null; will: string | null }
  /** Area under exposure from the start of today's plan on. */
  area: { was: number; will: number }
  /** First day without VPN, null when never. */
  vpnGone: { was: string | null; will: string | null }
  /** Measures that the plan leaves out now and did not before. */
  leftOut: string[]
  /** Measures that begin in another fiscal quarter. */
  moved: number
  /** Deadlines that cannot be met. */
  late: Late[]
}

/** `roadmap`: the plan of today for the assessment, along its route. */
export function whatIf(
  pack: AnyPack,
  assessment: Assessment,
  roadmap: Roadmap,
  variant: Variant,
  options: PlanOptions,
): WhatIf {
  const plan = holdPlan(variantEdits(pack, assessment.plan, roadmap, variant), roadmap)
  const next = settledRoadmap(pack, { ...assessment, plan }, { ...options, route: roadmap.route })
  const [before, after] = [planHeadline(roadmap), planHeadline(next)]
  const leftOutBefore = new Set(leftOut(roadmap))
  return {
    variant,
    plan,
    incidents: changedStops(roadmap, next),
    saved: before.total - after.total,
    finish: { was: before.finish, will: after.finish },
    area: { was: roadmap.area, will: next.area + waiting(roadmap, next) },
    vpnGone: { was: dayOf(roadmap, roadmap.vpnGone), will: dayOf(next, next.vpnGone) },
    leftOut: leftOut(next).filter((id) => !leftOutBefore.has(id)),
    moved: movedMeasures(roadmap, next).length,
    late: next.late,
  }
}

/** Ids of measures that both plans hold, in another fiscal quarter each. */
export function movedMeasures(before: Pick<Roadmap, 'measures'>, after: Pick<Roadmap, 'measures'>): string[] {
  const quarters = new Map(before.measures.map((m) => [m.id, `${String(m.fiscalYear)}.${String(m.fiscalQuarter)}`]))
  return after.measures
    .filter((m) => (quarters.get(m.id) ?? '') !== `${String(m.fiscalYear)}.${String(m.fiscalQuarter)}`)
    .filter((m) => quarters.has(m.id))
    .map((m) => m.id)
}

const leftOut = ({ unfit }: Roadmap): string[] => unfit.filter((u) => u.why !== 'pin').map((u) => u.measure)

const dayOf = ({ start }: Roadmap, week: number | null): string | null =>
  week === null ? null : addDays(start, 7 * week)

/** Today's exposure for as many weeks as the later plan is shorter. */
const waiting = (before: Roadmap, after: Roadmap): number =>
  (before.exposure[0] ?? 0) * Math.max(0, before.horizonWeeks - after.horizonWeeks)

function changedStops(before: Roadmap, after: Roadmap): WhatIf['incidents'] {
  const days = new Map(after.stops.map((s) => [s.incident, dayOf(after, s.week)]))
  return before.stops
    .filter((s) => s.now !== 'stopped')
    .map((s) => ({ incident: s.incident, was: dayOf(before, s.week), will: days.get(s.incident) ?? null }))
    .filter((s) => s.was !== s.will)
    .sort((a, b) => (a.will ?? '9').localeCompare(b.will ?? '9'))
}
