// One schedule at a time, on buffers that are made once: forward from keys, backward from an order. It counts them, and
// what it gives keeps every rule of the problem.
import { Bookings } from './bookings.ts'
import type { Candidate, Judge } from './candidate.ts'
import type { Instance } from './instance.ts'
import { placeBackward } from './justify.ts'
import { OrderByKeys } from './order.ts'
import { generateInParallel } from './parallel.ts'
import { generateSerially } from './serial.ts'

export class ScheduleBuilder {
  /** Complete schedules so far, backward ones included. */
  schedules = 0
  readonly keys: Float64Array
  private readonly instance: Instance
  private readonly judge: Judge
  private readonly bookings: Bookings
  private readonly ordering: OrderByKeys
  private readonly order: Int32Array
  private readonly letGo: Uint8Array

  constructor(instance: Instance, judge: Judge) {
    this.instance = instance
    this.judge = judge
    this.bookings = new Bookings(instance)
    this.ordering = new OrderByKeys(instance)
    this.order = new Int32Array(instance.size)
    this.letGo = new Uint8Array(instance.size)
    this.keys = new Float64Array(instance.size)
  }

  /** Writes the schedule that `keys` give, the smaller first, and its worth into the candidate. */
  forward(candidate: Candidate, scheme: 'serial' | 'parallel' = 'serial'): void {
    const { instance, bookings, keys, letGo, order } = this
    letGo.fill(0)
    if (scheme === 'serial') this.ordering.write(keys, order)
    for (;;) {
      const failed =
        scheme === 'parallel'
          ? generateInParallel(instance, bookings, keys, letGo, candidate.start)
          : generateSerially(instance, bookings, order, letGo, candidate.start)
      if (failed < 0) break
      letGo[failed] = 1
    }
    this.schedules += 1
    this.judge.judge(candidate)
  }

  /** Places an order from its end as late as can be; the keys are then those for `forward`. `like` says what is left out. */
  backward(order: Int32Array, like: Candidate): void {
    placeBackward(this.instance, this.bookings, order, like.start, this.keys)
    this.schedules += 1
  }

  /** The keys of an order, where no backward schedule is to give them. */
  take(order: Int32Array): void {
    order.forEach((i, n) => (this.keys[i] = n))
  }
}
