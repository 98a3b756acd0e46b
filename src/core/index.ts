// The core's face (section 8 of the model): pure functions from values to values, without clock, dice or words.
export type * from './pack/pack.ts'
export type * from './assessment/assessment.ts'
export { rankGaps, type Gap } from './gap/rank-gaps.ts'
export { replayIncident, type Replay } from './replay/replay-incident.ts'
export { scoreAssessment, type Scores } from './score/score-assessment.ts'
