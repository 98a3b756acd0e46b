// The search for a better schedule: first every given order and rule, then random keys around the best few found, each
// followed by forward-backward improvement. It stops when the budget of schedules is spent or nothing better can exist.
import { Bookings } from './bookings.ts'
import type { Candidate, Judge } from './candidate.ts'
import type { Instance } from './instance.ts'
import { justifyRight } from './justify.ts'
import { keysOfOrder, orderByKeys } from './order.ts'
import { generateInParallel } from './parallel.ts'
import type { ScheduleOptions } from './problem.ts'
import { seededRandom } from './random.ts'
import { ruleKeys } from './rules.ts'
import { generateSerially } from './serial.ts'

export interface SearchStep {
  /** Complete schedules generated so progress. */
  schedules: number
  /** The best so far, when this step found it. */
  better: Candidate | null
}

/** Different enough to start from, few enough to be good. */
const ELITE = 8
/** How far random keys stray from an order, as a share of its length, beside two places: from a nudge to a shuffle. */
const STRAY = [0.05, 0.1, 0.2, 0.4, 0.8]

/** Yields after every trial of up to three schedules. The first step always has a schedule. */
export function* searchSchedules(
  instance: Instance,
  judge: Judge,
  options: ScheduleOptions,
  isOptimal: (candidate: Candidate) => boolean,
): Generator<SearchStep, Candidate> {
  const bookings = new Bookings(instance)
  const order = new Int32Array(instance.size)
  const random = seededRandom(options.seed)
  const budget = Math.max(1, options.schedules)
  const elite: Candidate[] = []
  const progress: { best: Candidate | null; schedules: number } = { best: null, schedules: 0 }

  const generate = (keys: Float64Array, inParallel: boolean): Candidate => {
    const start = new Int32Array(instance.size)
    const letGo = new Uint8Array(instance.size)
    if (!inParallel) orderByKeys(instance, keys, order)
    for (;;) {
      const failed = inParallel
        ? generateInParallel(instance, bookings, keys, letGo, start)
        : generateSerially(instance, bookings, order, letGo, start)
      if (failed < 0) break
      letGo[failed] = 1
    }
    progress.schedules += 1
    return judge.judge(start)
  }
  /** One trial: a generation and, while the budget lasts, its improvement to the right and back. */
  const attempt = (keys: Float64Array, inParallel: boolean): SearchStep => {
    let found = generate(keys, inParallel)
    if (progress.schedules + 2 <= budget && !isOptimal(found)) {
      const justified = new Float64Array(instance.size)
      justifyRight(instance, bookings, found.start, justified)
      progress.schedules += 1
      const improved = generate(justified, false)
      if (judge.isBetter(improved, found)) found = improved
    }
    admit(elite, found, judge)
    const better = !progress.best || judge.isBetter(found, progress.best)
    if (better) progress.best = found
    return { schedules: progress.schedules, better: better ? found : null }
  }
  const goOn = () => progress.schedules < budget && !(progress.best && isOptimal(progress.best))

  const bases = [...(options.orders ?? []).map((ids) => keysOfOrder(instance, ids)), ...ruleKeys(instance)]
  for (const keys of bases) for (const inParallel of [false, true]) if (goOn()) yield attempt(keys, inParallel)
  for (let trial = 0; goOn(); trial++) {
    const from = elite[Math.floor(random() * elite.length)]
    const stray = STRAY[trial % STRAY.length] ?? 0
    const keys = from
      ? strayFrom(instance, Float64Array.from(from.start), stray, random)
      : new Float64Array(instance.size)
    yield attempt(keys, trial % 4 === 3)
  }
  return progress.best ?? generate(new Float64Array(instance.size), false)
}

/** The order that the keys give, each activity moved back by up to `stray` of the whole and two places. */
function strayFrom(instance: Instance, keys: Float64Array, stray: number, random: () => number): Float64Array {
  const ranked = Array.from(keys, (_, i) => i).sort((a, b) => key(keys, a) - key(keys, b) || a - b)
  ranked.forEach((i, rank) => {
    keys[i] = rank + (2 + stray * instance.size) * random()
  })
  return keys
}

/** What is left out has start −1 and goes last. */
const key = (keys: Float64Array, i: number): number => {
  const value = keys[i] ?? -1
  return value < 0 ? Infinity : value
}

/** Keeps the best few that differ in what they are worth; of equals the newer, so that the search drifts. */
function admit(elite: Candidate[], found: Candidate, judge: Judge): void {
  const twin = elite.findIndex((e) => e.objective === found.objective && !judge.isBetter(e, found))
  if (twin >= 0) elite.splice(twin, 1)
  const at = elite.findIndex((e) => judge.isBetter(found, e))
  elite.splice(at < 0 ? elite.length : at, 0, found)
  if (elite.length > ELITE) elite.pop()
}
