// The search for a better schedule, after the hybrid genetic algorithms of the field (Valls, Ballestín, Quintanilla 2008;
// Debels and Vanhoucke 2007): every given order and rule first, then a population of improved random schedules, then
// children of it, and beside them a proof. It never looks at the budget but to stop, so that a greater budget goes on
// from where a smaller one ends. It stops when the budget is spent or nothing better can exist.
import { ScheduleBuilder } from './builder.ts'
import { copyCandidate, type Candidate, type Judge } from './candidate.ts'
import { Breeder } from './crossover.ts'
import type { Instance } from './instance.ts'
import { keysOfOrder } from './order.ts'
import { Population } from './population.ts'
import type { ScheduleOptions } from './problem.ts'
import { Proof } from './prove.ts'
import { seededRandom } from './random.ts'
import { ruleKeys } from './rules.ts'
import { Sampler } from './sample.ts'

export interface SearchStep {
  /** Complete schedules generated so progress. */
  schedules: number
  /** The best so far, when this step found it; later steps write over it. */
  better: Candidate | null
}

export interface SearchResult {
  best: Candidate
  /** No schedule has a smaller objective. */
  proven: boolean
}

/** Schedules that the proof may use up, of those generated so far: few at first, every second once breeding finds less. */
const paidToProof = (schedules: number) => 0.15 * Math.min(schedules, 5000) + 0.5 * Math.max(0, schedules - 5000)
/** How far an order strays from a good one, as a share of its length: from a nudge to a shuffle. */
const STRAY = [0.05, 0.1, 0.2, 0.4, 0.8]

/** Yields after every trial of up to three schedules. The first step always has a schedule. */
export function* searchSchedules(
  instance: Instance,
  judge: Judge,
  options: ScheduleOptions,
  isOptimal: (candidate: Candidate) => boolean,
): Generator<SearchStep, SearchResult> {
  const objective = options.objective === 'makespan' ? 'makespan' : 'own'
  const budget = Math.max(1, options.schedules)
  const random = seededRandom(options.seed)
  const builder = new ScheduleBuilder(instance, judge)
  const breeder = new Breeder(instance, random)
  const population = new Population(judge, random, objective)
  const rules = ruleKeys(instance)
  const sampler = new Sampler(instance, rules[0] ?? new Float64Array(instance.size), random)
  const order = new Int32Array(instance.size)
  const best = judge.blank()
  let spare = judge.blank()

  const goOn = () => builder.schedules < budget && !(builder.schedules > 0 && isOptimal(best))
  const hasTwoLeft = () => builder.schedules + 2 <= budget
  const step = (better: boolean): SearchStep => ({ schedules: builder.schedules, better: better ? best : null })
  /** Whether the spare is better than the best, which then is as it is. */
  const keep = (): boolean => {
    const better = builder.schedules === 1 || judge.isBetter(spare, best)
    if (better) copyCandidate(spare, best)
    return better
  }
  /** From the builder's keys: a schedule and, while the budget lasts, its improvement backward and forward. */
  const grow = (scheme: 'serial' | 'parallel'): SearchStep => {
    builder.forward(spare, scheme)
    let better = keep()
    if (hasTwoLeft() && goOn()) {
      const first = spare
      breeder.follow(first.start, order)
      builder.backward(order, first)
      spare = judge.blank()
      builder.forward(spare, 'serial')
      better = keep() || better
      if (judge.isBetter(first, spare)) spare = first
    }
    spare = population.add(spare)
    return step(better)
  }
  const settle = (scheme: 'serial' | 'parallel'): SearchStep => {
    builder.forward(spare, scheme)
    const better = keep()
    spare = population.admit(spare)
    return step(better)
  }
  /** A child, placed backward and forward where only the makespan counts: backward forgets what should come early. */
  const breed = (): SearchStep => {
    const [father, mother] = population.parents()
    breeder.cross(father.start, mother.start, father.makespan, order)
    breeder.move(order)
    if (objective === 'makespan' && hasTwoLeft()) builder.backward(order, father)
    else builder.take(order)
    return settle('serial')
  }
  /** A neighbour of a good one, for objectives of one's own: those often turn on a few activities being early together. */
  const wander = (trial: number): SearchStep => {
    const { start } = population.good()
    // What costs much and stops little is in the way of others where money is short: it waits as often as they are pulled.
    if (trial % 6 === 1 || trial % 6 === 2) breeder.push(start, order)
    else if (trial % 3 === 1) breeder.pull(start, order)
    else breeder.stray(start, STRAY[trial % STRAY.length] ?? 0, order)
    builder.take(order)
    return settle(trial % 4 === 3 ? 'parallel' : 'serial')
  }

  for (const keys of [...(options.orders ?? []).map((ids) => keysOfOrder(instance, ids)), ...rules])
    for (const scheme of ['serial', 'parallel'] as const)
      if (goOn()) {
        builder.keys.set(keys)
        yield grow(scheme)
      }
  const proof = new Proof(instance, judge, objective, best)
  let toProof = 0
  for (let trial = 0; goOn();) {
    if (proof.open && toProof < paidToProof(builder.schedules)) {
      toProof += 1
      builder.schedules += 1
      yield step(proof.advance())
      // Where ties are still to be decided, the search goes on for them.
      if (proof.done && (options.ties ?? []).length === 0) break
    } else if (population.isSmall(builder.schedules)) {
      sampler.draw(builder.keys)
      // The parallel scheme draws better schedules where resources are scarce, the serial one others: half of each.
      yield grow(objective === 'makespan' && random() < 0.5 ? 'parallel' : 'serial')
    } else {
      yield objective === 'makespan' || trial % 3 === 0 ? breed() : wander(trial)
      trial += 1
    }
  }
  return { best, proven: proof.done }
}
