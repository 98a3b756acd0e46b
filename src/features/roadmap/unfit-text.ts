// Why a measure is not in the plan, or not where it was pinned, in plain words.
import { fiscalYearText } from '#core/figure/format.ts'
import type { Unfit } from '#core/roadmap/roadmap.ts'
import { dateIn } from './plan-dates.ts'
import type { Plan } from './use-plan.ts'

type Known = Pick<Plan, 't' | 'language' | 'roadmap' | 'measureOf' | 'teamTitle'>

export function unfitText(
  { t, language, roadmap, measureOf, teamTitle }: Known,
  { measure, why, because = '' }: Unfit,
): string {
  const title = measureOf(measure)?.title ?? measure
  const other = measureOf(because)?.title
  switch (why) {
    case 'horizon':
      return t('roadmap.unfit.horizon', { title })
    case 'budget':
      return because === ''
        ? t('roadmap.unfit.budget', { title })
        : t('roadmap.unfit.budgetOf', { title, year: fiscalYearText(t, Number(because)) })
    case 'capacity':
      return t('roadmap.unfit.capacity', { title, team: teamTitle(measureOf(measure)?.team ?? '') })
    case 'needs':
      return t('roadmap.unfit.needs', { title, other: other ?? because })
    case 'pin': {
      const at = roadmap.value.measures.find((m) => m.id === measure)?.startDate
      const date = at === undefined ? t('figure.none') : dateIn(at, language.value)
      return other === undefined
        ? t('roadmap.unfit.pin', { title, date })
        : t('roadmap.unfit.pinFor', { title, date, other })
    }
  }
}
