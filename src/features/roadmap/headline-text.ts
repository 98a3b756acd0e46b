// The plan in two sentences: what stops by when, and what it takes.
import { fiscalYearText, dateText } from '#core/figure/format.ts'
import type { PlanHeadline } from '#core/roadmap/plan-headline.ts'
import type { Plan } from './use-plan.ts'

export function headlineText(
  { t }: Pick<Plan, 't'>,
  { open, stopped, stopYear, measures, finishYear }: PlanHeadline,
): string {
  if (open === 0) {
    return finishYear === null
      ? t('roadmap.title.nothing')
      : t('roadmap.title.safe', { count: measures, year: fiscalYearText(t, finishYear) })
  }
  if (stopYear === null) return t('roadmap.title.none', { count: open })
  const year = fiscalYearText(t, stopYear)
  return stopped === open
    ? t('roadmap.title.all', { count: open, year })
    : t('roadmap.title.some', { count: stopped, open, year })
}

/** Empty while nothing is planned. */
export function leadText(
  plan: Pick<Plan, 't' | 'language' | 'roadmap' | 'routeTitle' | 'money'>,
  headline: PlanHeadline,
): string {
  const { t, language, roadmap, routeTitle, money } = plan
  const { costs, route } = roadmap.value
  const [first, last] = [costs.at(0)?.year, costs.at(-1)?.year]
  if (headline.finish === null || first === undefined || last === undefined) return ''
  return t('roadmap.lead', {
    route: routeTitle(route),
    count: headline.measures,
    finish: dateText(headline.finish, language.value),
    from: fiscalYearText(t, first),
    to: fiscalYearText(t, last),
    total: money(headline.total),
  })
}
