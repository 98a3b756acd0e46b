// Every domain's maturity with the interval that open answers leave. Domains that do not apply have no row.
import type { Assessment } from '../assessment/assessment.ts'
import type { Pack } from '../pack/pack.ts'
import { shownMaturity, type Scores } from '../score/score-assessment.ts'
import type { Translate } from '../words.ts'
import { domainTarget } from './domain-target.ts'
import type { IntervalFigure } from './figure.ts'

/** A share 0 … 1 on the scale of maturity, truncated as it is shown. */
export const onScale = (score: number): number => shownMaturity(1 + 3 * score)

/** `value` and `stage` are null where nothing is answered; `low` and `high` then span the whole scale. */
export function intervalFigure(t: Translate, pack: Pack, assessment: Assessment, scores: Scores): IntervalFigure {
  const rows = pack.domains.flatMap((domain) => {
    const d = scores.domains[domain.id]
    const target = domainTarget(pack, assessment, domain)
    if (!d?.applicable || target === null) return []
    return [
      {
        label: domain.title,
        low: d.low === null ? null : onScale(d.low),
        high: d.high === null ? null : onScale(d.high),
        value: d.maturity === null ? null : shownMaturity(d.maturity),
        target: shownMaturity(target),
        stage: d.stage,
      },
    ]
  })
  const words = {
    value: t('figure.column.maturity'),
    range: t('figure.column.range'),
    target: t('figure.column.target'),
    stage: t('figure.column.stage'),
  }
  return { kind: 'interval', min: 1, max: 4, rows, words }
}
