// Why something is left out or not at its pin, told from the schedule that was chosen.
import { Bookings } from './bookings.ts'
import type { Instance } from './instance.ts'
import type { Obstacle } from './problem.ts'
import { readyAt } from './serial.ts'

/** In the order of the problem. */
export function explainObstacles(instance: Instance, start: Int32Array): Obstacle[] {
  const taken = new Bookings(instance)
  taken.reset()
  for (let i = 0; i < instance.size; i++) if ((start[i] ?? -1) >= 0) taken.book(i, start[i] ?? 0)
  const empty = new Bookings(instance)
  return instance.ids.flatMap((_, i): Obstacle[] => {
    const begun = start[i] ?? -1
    if (begun < 0) return [whyLeftOut(instance, start, i, taken, empty)]
    const pin = instance.pinned[i] ?? -1
    return pin >= 0 && begun !== pin ? [whyMoved(instance, start, i, pin, taken)] : []
  })
}

function whyLeftOut(instance: Instance, start: Int32Array, i: number, taken: Bookings, empty: Bookings): Obstacle {
  const id = instance.ids[i] ?? ''
  const missing = (instance.before[i] ?? []).find((p) => (start[p] ?? -1) < 0)
  if (missing !== undefined) return { id, why: 'needs', activity: instance.ids[missing] ?? '' }
  const ready = Math.max(readyAt(instance, start, i), instance.pinned[i] ?? 0)
  if (empty.earliest(i, ready, 'free') < 0) return { id, why: isStarved(instance, i) ? 'capacity' : 'horizon' }
  // Were money no matter, it would have found a place beside the others: the group of that place is what it lacks.
  const unpaid = taken.earliest(i, ready, 'free')
  const group = unpaid < 0 ? -1 : taken.lackingGroup(i, unpaid)
  return group >= 0 ? { id, why: 'budget', group } : { id, why: 'horizon' }
}

/** Some resource never gives the units that it asks for, for as long as it takes. */
function isStarved(instance: Instance, i: number): boolean {
  const horizon = instance.horizon
  return (instance.duration[i] ?? 0) <= horizon && new Bookings(instance).earliest(i, 0, 'free') < 0
}

function whyMoved(instance: Instance, start: Int32Array, i: number, pin: number, taken: Bookings): Obstacle {
  const id = instance.ids[i] ?? ''
  const finish = (p: number) => (start[p] ?? 0) + (instance.duration[p] ?? 0)
  const late = (instance.before[i] ?? []).filter((p) => finish(p) > pin).sort((a, b) => finish(b) - finish(a))[0]
  if (late !== undefined) return { id, why: 'pin', activity: instance.ids[late] ?? '' }
  taken.unbook(i, start[i] ?? 0)
  const group = instance.closed[pin] ? -1 : taken.lackingGroup(i, pin)
  taken.book(i, start[i] ?? 0)
  return group >= 0 ? { id, why: 'pin', group } : { id, why: 'pin' }
}
