// One sentence that a president understands: the stage, and what holds it below what the mean would give.
import { heldBack } from '../score/held-back.ts'
import type { Context } from './section.ts'

export function standingSentence(context: Context): string {
  const { t, scores, names, write } = context
  const { maturity, stage, low, high } = scores.overall
  if (stage === null) return t('report.standing.headline.none')
  const values = {
    stage: names.stage(stage),
    number: String(stage),
    maturity: write.maturity(maturity),
    range: write.range(low, high),
  }
  const limiting = heldBack(context.pack, scores).foundations.map(names.domain)
  return limiting.length > 0
    ? t('report.standing.headline.held', { ...values, domains: write.list(limiting) })
    : t('report.standing.headline.plain', values)
}
