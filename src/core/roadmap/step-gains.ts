// What each step adds to the one before it: the incidents that stop with it.
import type { Roadmap } from './roadmap.ts'

/** By step, in order: incidents stopped once it is done that were not after the step before, nor today. In pack order. */
export function stepGains(roadmap: Pick<Roadmap, 'steps' | 'stops'>): string[][] {
  const stopped = new Set(roadmap.stops.filter((s) => s.now === 'stopped').map((s) => s.incident))
  return roadmap.steps.map((step) => {
    const gained = step.replays
      .filter((r) => r.outcome === 'stopped' && !stopped.has(r.incident))
      .map((r) => r.incident)
    for (const incident of gained) stopped.add(incident)
    return gained
  })
}
