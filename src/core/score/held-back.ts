// What keeps stages below what the means reached: a weak foundation the whole, a weak key question its domain.
import type { AnyPack } from '../pack/pack.ts'
import type { DomainScore, Scores } from './score-assessment.ts'

export interface HeldBack {
  /** Foundation domains that cap the overall stage, in pack order; [] when none does. */
  foundations: string[]
  /** Key questions that keep their domain below its own mean, in pack order. */
  questions: { domain: string; question: string }[]
}

/** Both lists are empty while nothing is answered. */
export function heldBack(pack: AnyPack, scores: Scores): HeldBack {
  const { maturity, stage } = scores.overall
  if (maturity === null || stage === null) return { foundations: [], questions: [] }
  // The same epsilon as the stage itself: a mean of 2.9999999999 is 3.
  const capped = stage < Math.floor(maturity + 1e-9)
  const caps = (d: DomainScore) => d.applicable && (d.stage ?? 1) + 1 === stage
  const foundations = pack.domains.flatMap(({ id, foundation }) => {
    const score = scores.domains[id]
    return capped && foundation && score && caps(score) ? [id] : []
  })
  return {
    foundations,
    questions: pack.domains.flatMap(({ id }) =>
      (scores.domains[id]?.heldBack ?? []).map((question) => ({ domain: id, question })),
    ),
  }
}
