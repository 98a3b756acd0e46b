// How many of the incidents end how. Open answers count as their worst, as the outcome itself does.
import type { Replay } from '../replay/replay-incident.ts'

export interface Tally {
  count: number
  hit: number
  noticed: number
  stopped: number
  /** Among all of these: those that open answers would change. */
  undetermined: number
}

export function tallyOf(replays: readonly Replay[]): Tally {
  const ending = (outcome: Replay['outcome']): number => replays.filter((r) => r.outcome === outcome).length
  return {
    count: replays.length,
    hit: ending('suffered'),
    noticed: ending('detected'),
    stopped: ending('stopped'),
    undetermined: replays.filter((r) => r.undetermined).length,
  }
}
