// The product's one number for people who read only one: how many of the real incidents would have hit.
import type { Context } from './section.ts'
import { tallyOf } from './tally.ts'

export function incidentSentence({ t, replays }: Pick<Context, 't' | 'replays'>): string {
  const { count, hit, noticed } = tallyOf(replays)
  if (count === 0) return t('report.incidents.headline.none')
  if (hit > 0) return t('report.incidents.headline.hit', { count, hit })
  if (noticed > 0) return t('report.incidents.headline.noticed', { count, noticed })
  return t('report.incidents.headline.stopped', { count })
}
