// The product's one number for people who read only one: how many of the real incidents would have hit.
import type { Context } from './section.ts'
import { tallyOf } from './tally.ts'

export function incidentSentence({ t, replays }: Pick<Context, 't' | 'replays'>): string {
  const { count, hit, noticed } = tallyOf(replays)
  if (count === 0) return t('report.incidents.headline.none')
  if (hit > 0) {
    const open = replays.filter((r) => r.outcome === 'suffered' && r.undetermined).length
    const sentence = t('report.incidents.headline.hit', { count, hit })
    return open === 0
      ? sentence
      : [sentence, t('report.incidents.headline.open', { count: open })].join(t('report.sentences'))
  }
  if (noticed > 0) return t('report.incidents.headline.noticed', { count, noticed })
  return t('report.incidents.headline.stopped', { count })
}
