// One word for a replay: its outcome, or undetermined while open answers would change it.
import type { Outcome, Replay } from './replay-incident.ts'

export type Verdict = Outcome | 'undetermined'

export const verdictOf = (replay: Pick<Replay, 'outcome' | 'undetermined'>): Verdict =>
  replay.undetermined ? 'undetermined' : replay.outcome
