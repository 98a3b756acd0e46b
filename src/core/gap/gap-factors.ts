// A gap's priority taken apart into what it was made of, so that every number of it can be shown: w · gap · (1 + r).
import { applies, levelOf } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import { questionIndex, type Replay } from '../replay/replay-incident.ts'
import type { Gap } from './rank-gaps.ts'

export interface GapFactors {
  weight: number
  gap: number
  /** Incidents now not stopped that reaching the target would help to stop, in pack order. */
  helped: string[]
  /** How many incidents are now not stopped. */
  open: number
  /** helped ÷ open; 0 when none is open. */
  r: number
}

/** `replays` are those of the same assessment. */
export function gapFactors(pack: AnyPack, assessment: Assessment, replays: readonly Replay[], gap: Gap): GapFactors {
  const question = questionIndex(pack).get(gap.question)
  const open = new Set(replays.filter((r) => r.outcome !== 'stopped').map((r) => r.incident))
  const level = levelOf(assessment, gap.question) ?? 0
  const concerns = question !== undefined && applies(question, pack, assessment)
  const helped = pack.incidents.filter(
    (incident) =>
      concerns &&
      open.has(incident.id) &&
      incident.moves.some((move) =>
        move.controls.some(
          (c) => c.question === gap.question && c.effect === 'stops' && level < c.level && gap.target >= c.level,
        ),
      ),
  )
  return {
    weight: question?.weight ?? 0,
    gap: gap.gap,
    helped: helped.map((i) => i.id),
    open: open.size,
    r: open.size > 0 ? helped.length / open.size : 0,
  }
}
