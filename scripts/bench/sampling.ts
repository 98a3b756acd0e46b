// The plain method that a search is to beat: as many schedules as allowed, each drawn by the latest-finish rule (regret-based
// biased random sampling) and placed by the parallel scheme, with nothing learnt from one to the next.
import { ScheduleBuilder } from '#core/roadmap/schedule/builder.ts'
import { makeJudge } from '#core/roadmap/schedule/candidate.ts'
import { makeInstance } from '#core/roadmap/schedule/instance.ts'
import type { ScheduleProblem } from '#core/roadmap/schedule/problem.ts'
import { seededRandom } from '#core/roadmap/schedule/random.ts'
import { ruleKeys } from '#core/roadmap/schedule/rules.ts'
import { Sampler } from '#core/roadmap/schedule/sample.ts'

/** The smallest makespan drawn; it stops early at one that nothing can beat. */
export function sampleMakespan(problem: ScheduleProblem, schedules: number, lowerBound: number): number {
  const instance = makeInstance(problem)
  const judge = makeJudge(instance, { objective: 'makespan', seed: 1, schedules })
  const builder = new ScheduleBuilder(instance, judge)
  const [latestFinish = new Float64Array(instance.size)] = ruleKeys(instance)
  const sampler = new Sampler(instance, latestFinish, seededRandom(1))
  const drawn = judge.blank()
  let best = Infinity
  while (builder.schedules < schedules && best > lowerBound) {
    sampler.draw(builder.keys)
    builder.forward(drawn, 'parallel')
    best = Math.min(best, drawn.makespan)
  }
  return best
}
