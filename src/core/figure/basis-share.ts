// How much of the whole score is known by which basis. It follows the domains' weights, as the score itself does.
import { BASES, type Basis } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import type { Scores } from '../score/score-assessment.ts'

/** Share 0 … 1 by basis, domain-weighted over the domains with a level-answer; all 0 when there is none. */
export function basisShare(pack: Pick<AnyPack, 'domains'>, scores: Scores): Record<Basis, number> {
  const share: Record<Basis, number> = { stated: 0, documented: 0, observed: 0, tested: 0 }
  let weight = 0
  for (const domain of pack.domains) {
    const basis = scores.domains[domain.id]?.basis
    if (!basis || BASES.every((b) => basis[b] === 0)) continue
    weight += domain.weight
    for (const b of BASES) share[b] += domain.weight * basis[b]
  }
  if (weight > 0) for (const b of BASES) share[b] /= weight
  return share
}
