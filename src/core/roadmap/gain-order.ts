// A first order for the scheduler: again and again the measure, with all that it waits for, that takes away the most
// exposure for the time that it adds. Greedy, so not always right; the search starts from it.
import type { IncidentRisk } from './exposure.ts'
import type { Activity, ScheduleProblem } from './schedule/problem.ts'

/** Activity ids; what stops or detects nothing, and nothing of the kind waits for, is not named. */
export function gainOrder(problem: ScheduleProblem, risks: readonly IncidentRisk[]): string[] {
  const activities = new Map(problem.activities.map((a) => [a.id, a]))
  const path = longestPaths(activities)
  const chosen = new Set<string>()
  const load = new Map<string, number>()
  const unsettled = new Map(risks.filter((r) => r.now !== 'stopped').map((r) => [r, r.now === 'detected' ? 0.5 : 1]))
  const candidates = new Set([...unsettled.keys()].flatMap((r) => [...r.stops, ...r.detects]))
  let elapsed = 0

  for (;;) {
    let best: { id: string; closure: string[]; time: number; ratio: number } | null = null
    for (const id of candidates) {
      const gain = gainOf(id, unsettled)
      if (gain <= 0) continue
      const closure = closureOf(id, activities, chosen)
      const time = Math.max(elapsed, path.get(id) ?? 0, busiest(problem, activities, load, closure))
      // One week more than it adds: what adds nothing is good, not infinitely good.
      const ratio = gain / (time - elapsed + 1)
      if (!best || ratio > best.ratio) best = { id, closure, time, ratio }
    }
    if (!best) return [...chosen]
    elapsed = best.time
    for (const id of best.closure) {
      chosen.add(id)
      addLoad(load, activities.get(id))
    }
    settle(best.id, unsettled)
    candidates.delete(best.id)
  }
}

function gainOf(id: string, unsettled: ReadonlyMap<IncidentRisk, number>): number {
  let gain = 0
  for (const [risk, x] of unsettled) {
    if (risk.stops.includes(id)) gain += risk.severity * x
    else if (x > 0.5 && risk.detects.includes(id)) gain += risk.severity * (x - 0.5)
  }
  return gain
}

function settle(id: string, unsettled: Map<IncidentRisk, number>): void {
  for (const [risk] of unsettled) {
    if (risk.stops.includes(id)) unsettled.delete(risk)
    else if (risk.detects.includes(id)) unsettled.set(risk, 0.5)
  }
}

/** The activity and all that it waits for, without what is chosen already; what comes first stands first. */
export function closureOf(
  id: string,
  activities: ReadonlyMap<string, Activity>,
  chosen: ReadonlySet<string>,
): string[] {
  const closure = new Set<string>()
  const visit = (at: string): void => {
    if (chosen.has(at) || closure.has(at)) return
    for (const p of activities.get(at)?.after ?? []) visit(p)
    closure.add(at)
  }
  visit(id)
  return [...closure]
}

/** Weeks that the fullest team needs for all that is chosen and the closure, at what it gives in the end. */
function busiest(
  problem: ScheduleProblem,
  activities: ReadonlyMap<string, Activity>,
  load: ReadonlyMap<string, number>,
  closure: readonly string[],
): number {
  const sums = new Map(load)
  for (const id of closure) addLoad(sums, activities.get(id))
  let weeks = 0
  for (const [team, work] of sums) {
    const capacity = problem.capacities[team] ?? 0
    const usual = typeof capacity === 'number' ? capacity : (capacity.at(-1) ?? 0)
    if (usual > 0) weeks = Math.max(weeks, work / usual)
  }
  return weeks
}

function addLoad(load: Map<string, number>, activity: Activity | undefined): void {
  for (const [team, units] of Object.entries(activity?.requests ?? {}))
    load.set(team, (load.get(team) ?? 0) + units * (activity?.duration ?? 0))
}

function longestPaths(activities: ReadonlyMap<string, Activity>): Map<string, number> {
  const path = new Map<string, number>()
  const measure = (id: string): number => {
    const known = path.get(id)
    if (known !== undefined) return known
    const activity = activities.get(id)
    const ready = (activity?.after ?? []).reduce((latest, p) => Math.max(latest, measure(p)), activity?.release ?? 0)
    const finish = ready + (activity?.duration ?? 0)
    path.set(id, finish)
    return finish
  }
  for (const id of activities.keys()) measure(id)
  return path
}
