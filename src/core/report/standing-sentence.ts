// One sentence that a president understands: the stage, and what holds it below what the mean would give.
import type { Context } from './section.ts'

/** Foundation domains whose stage keeps the whole below its mean; [] when none does. */
export function limitingFoundations({ pack, scores }: Pick<Context, 'pack' | 'scores'>): string[] {
  const { maturity, stage } = scores.overall
  if (maturity === null || stage === null || stage >= Math.floor(maturity + 1e-9)) return []
  return pack.domains
    .filter((d) => {
      const score = scores.domains[d.id]
      return d.foundation && score?.applicable && (score.stage ?? 1) + 1 === stage
    })
    .map((d) => d.id)
}

export function standingSentence(context: Context): string {
  const { t, scores, names, write } = context
  const { maturity, stage, low, high } = scores.overall
  if (stage === null) return t('report.standing.headline.none')
  const values = { stage: names.stage(stage), number: String(stage), maturity: write.maturity(maturity), range: write.range(low, high) }
  const limiting = limitingFoundations(context).map((id) => names.domain(id))
  return limiting.length > 0
    ? t('report.standing.headline.held', { ...values, domains: write.list(limiting) })
    : t('report.standing.headline.plain', values)
}
