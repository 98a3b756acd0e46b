// What an edit did to the plan, for the line that says so.
import { daysBetween } from '#core/calendar.ts'
import { planHeadline } from '#core/roadmap/plan-headline.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'

export interface PlanChange {
  /** Date by which all is finished now; null when nothing is planned. */
  finish: string | null
  /** Weeks later than before; below 0 earlier; 0 when either had nothing. */
  later: number
  /** JPY more than before over the horizon. */
  dearer: number
  /** Measures that are left out now. */
  leftOut: number
}

/** Null when the two plans do the same at the same time for the same money. */
export function planChange(before: Roadmap, after: Roadmap): PlanChange | null {
  if (before === after || isSame(before, after)) return null
  const [then, now] = [planHeadline(before), planHeadline(after)]
  return {
    finish: now.finish,
    later: then.finish !== null && now.finish !== null ? Math.round(daysBetween(then.finish, now.finish) / 7) : 0,
    dearer: now.total - then.total,
    leftOut: after.unfit.filter((u) => u.why !== 'pin').length,
  }
}

function isSame(a: Roadmap, b: Roadmap): boolean {
  const said = (r: Roadmap) =>
    JSON.stringify([
      r.start,
      r.horizonWeeks,
      r.costs,
      r.unfit,
      r.measures.map((m) => [m.id, m.start, m.finish, m.effort, m.step, m.pinned]),
    ])
  return said(a) === said(b)
}
