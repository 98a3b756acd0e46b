// What keeps the overall stage below what its mean reached: a weak foundation, and the key questions behind it.
import type { AnyPack } from '../pack/pack.ts'
import type { DomainScore, Scores } from './score-assessment.ts'

export interface HeldBack {
  /** Foundation domains that cap the overall stage, in pack order; [] when none does. */
  foundations: string[]
  /**
   * Key questions that keep a domain below its own mean: those of the capping foundations, or of every domain when no
   * foundation caps. In pack order. A foundation without an entry here is low by its mean.
   */
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
  const looked = capped ? foundations : pack.domains.map((d) => d.id)
  return {
    foundations,
    questions: looked.flatMap((domain) =>
      (scores.domains[domain]?.heldBack ?? []).map((question) => ({ domain, question })),
    ),
  }
}
