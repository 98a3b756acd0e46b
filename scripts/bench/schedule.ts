// The scheduler against the library of its field: how far from the proven optima it stays, at three budgets of schedules,
// each schedule checked by the verifier of the tests. FULL=1 measures the greatest budget on all instances, too.
import { schedule } from '#core/roadmap/schedule/schedule.ts'
import { seededRandom } from '#core/roadmap/schedule/random.ts'
import { readJ30, type Benchmark } from '../../test/bench/read-j30.ts'
import { scheduleFaults } from '../../test/core/roadmap/schedule/schedule-faults.ts'

type Row = [what: string, value: number, unit: string, limit?: number, gate?: boolean]

interface Measured {
  /** Average, in percent of the optimum. */
  deviation: number
  broken: number
  proven: number
  /** Median, in milliseconds. */
  time: number
}

function measure(instances: readonly Benchmark[], schedules: number): Measured {
  const times: number[] = []
  let [deviation, broken, proven] = [0, 0, 0]
  for (const { problem, best } of instances) {
    const begin = performance.now()
    const found = schedule(problem, { objective: 'makespan', seed: 1, schedules })
    times.push(performance.now() - begin)
    deviation += (100 * (found.makespan - best)) / best / instances.length
    const complete = Object.keys(found.start).length === problem.activities.length
    const isWrong = found.makespan < best || found.lowerBound > best || found.schedules > schedules
    if (isWrong || !complete || scheduleFaults(problem, found).length > 0) broken += 1
    if (found.optimal) proven += 1
  }
  return { deviation, broken, proven, time: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0 }
}

/** As many as asked, in an order that the seed decides. */
function sample(instances: readonly Benchmark[], count: number): Benchmark[] {
  const random = seededRandom(30)
  const drawn = instances.map((instance) => ({ instance, key: random() }))
  return drawn
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ instance }) => instance)
}

// A promise, as every part of the bench gives.
export function measureSchedule(): Promise<Row[]> {
  const all = readJ30()
  const few = process.env['FULL'] === '1' ? all : sample(all, 48)
  const budgets = [
    [all, 1000, 0.3],
    [all, 5000, 0.1],
    [few, 50_000, 0.03],
  ] as const
  const rows = budgets.flatMap(([instances, schedules, limit]): Row[] => {
    const { deviation, broken, proven, time } = measure(instances, schedules)
    const what = `j30, ${instances.length} instances, ${schedules} schedules`
    return [
      [`${what}: from the optimum`, deviation, '%', limit, true],
      [`${what}: not feasible`, broken, '', 0, true],
      [`${what}: proven optimal`, proven, ''],
      [`${what}: median time`, time, 'ms', schedules === 5000 ? 500 : undefined],
    ]
  })
  return Promise.resolve(rows)
}
