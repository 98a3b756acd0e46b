// A problem made ready to be solved many times: ids become places in arrays, and everything that every schedule would
// work out anew is worked out once. It never changes after it is made.
import { makeMoney, type Money } from './money.ts'
import type { Activity, ScheduleProblem } from './problem.ts'

export interface Instance {
  size: number
  ids: readonly string[]
  place: ReadonlyMap<string, number>
  duration: Int32Array
  release: Int32Array
  /** −1 where there is none. */
  pinned: Int32Array
  /** Places of the pinned, in the order of their pins. */
  pins: readonly number[]
  /** What each activity uses: pairs of a resource's place and the units a period. */
  uses: readonly (readonly { resource: number; units: number }[])[]
  /** The same for inner loops: those of activity i stand from useFrom[i] up to useFrom[i + 1]. */
  useFrom: Int32Array
  useResource: Int32Array
  useUnits: Float64Array
  before: readonly (readonly number[])[]
  after: readonly (readonly number[])[]
  /** Every activity after all that come before it. */
  topological: readonly number[]
  /** By activity: its place in `topological`. */
  rank: Int32Array
  /** 1 for the pinned and all that must come before them: those are placed first, or a pin would hardly be kept. */
  urgent: Uint8Array
  horizon: number
  /** By resource, then by period 0 … horizon − 1. */
  capacity: readonly Float64Array[]
  /** No capacity ever changes within the horizon. */
  steady: boolean
  /** By period 0 … horizon: 1 where nothing starts. */
  closed: Uint8Array
  money: Money | null
}

/** Throws a RangeError for an id named twice, a predecessor that does not exist, or a circle of predecessors. */
export function makeInstance(problem: ScheduleProblem): Instance {
  const { activities } = problem
  const ids = activities.map((a) => a.id)
  const place = new Map(ids.map((id, i) => [id, i]))
  if (place.size !== ids.length) throw new RangeError('an activity is named twice')
  const before = activities.map((a) => [...new Set(a.after)].map((id) => placeOf(place, id)))
  const after: number[][] = activities.map(() => [])
  before.forEach((list, i) => {
    for (const p of list) after[p]?.push(i)
  })
  const horizon = problem.horizon ?? roomForAll(problem)
  const resources = Object.keys(problem.capacities)
  for (const a of activities) for (const r of Object.keys(a.requests)) if (!resources.includes(r)) resources.push(r)
  const pinned = Int32Array.from(activities, (a) => a.pinned ?? -1)
  const uses = activities.map((a) => usesOf(a, resources))
  const useFrom = new Int32Array(ids.length + 1)
  uses.forEach((list, i) => (useFrom[i + 1] = (useFrom[i] ?? 0) + list.length))
  const topological = sortTopologically(before, after)
  const rank = new Int32Array(ids.length)
  topological.forEach((i, n) => (rank[i] = n))
  const capacity = resources.map((r) =>
    byPeriod(Object.hasOwn(problem.capacities, r) ? problem.capacities[r] : 0, horizon),
  )
  const pins = ids.map((_, i) => i).filter((i) => (pinned[i] ?? -1) >= 0)
  return {
    size: ids.length,
    ids,
    place,
    duration: Int32Array.from(activities, (a) => a.duration),
    release: Int32Array.from(activities, (a) => Math.max(0, a.release ?? 0)),
    pinned,
    pins: pins.sort((a, b) => (pinned[a] ?? 0) - (pinned[b] ?? 0) || a - b),
    uses,
    useFrom,
    useResource: Int32Array.from(uses.flat(), (u) => u.resource),
    useUnits: Float64Array.from(uses.flat(), (u) => u.units),
    before,
    after,
    topological,
    rank,
    urgent: withAncestors(pins, before, ids.length),
    horizon,
    capacity,
    steady: capacity.every((periods) => periods.every((units) => units === periods[0])),
    closed: closedPeriods(problem, horizon),
    money: makeMoney(problem, horizon),
  }
}

function placeOf(place: ReadonlyMap<string, number>, id: string): number {
  const i = place.get(id)
  if (i === undefined) throw new RangeError(`no activity is named ${id}`)
  return i
}

function usesOf(activity: Activity, resources: readonly string[]) {
  return Object.entries(activity.requests)
    .filter(([, units]) => units > 0)
    .map(([resource, units]) => ({ resource: resources.indexOf(resource), units }))
}

/** With no horizon given, one by which everything could be done one after the other. */
function roomForAll({ activities, capacities, closed }: ScheduleProblem): number {
  const work = activities.reduce((sum, a) => sum + a.duration, 0)
  const waits = activities.map((a) => Math.max(a.release ?? 0, (a.pinned ?? 0) + a.duration))
  const changes = Object.values(capacities).map((c) => (typeof c === 'number' ? 0 : c.length))
  const ends = (closed ?? []).map((c) => c.to + 1)
  const last = [...waits, ...changes, ...ends].reduce((a, b) => Math.max(a, b), 0)
  return last + work + 1
}

function byPeriod(capacity: number | number[] | undefined, horizon: number): Float64Array {
  const periods = new Float64Array(horizon)
  if (capacity === undefined || typeof capacity === 'number') return periods.fill(capacity ?? 0)
  return periods.map((_, t) => capacity[Math.min(t, capacity.length - 1)] ?? 0)
}

function closedPeriods({ closed }: ScheduleProblem, horizon: number): Uint8Array {
  const periods = new Uint8Array(horizon + 1)
  for (const { from, to } of closed ?? []) periods.fill(1, Math.max(0, from), Math.max(0, to + 1))
  return periods
}

function sortTopologically(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number[] {
  const waiting = before.map((list) => list.length)
  const sorted = waiting.flatMap((n, i) => (n === 0 ? [i] : []))
  for (const i of sorted)
    for (const s of after[i] ?? []) {
      const left = (waiting[s] ?? 0) - 1
      waiting[s] = left
      if (left === 0) sorted.push(s)
    }
  if (sorted.length !== before.length) throw new RangeError('activities wait for each other in a circle')
  return sorted
}

function withAncestors(places: readonly number[], before: readonly (readonly number[])[], size: number): Uint8Array {
  const marked = new Uint8Array(size)
  const stack = [...places]
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    if (marked[i]) continue
    marked[i] = 1
    for (const p of before[i] ?? []) stack.push(p)
  }
  return marked
}
