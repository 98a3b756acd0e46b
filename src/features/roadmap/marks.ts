// The flags on the time axis: numbered by week, told in words beneath it. What stops in the same week shares a number.
import type { Milestone, Roadmap } from '#core/roadmap/roadmap.ts'
import { packLanes } from './pack-lanes.ts'

export interface Mark {
  /** From 1, by week. */
  number: number
  week: number
  date: string
  lane: number
  milestones: Milestone[]
}

/** Least distance between two numbers on a lane, as a share of the axis. */
const GAP = 0.035

/** Steps show their end by their own band, so they have no flag. */
export function marksOf(roadmap: Pick<Roadmap, 'milestones'>, weeks: number): Mark[] {
  const byWeek = new Map<number, Milestone[]>()
  for (const milestone of roadmap.milestones) {
    if (milestone.kind === 'step-done' || milestone.week > weeks) continue
    byWeek.set(milestone.week, [...(byWeek.get(milestone.week) ?? []), milestone])
  }
  const groups = [...byWeek].sort(([a], [b]) => a - b)
  return packLanes(groups, ([week]) => ({ from: week, to: week }), weeks * GAP).map(
    ({ item: [week, milestones], lane }, i) => ({
      number: i + 1,
      week,
      date: milestones[0]?.date ?? '',
      lane,
      milestones,
    }),
  )
}
