// Serial generation: one activity after the other, each as early as what is booked lets it. For makespan and every other
// objective that never grows when something finishes earlier, some order leads to a best schedule.
import type { Bookings } from './bookings.ts'
import type { Instance } from './instance.ts'

/**
 * Writes every start into `start`, −1 for what is left out. The order must put predecessors first. Returns −1; or, when a
 * pin proves impossible, its activity: the schedule then is incomplete, to be generated again with that pin let go.
 */
export function generateSerially(
  instance: Instance,
  bookings: Bookings,
  order: Int32Array,
  letGo: Uint8Array,
  start: Int32Array,
): number {
  bookings.reset()
  start.fill(-1)
  const held = holdPins(instance, bookings, letGo)
  for (const activity of order) {
    const pin = instance.pinned[activity] ?? -1
    const ready = readyAt(instance, start, activity)
    if (held?.[activity]) {
      if (ready < 0 || ready > pin) return activity
      start[activity] = pin
      continue
    }
    if (ready < 0) continue
    const found = bookings.earliest(activity, Math.max(ready, pin))
    if (found < 0) continue
    bookings.book(activity, found)
    start[activity] = found
  }
  return -1
}

/** Books every pin that is free at its period before anything else; null when nothing is pinned. */
export function holdPins(instance: Instance, bookings: Bookings, letGo: Uint8Array): Uint8Array | null {
  if (instance.pins.length === 0) return null
  const held = new Uint8Array(instance.size)
  for (const activity of instance.pins) {
    const pin = instance.pinned[activity] ?? -1
    if (letGo[activity] || pin < (instance.release[activity] ?? 0) || !bookings.fits(activity, pin)) continue
    bookings.book(activity, pin)
    held[activity] = 1
  }
  return held
}

/** The period from which predecessors and release let it start; −1 when a predecessor is left out. */
export function readyAt(instance: Instance, start: Int32Array, activity: number): number {
  let ready = instance.release[activity] ?? 0
  for (const p of instance.before[activity] ?? []) {
    const begun = start[p] ?? -1
    if (begun < 0) return -1
    const finish = begun + (instance.duration[p] ?? 0)
    if (finish > ready) ready = finish
  }
  return ready
}
