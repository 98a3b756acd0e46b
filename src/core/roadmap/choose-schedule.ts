// Which of two schedules becomes the plan: the one that changes little, unless that costs too much.
import type { PlanDraft } from './draft-plan.ts'
import { exposureArea } from './exposure.ts'
import { KEEP_COST } from './keep-plan.ts'
import { weeksLate, withBegun } from './plan-objective.ts'
import type { Finishes, Schedule } from './schedule/problem.ts'

/**
 * `kept` when it keeps as many pins, leaves out and delays no more than `free`, and its area is at most 3 % above. `kept`
 * null: nothing is held.
 */
export function chooseSchedule(draft: PlanDraft, free: Schedule, kept: Schedule | null): Schedule {
  if (!kept) return free
  const [a, b] = [worth(draft, kept), worth(draft, free)]
  const isNoWorse = a.moved <= b.moved && a.leftOut <= b.leftOut && a.late <= b.late
  return isNoWorse && a.area <= b.area * (1 + KEEP_COST) ? kept : free
}

function worth({ problem, risks, deadlines, begun }: PlanDraft, { start, obstacles }: Schedule) {
  const horizon = problem.horizon ?? 0
  const placed: Finishes = new Map(
    problem.activities.flatMap(({ id, duration }) => {
      const week = start[id]
      return week === undefined ? [] : [[id, week + duration] as const]
    }),
  )
  const finish = withBegun(placed, begun)
  const moved = obstacles.filter((o) => o.why === 'pin').length
  return {
    moved,
    leftOut: obstacles.length - moved,
    late: weeksLate(deadlines, finish, horizon),
    area: exposureArea(risks, finish, horizon),
  }
}
