// The least work that closes one gap, chosen as a replay chooses the cheapest stop.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import { inEffect, questionIndex, sizeOf, withNeeds } from '../replay/replay-incident.ts'
import type { Gap } from './rank-gaps.ts'

/**
 * A measure that raises the question to the target or above, with all it needs and without what is in effect, at the
 * least total effort; ties by fewer measures, then by place in the pack. In pack order; null when no measure closes it.
 */
export function cheapestClosing(pack: AnyPack, assessment: Assessment, gap: Gap): string[] | null {
  const questions = questionIndex(pack)
  const size = sizeOf(pack, assessment)
  const ways = pack.measures
    .filter((m) => m.raises.some((r) => r.question === gap.question && r.to >= gap.target))
    .map((m) => withNeeds(pack, [m.id], (n) => inEffect(n, pack, assessment, questions)))
    .map((all) => ({ ids: all.map((m) => m.id), effort: all.reduce((sum, m) => sum + m.effort[size], 0) }))
  const [best] = ways.sort((a, b) => a.effort - b.effort || a.ids.length - b.ids.length)
  return best?.ids ?? null
}
