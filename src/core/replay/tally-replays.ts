// The product's one number: how many of the incidents would have hit. What cannot be told is counted apart, never as a hit.
import type { Outcome, Replay } from './replay-incident.ts'

export type Verdict = Outcome | 'undetermined'

export type Tally = Record<Verdict, number> & { total: number }

/** One word for a replay: its outcome, or undetermined while open answers would change it. */
export const verdictOf = (replay: Pick<Replay, 'outcome' | 'undetermined'>): Verdict =>
  replay.undetermined ? 'undetermined' : replay.outcome

/** The four counts add up to `total`. */
export function tallyReplays(replays: readonly Pick<Replay, 'outcome' | 'undetermined'>[]): Tally {
  const tally: Tally = { suffered: 0, detected: 0, stopped: 0, undetermined: 0, total: replays.length }
  for (const replay of replays) tally[verdictOf(replay)] += 1
  return tally
}
