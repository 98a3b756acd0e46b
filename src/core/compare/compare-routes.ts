// Two roadmaps over the same gaps beside each other: what each route stops when, what it costs, and what is felt when.
import type { Roadmap } from '../roadmap/roadmap.ts'

export interface Pair<T> {
  a: T
  b: T
}

export interface RouteComparison {
  /** Route ids. */
  routes: Pair<string>
  /** Σ exposure over the weeks of the horizon; smaller is better. */
  area: Pair<number>
  /** Week in which the last measure finishes; 0 when nothing is planned. */
  finish: Pair<number>
  /** By incident, in the order of `a`: week in which it first stops, 0 when now, null when never or not applicable. */
  incidents: ({ incident: string } & Pair<number | null>)[]
  /** Initial and running cost in JPY by fiscal year, ascending; 0 where a roadmap does not reach the year. */
  costs: ({ year: number } & Pair<number>)[]
  total: Pair<number>
  /** Week, 0 when so today, null when never. */
  vpnGone: Pair<number | null>
  saasWatched: Pair<number | null>
  /** Measures that do not fit the horizon or a budget. */
  leftOut: Pair<number>
}

/** Any two roadmaps compare; the figures mean most when they share start, horizon and answers. */
export function compareRoutes(a: Roadmap, b: Roadmap): RouteComparison {
  const both = <T>(read: (roadmap: Roadmap) => T): Pair<T> => ({ a: read(a), b: read(b) })
  const incidents = new Set([...a.stops, ...b.stops].map((s) => s.incident))
  const years = new Set([...a.costs, ...b.costs].map((c) => c.year))
  return {
    routes: both((r) => r.route),
    area: both((r) => r.area),
    finish: both((r) => r.measures.reduce((last, m) => Math.max(last, m.finish), 0)),
    incidents: [...incidents].map((incident) => ({ incident, ...both((r) => stopWeek(r, incident)) })),
    costs: [...years].sort((x, y) => x - y).map((year) => ({ year, ...both((r) => costOf(r, year)) })),
    total: both((r) => r.costs.reduce((sum, c) => sum + c.initial + c.running, 0)),
    vpnGone: both((r) => r.vpnGone),
    saasWatched: both((r) => r.saasWatched),
    leftOut: both((r) => r.unfit.filter((u) => u.why !== 'pin').length),
  }
}

function stopWeek({ stops }: Roadmap, incident: string): number | null {
  return stops.find((s) => s.incident === incident)?.week ?? null
}

function costOf({ costs }: Roadmap, year: number): number {
  const cost = costs.find((c) => c.year === year)
  return cost ? cost.initial + cost.running : 0
}
