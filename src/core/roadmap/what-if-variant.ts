// The variants of a plan and the edits that each of them is. An edit changes the condition it is about and nothing else.
import type { PlanEdits } from '../assessment/assessment.ts'
import { addDays } from '../calendar.ts'
import type { AnyPack } from '../pack/pack.ts'
import { setEntry, setPart } from './edit-plan.ts'
import type { Roadmap } from './roadmap.ts'

/**
 * `budget`: every fiscal year may cost 30 % less than its budget, or than it would where it has none. `engineer`: the team
 * gives a person less. `later`: all begins a quarter later and ends when it would have. `vpn`: the VPN's contract ends with
 * this day, so that it must be retired by then. `gates`: no step waits for another.
 */
export type Variant =
  | { kind: 'budget' }
  | { kind: 'engineer'; team: string }
  | { kind: 'later' }
  | { kind: 'vpn'; by: string }
  | { kind: 'gates' }

const CUT = 0.3
/** Person-days a week of one person; a team that has few gives up half of what it has, never all. */
const ENGINEER = 5
const QUARTER = 13

export function variantEdits(pack: AnyPack, plan: PlanEdits, roadmap: Roadmap, variant: Variant): PlanEdits {
  switch (variant.kind) {
    case 'budget':
      return roadmap.costs.reduce((next, { year, initial, running, budget }) => {
        const most = Math.floor((budget ?? initial + running) * (1 - CUT))
        // A year that costs nothing and has no budget is no year to save in.
        return budget === null && initial + running === 0 ? next : setEntry(next, 'budgets', String(year), most)
      }, plan)
    case 'engineer':
      return setEntry(plan, 'capacity', variant.team, engineerLess(roadmap, variant.team).will)
    case 'later': {
      const later = setPart(plan, 'start', addDays(roadmap.start, 7 * QUARTER))
      return setPart(later, 'horizonWeeks', Math.max(1, roadmap.horizonWeeks - QUARTER))
    }
    case 'vpn':
      return vpnMeasures(pack, roadmap).reduce((next, id) => setEntry(next, 'deadlines', id, variant.by), plan)
    case 'gates':
      return setPart(plan, 'gate', 'none')
  }
}

/** Person-days a week that the team usually gives, now and with a person less. */
export function engineerLess({ capacity }: Pick<Roadmap, 'capacity'>, team: string): { was: number; will: number } {
  // Exceptions are few: what it gives in most weeks is what it usually gives.
  const weeks = [...(capacity[team] ?? [])].sort((a, b) => a - b)
  const was = weeks[Math.floor(weeks.length / 2)] ?? 0
  return { was, will: Math.max(was - ENGINEER, was / 2) }
}

/** The team with the largest share of its days taken until its last work; undefined when nothing is planned. */
export function busiestTeam({ load, capacity }: Pick<Roadmap, 'load' | 'capacity'>): string | undefined {
  const shareOf = ([team, days]: [string, number[]]): number => {
    const end = days.findLastIndex((d) => d > 0) + 1
    const sum = (list: readonly number[]) => list.slice(0, end).reduce((total, d) => total + d, 0)
    return sum(days) / Math.max(sum(capacity[team] ?? []), 1e-9)
  }
  const busy = Object.entries(load).filter(([, days]) => days.some((d) => d > 0))
  return busy.sort((a, b) => shareOf(b) - shareOf(a))[0]?.[0]
}

/** Planned measures that retire the VPN, the cheapest way there: those that first bring `vpn.retire` to 3 or above. */
export function vpnMeasures(pack: AnyPack, { measures }: Pick<Roadmap, 'measures'>): string[] {
  const planned = new Set(measures.map((m) => m.id))
  const rungs = pack.measures.flatMap(({ id, raises }) =>
    planned.has(id)
      ? raises.filter((r) => r.question === 'vpn.retire' && r.to >= 3).map((r) => ({ id, to: r.to }))
      : [],
  )
  const first = Math.min(...rungs.map((r) => r.to))
  return [...new Set(rungs.filter((r) => r.to === first).map((r) => r.id))]
}

/** Every variant that says something of this plan, in a fixed order. */
export function variantsOf(
  pack: AnyPack,
  roadmap: Roadmap,
  gate: PlanEdits['gate'],
  team?: string,
  vpnBy?: string,
): Variant[] {
  const lessBusy = team ?? busiestTeam(roadmap)
  return [
    ...(roadmap.costs.some((c) => c.initial + c.running > 0) ? [{ kind: 'budget' as const }] : []),
    ...(lessBusy === undefined ? [] : [{ kind: 'engineer' as const, team: lessBusy }]),
    { kind: 'later' },
    ...(vpnBy !== undefined && vpnMeasures(pack, roadmap).length > 0 ? [{ kind: 'vpn' as const, by: vpnBy }] : []),
    ...(gate === 'none' ? [] : [{ kind: 'gates' as const }]),
  ]
}
