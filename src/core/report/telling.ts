// The one incident that the report tells in full: the one that hurts most and is cheapest to stop.
import type { Measure } from '../pack/pack.ts'
import type { Replay } from '../replay/replay-incident.ts'
import { measureBill } from '../roadmap/measure-bill.ts'
import type { Context } from './section.ts'

export interface Told {
  replay: Replay
  /** The cheapest way to stop it; [] when no measure does. */
  measures: Measure[]
  /** Person-days of all of them. */
  effort: number
}

/** By severity, then whether it can be stopped, then effort, then pack order; null when every incident stops. */
export function toldIncident(context: Context): Told | null {
  const { replays, names } = context
  const severity = (told: Told): number => names.incidentOf(told.replay.incident)?.severity ?? 0
  const candidates = replays
    .filter((r) => r.outcome !== 'stopped')
    .map((replay): Told => {
      const measures = (replay.cheapest ?? []).flatMap((id) => names.measureOf(id) ?? [])
      const { effort } = measureBill(context.pack, context.assessment, replay.cheapest ?? [])
      return { replay, measures, effort }
    })
  const sorted = candidates.sort(
    (a, b) =>
      severity(b) - severity(a) ||
      Number(a.measures.length === 0) - Number(b.measures.length === 0) ||
      a.effort - b.effort,
  )
  return sorted[0] ?? null
}
