// What a what-if comes to, in sentences: what stops later first, then what is gained, money and time, and what is left out.
import { dateText, percent } from '#core/figure/format.ts'
import { daysBetween } from '#core/calendar.ts'
import type { WhatIf } from '#core/roadmap/what-if.ts'
import type { Plan } from './use-plan.ts'

type Known = Pick<Plan, 't' | 'language' | 'incidentOf' | 'measureOf' | 'money'>

/** Less than this share of the area is no difference worth a word. */
const WORTH = 0.005

/** One sentence an incident, worst first. */
export function incidentLines({ t, language, incidentOf }: Known, { incidents }: WhatIf): string[] {
  const rank = (x: WhatIf['incidents'][number]) => (x.will === null ? 0 : x.was === null || x.will < x.was ? 2 : 1)
  return [...incidents]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ incident, was, will }) => {
      const title = incidentOf(incident)?.title ?? incident
      const date = (day: string) => dateText(day, language.value)
      if (will === null) return t('roadmap.whatIf.incident.lost', { title, was: date(was ?? '') })
      if (was === null) return t('roadmap.whatIf.incident.won', { title, will: date(will) })
      return t(`roadmap.whatIf.incident.${will > was ? 'later' : 'earlier'}`, {
        title,
        was: date(was),
        will: date(will),
      })
    })
}

/** The few figures, each as a sentence; what does not change is not spoken of. */
export function figureLines(plan: Known, answer: WhatIf): string[] {
  const { t, language, money, measureOf } = plan
  const { saved, finish, area, moved, leftOut } = answer
  const share = area.was > 0 ? area.will / area.was - 1 : 0
  const weeks = finish.was !== null && finish.will !== null ? Math.round(daysBetween(finish.was, finish.will) / 7) : 0
  const titles = leftOut.slice(0, 3).map((id) => measureOf(id)?.title ?? id)
  const lines: (string | false)[] = [
    Math.abs(share) >= WORTH &&
      t(`roadmap.whatIf.area.${share > 0 ? 'larger' : 'smaller'}`, { share: percent(Math.abs(share)) }),
    saved > 1 && t('roadmap.whatIf.cost.less', { amount: money(saved) }),
    saved < -1 && t('roadmap.whatIf.cost.more', { amount: money(-saved) }),
    finish.will !== null &&
      weeks !== 0 &&
      t(`roadmap.whatIf.finish.${weeks > 0 ? 'later' : 'earlier'}`, {
        count: Math.abs(weeks),
        date: dateText(finish.will, language.value),
      }),
    leftOut.length > 0 &&
      t('roadmap.whatIf.leftOut', { count: leftOut.length, titles: titles.join(t('list.separator')) }),
    moved > 0 && t('roadmap.moved', { count: moved }),
  ]
  return lines.filter((line) => line !== false)
}

/** Whether the deadline of the VPN is met, and if not, why. */
export function deadlineLines({ t, language, measureOf }: Known, { variant, late, vpnGone }: WhatIf): string[] {
  if (variant.kind !== 'vpn') return []
  if (late.length === 0 && vpnGone.will !== null)
    return [t('roadmap.whatIf.vpn.met', { date: dateText(vpnGone.will, language.value) })]
  if (late.length === 0) return [t('roadmap.whatIf.vpn.never')]
  return late.map(({ measure, weeks, because }) => {
    const title = measureOf(measure)?.title ?? measure
    return because === undefined
      ? t('roadmap.whatIf.vpn.late', { title, count: weeks })
      : t('roadmap.whatIf.vpn.lateFor', { title, count: weeks, other: measureOf(because)?.title ?? because })
  })
}
