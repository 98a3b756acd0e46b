// The rows of the sheet, gathered into bands: by step of the route, or by team with what it is asked and can give.
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { PlanRow } from './use-plan.ts'

export const GROUPINGS = ['step', 'team'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Band {
  /** Unlike any other band's. */
  id: string
  /** Number of the step; absent for a team. */
  index?: number
  title: string
  rows: PlanRow[]
  /** Null where nothing is planned. */
  start: number | null
  finish: number | null
  startDate: string | null
  finishDate: string | null
  /** Of a team: person-days by week, asked and there to give. */
  load?: number[]
  capacity?: number[]
}

export function bandsByStep(
  roadmap: Pick<Roadmap, 'steps'>,
  rows: readonly PlanRow[],
  titleOf: (index: number) => string,
): Band[] {
  return roadmap.steps.map(({ id, index, start, finish, startDate, finishDate }) => ({
    id: `step.${id}`,
    index,
    title: titleOf(index),
    rows: rows.filter((row) => row.planned.step === index),
    start,
    finish,
    startDate,
    finishDate,
  }))
}

/** In the order of `teams`; a team without work has no band. */
export function bandsByTeam(
  roadmap: Pick<Roadmap, 'load' | 'capacity'>,
  rows: readonly PlanRow[],
  teams: readonly { id: string; title: string }[],
): Band[] {
  return teams.flatMap(({ id, title }): Band[] => {
    const own = rows.filter((row) => row.planned.team === id)
    const [first, ...others] = own.map((row) => row.planned)
    if (!first) return []
    const begin = others.reduce((a, b) => (b.start < a.start ? b : a), first)
    const end = others.reduce((a, b) => (b.finish > a.finish ? b : a), first)
    return [
      {
        id: `team.${id}`,
        title,
        rows: own,
        start: begin.start,
        finish: end.finish,
        startDate: begin.startDate,
        finishDate: end.finishDate,
        load: roadmap.load[id] ?? [],
        capacity: roadmap.capacity[id] ?? [],
      },
    ]
  })
}
