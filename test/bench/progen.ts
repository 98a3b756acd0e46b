// Problems like those of the library's larger sets, drawn after the generator that made them (ProGen: Kolisch, Sprecher,
// Drexl 1995) with its published parameters: network complexity, resource factor, resource strength. They are not the
// library's own instances: what is measured here compares searches with one another, not with published averages.
import { seededRandom } from '#core/roadmap/schedule/random.ts'
import type { ScheduleProblem } from '#core/index.ts'

export interface Family {
  /** Activities that take time. */
  jobs: number
  /** Arcs that no other path implies, an activity; the first and last ones count as activities. */
  complexity: readonly number[]
  /** Share of the four resources that an activity uses on average. */
  factor: readonly number[]
  /** 0: as little capacity as the largest request; 1: as much as the earliest starts ask for. */
  strength: readonly number[]
}

const FACTORS = [0.25, 0.5, 0.75, 1]
export const J30: Family = {
  jobs: 30,
  complexity: [1.5, 1.8, 2.1],
  factor: FACTORS,
  strength: [0.2, 0.5, 0.7, 1],
}
export const J60: Family = { ...J30, jobs: 60 }
export const J120: Family = { ...J30, jobs: 120, strength: [0.1, 0.2, 0.3, 0.4, 0.5] }

const RESOURCES = 4
const LONGEST = 10
const LARGEST = 10
/** Activities without a predecessor, and as many without a successor; the most that any other has of each. */
const ENDS = 3
const MOST = 3

export interface Drawn {
  name: string
  problem: ScheduleProblem
  /** Longest path: what no schedule beats. */
  criticalPath: number
}

/** So many of each combination of a family's parameters; the same seed draws the same. */
export function drawFamily(family: Family, each: number, seed: number): Drawn[] {
  const random = seededRandom(seed)
  return family.complexity.flatMap((complexity) =>
    family.factor.flatMap((factor) =>
      family.strength.flatMap((strength) =>
        Array.from({ length: each }, (_, n) => ({
          name: [family.jobs, complexity, factor, strength, n].join(' '),
          ...drawOne(family.jobs, complexity, factor, strength, random),
        })),
      ),
    ),
  )
}

function drawOne(
  jobs: number,
  complexity: number,
  factor: number,
  strength: number,
  random: () => number,
): Omit<Drawn, 'name'> {
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const duration = Array.from({ length: jobs }, () => between(1, LONGEST))
  const before = drawNetwork(jobs, complexity, between)
  const requests = drawRequests(jobs, factor, between)
  const finish: number[] = []
  before.forEach((list, i) => finish.push(Math.max(0, ...list.map((p) => finish[p] ?? 0)) + (duration[i] ?? 0)))
  const capacities = Array.from({ length: RESOURCES }, (_, r) => {
    const least = Math.max(...requests.map((units) => units[r] ?? 0))
    const most = peakOf(r, requests, duration, finish)
    return least + Math.round(strength * Math.max(0, most - least))
  })
  const named = (units: readonly number[]) => Object.fromEntries(units.map((n, r) => [`R${String(r + 1)}`, n]))
  const activities = duration.map((d, i) => ({
    id: String(i + 1),
    duration: d,
    requests: named(requests[i] ?? []),
    after: (before[i] ?? []).map((p) => String(p + 1)),
  }))
  return { problem: { activities, capacities: named(capacities) }, criticalPath: Math.max(...finish) }
}

/** Predecessors of each, all smaller than itself; no arc is implied by others. */
function drawNetwork(jobs: number, complexity: number, between: (from: number, to: number) => number): number[][] {
  const before: number[][] = Array.from({ length: jobs }, () => [])
  const after: number[][] = Array.from({ length: jobs }, () => [])
  // Bit sets would be faster; these networks are small.
  const ancestors: Set<number>[] = Array.from({ length: jobs }, () => new Set())
  const descendants: Set<number>[] = Array.from({ length: jobs }, () => new Set())
  let arcs = 2 * ENDS
  const isFree = (p: number, s: number): boolean => {
    if (p >= s || s < ENDS || p >= jobs - ENDS) return false
    if ((after[p]?.length ?? MOST) >= MOST || (before[s]?.length ?? MOST) >= MOST) return false
    if (ancestors[s]?.has(p)) return false
    // With the new arc, none that stands may be implied: from what comes before p to what comes after s.
    const early = new Set([p, ...(ancestors[p] ?? [])])
    const late = new Set([s, ...(descendants[s] ?? [])])
    return ![...late].some((l) => before[l]?.some((b) => early.has(b)))
  }
  const join = (p: number, s: number): void => {
    before[s]?.push(p)
    after[p]?.push(s)
    arcs += 1
    const early = [p, ...(ancestors[p] ?? [])]
    const late = [s, ...(descendants[s] ?? [])]
    for (const e of early) for (const l of late) descendants[e]?.add(l)
    for (const e of early) for (const l of late) ancestors[l]?.add(e)
  }
  const drawFrom = (list: readonly number[]): number | undefined => list[between(0, list.length - 1)]
  const all = Array.from({ length: jobs }, (_, i) => i)
  for (let s = ENDS; s < jobs; s++) {
    const p = drawFrom(all.filter((i) => isFree(i, s)))
    if (p !== undefined) join(p, s)
  }
  for (let p = jobs - ENDS - 1; p >= 0; p--) {
    if ((after[p]?.length ?? 0) > 0) continue
    const s = drawFrom(all.filter((i) => isFree(p, i)))
    if (s !== undefined) join(p, s)
  }
  for (let tries = 0; arcs < complexity * (jobs + 2) && tries < 400 * jobs; tries++) {
    const [p, s] = [between(0, jobs - 1), between(0, jobs - 1)]
    if (isFree(p, s)) join(p, s)
  }
  return before
}

/** By activity and resource; every activity asks for at least one, and so many in all that the factor is met. */
function drawRequests(jobs: number, factor: number, between: (from: number, to: number) => number): number[][] {
  const used = Array.from({ length: jobs }, () => new Set([between(0, RESOURCES - 1)]))
  for (let count = jobs; count < Math.round(factor * RESOURCES * jobs);) {
    const chosen = used[between(0, jobs - 1)]
    const resource = between(0, RESOURCES - 1)
    if (!chosen || chosen.has(resource)) continue
    chosen.add(resource)
    count += 1
  }
  return used.map((set) => Array.from({ length: RESOURCES }, (_, r) => (set.has(r) ? between(1, LARGEST) : 0)))
}

/** Units of a resource in the fullest period when everything starts as early as its predecessors let it. */
function peakOf(
  resource: number,
  requests: readonly number[][],
  duration: readonly number[],
  finish: readonly number[],
): number {
  const units = new Map<number, number>()
  finish.forEach((end, i) => {
    for (let t = end - (duration[i] ?? 0); t < end; t++)
      units.set(t, (units.get(t) ?? 0) + (requests[i]?.[resource] ?? 0))
  })
  return Math.max(0, ...units.values())
}
