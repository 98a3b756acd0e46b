// The step of the route in which each measure is done. A measure never stands in a later step than what needs it.
import type { Measure, Route } from '../pack/pack.ts'

/**
 * By measure: the step of its domain, the last step when the route does not name the domain, 0 for a bridging measure;
 * and no later than any of the given measures that needs it, directly or not.
 */
export function assignSteps(
  route: Route<unknown> | undefined,
  measures: readonly Measure<unknown>[],
): Map<string, number> {
  const last = Math.max(0, (route?.steps.length ?? 0) - 1)
  const byDomain = new Map(route?.steps.flatMap((step, i) => step.domains.map((domain) => [domain, i] as const)))
  const byId = new Map(measures.map((m) => [m.id, m]))
  const steps = new Map(measures.map((m) => [m.id, m.bridging ? 0 : (byDomain.get(m.domain) ?? last)]))
  const unsettled = [...byId.values()]
  for (let measure = unsettled.pop(); measure; measure = unsettled.pop()) {
    const step = steps.get(measure.id) ?? last
    for (const id of measure.needs) {
      const need = byId.get(id)
      if (!need || (steps.get(id) ?? 0) <= step) continue
      steps.set(id, step)
      unsettled.push(need)
    }
  }
  return steps
}
