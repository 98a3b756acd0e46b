// What is taken while a schedule is built: units of resources by period, and money by budget group. Between two resets
// nothing is ever booked that was not free.
import type { Instance } from './instance.ts'

/** Units and amounts are sums of fractions such as effort ÷ weeks: a rounding error is no want of capacity. */
const SLACK = 1e-6

export class Bookings {
  private readonly instance: Instance
  /** Free units, by resource and period: that of resource r in period t stands at r · horizon + t. */
  private readonly free: Float64Array
  private readonly empty: Float64Array
  private readonly spent: Float64Array

  constructor(instance: Instance) {
    this.instance = instance
    this.empty = new Float64Array(instance.capacity.length * instance.horizon)
    instance.capacity.forEach((c, r) => this.empty.set(c, r * instance.horizon))
    this.free = Float64Array.from(this.empty)
    this.spent = new Float64Array(instance.money?.limits.length ?? 0)
  }

  reset(): void {
    this.free.set(this.empty)
    this.spent.fill(0)
  }

  /** Whether it may start in this period with all that is booked now. */
  fits(activity: number, start: number): boolean {
    if (start < 0 || start + (this.instance.duration[activity] ?? 0) > this.instance.horizon) return false
    return (
      !this.instance.closed[start] && this.lastShortage(activity, start) < 0 && this.lackingGroup(activity, start) < 0
    )
  }

  /** The first period from `from` on in which it may start, if need be as if it were `free`; −1 when there is none. */
  earliest(activity: number, from: number, cost: 'paid' | 'free' = 'paid'): number {
    const last = this.instance.horizon - (this.instance.duration[activity] ?? 0)
    for (let start = from; start <= last; start++) {
      const shortage = this.lastShortage(activity, start)
      if (shortage >= 0) start = shortage
      else if (!this.instance.closed[start] && (cost === 'free' || this.lackingGroup(activity, start) < 0)) return start
    }
    return -1
  }

  /** The last start by which it is finished at `by`, looking at resources alone; −1 when there is none. */
  latest(activity: number, by: number): number {
    const duration = this.instance.duration[activity] ?? 0
    for (let start = by - duration; start >= 0; start--) {
      const shortage = this.firstShortage(activity, start)
      if (shortage < 0) return start
      start = shortage - duration + 1
    }
    return -1
  }

  book(activity: number, start: number): void {
    this.take(activity, start, 1)
    this.pay(activity, start, 1)
  }

  unbook(activity: number, start: number): void {
    this.take(activity, start, -1)
    this.pay(activity, start, -1)
  }

  /** Resources without money: for passes that only look for an order. */
  occupy(activity: number, start: number): void {
    this.take(activity, start, 1)
  }

  /** The first budget group that a start in this period would overdraw; −1 when it can be paid. */
  lackingGroup(activity: number, start: number): number {
    const money = this.instance.money
    if (!money) return -1
    const once = money.once[activity] ?? 0
    const running = money.running[activity] ?? 0
    if (once === 0 && running === 0) return -1
    const finish = start + (this.instance.duration[activity] ?? 0)
    for (let group = 0; group < money.limits.length; group++) {
      const cost = (money.groupOf[start] === group ? once : 0) + running * (money.periodsFrom[group]?.[finish] ?? 0)
      // What costs nothing in a year is not held up by its budget.
      if (cost > 0 && (this.spent[group] ?? 0) + cost > (money.limits[group] ?? Infinity) + SLACK) return group
    }
    return -1
  }

  /** The last period of the run in which a resource is short; −1 when none is. */
  private lastShortage(activity: number, start: number): number {
    const { instance, free } = this
    const { useFrom, useResource, useUnits, horizon } = instance
    const end = start + (instance.duration[activity] ?? 0) - 1
    const to = useFrom[activity + 1] ?? 0
    let last = -1
    for (let u = useFrom[activity] ?? 0; u < to; u++) {
      const row = (useResource[u] ?? 0) * horizon
      const least = (useUnits[u] ?? 0) - SLACK
      for (let t = end; t >= start && t > last; t--) if ((free[row + t] ?? 0) < least) last = t
    }
    return last
  }

  private firstShortage(activity: number, start: number): number {
    const { instance, free } = this
    const { useFrom, useResource, useUnits, horizon } = instance
    const to = useFrom[activity + 1] ?? 0
    let end = start + (instance.duration[activity] ?? 0)
    let first = -1
    for (let u = useFrom[activity] ?? 0; u < to; u++) {
      const row = (useResource[u] ?? 0) * horizon
      const least = (useUnits[u] ?? 0) - SLACK
      for (let t = start; t < end; t++) if ((free[row + t] ?? 0) < least) first = end = t
    }
    return first
  }

  private take(activity: number, start: number, sign: 1 | -1): void {
    const { instance, free } = this
    const { useFrom, useResource, useUnits, horizon } = instance
    const end = start + (instance.duration[activity] ?? 0)
    const to = useFrom[activity + 1] ?? 0
    for (let u = useFrom[activity] ?? 0; u < to; u++) {
      const row = (useResource[u] ?? 0) * horizon
      const units = sign * (useUnits[u] ?? 0)
      for (let t = start; t < end; t++) free[row + t] = (free[row + t] ?? 0) - units
    }
  }

  private pay(activity: number, start: number, sign: 1 | -1): void {
    const money = this.instance.money
    if (!money) return
    const finish = start + (this.instance.duration[activity] ?? 0)
    const running = money.running[activity] ?? 0
    const startGroup = money.groupOf[start]
    for (let group = 0; group < money.limits.length; group++) {
      const once = startGroup === group ? (money.once[activity] ?? 0) : 0
      const cost = once + running * (money.periodsFrom[group]?.[finish] ?? 0)
      this.spent[group] = (this.spent[group] ?? 0) + sign * cost
    }
  }
}
