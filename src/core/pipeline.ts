// The stages in one line each: from the pack and the answers to everything that is shown.
import type { Assessment } from './assessment/assessment.ts'
import { rankGaps, type Gap } from './gap/rank-gaps.ts'
import type { AnyPack } from './pack/pack.ts'
import { replayIncident, type Replay } from './replay/replay-incident.ts'
import { findContradictions, type Contradiction } from './score/find-contradictions.ts'
import { scoreAssessment, type Scores } from './score/score-assessment.ts'

export interface Findings {
  scores: Scores
  gaps: Gap[]
  /** Only incidents that apply to this organization, in pack order. */
  replays: Replay[]
  /** Answers that can hardly be true together, in pack order. */
  contradictions: Contradiction[]
}

/** Linear in questions and incidents; 1–3 ms for a hundred questions, so it runs anew after every answer. */
export function assess(pack: AnyPack, assessment: Assessment): Findings {
  return {
    scores: scoreAssessment(pack, assessment),
    gaps: rankGaps(pack, assessment),
    replays: pack.incidents.map((i) => replayIncident(pack, assessment, i)).filter((r) => r !== null),
    contradictions: findContradictions(pack, assessment),
  }
}
