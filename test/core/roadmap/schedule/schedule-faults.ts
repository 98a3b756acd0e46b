// An independent verifier: period by period from the problem's own words, with nothing of the scheduler in it.
import type { Schedule, ScheduleProblem } from '#core/index.ts'

/** Every rule that the schedule breaks, as a sentence; empty when it is feasible. */
export function scheduleFaults(problem: ScheduleProblem, { start }: Pick<Schedule, 'start'>): string[] {
  const faults: string[] = []
  const placed = problem.activities.filter((a) => start[a.id] !== undefined)
  const begin = (id: string) => start[id] ?? Infinity
  const finishOf = new Map(placed.map((a) => [a.id, begin(a.id) + a.duration]))
  const end = Math.max(0, ...finishOf.values())
  for (const a of placed) {
    const s = begin(a.id)
    if (!Number.isInteger(s) || s < (a.release ?? 0)) faults.push(`${a.id} starts at ${String(s)}`)
    for (const p of a.after)
      if ((finishOf.get(p) ?? Infinity) > s) faults.push(`${a.id} starts before ${p} is finished`)
    if (s + a.duration > (problem.horizon ?? Infinity)) faults.push(`${a.id} ends after the horizon`)
    if (problem.closed?.some((c) => c.from <= s && s <= c.to)) faults.push(`${a.id} starts in a closed period`)
  }
  for (const [resource, capacity] of Object.entries(problem.capacities))
    for (let t = 0; t < end; t++) {
      const running = placed.filter((a) => begin(a.id) <= t && t < begin(a.id) + a.duration)
      const used = running.reduce((sum, a) => sum + (a.requests[resource] ?? 0), 0)
      const free = typeof capacity === 'number' ? capacity : (capacity[Math.min(t, capacity.length - 1)] ?? 0)
      if (used > free + 1e-6)
        faults.push(`${resource} is overdrawn at ${String(t)}: ${String(used)} of ${String(free)}`)
    }
  problem.budgets?.limits.forEach((limit, group) => {
    let cost = 0
    problem.budgets?.groupOf.forEach((g, t) => {
      if (g !== group || t >= (problem.horizon ?? Infinity)) return
      for (const a of placed) {
        if (begin(a.id) === t) cost += a.cost?.once ?? 0
        if (begin(a.id) + a.duration <= t) cost += a.cost?.running ?? 0
      }
    })
    if (limit !== null && cost > limit + 1e-3) faults.push(`budget ${String(group)} is overdrawn: ${String(cost)}`)
  })
  return faults
}
