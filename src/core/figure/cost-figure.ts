// What the plan costs by fiscal year: initial and running, with the budget where one is set.
import type { FiscalYearCost, Roadmap } from '../roadmap/roadmap.ts'
import type { Translate } from '../words.ts'
import type { BarsFigure } from './figure.ts'
import { fiscalYearText, shownYen, type Language } from './format.ts'

/** Bars are counted in what a reader of the language counts in. */
const UNIT: Record<Language, number> = { ja: 10_000, en: 1_000_000 }

/** The years up to the last one that costs something or has a budget. */
export function costYears(roadmap: Roadmap): FiscalYearCost[] {
  const last = roadmap.costs.findLastIndex((c) => c.initial > 0 || c.running > 0 || c.budget !== null)
  return roadmap.costs.slice(0, last + 1)
}

/** `unit` names the language's unit (10,000 yen or a million yen); empty when nothing costs anything. */
export function costFigure(t: Translate, roadmap: Roadmap, language: Language): BarsFigure {
  const years = costYears(roadmap)
  const inUnit = (amount: number): number => shownYen(amount) / UNIT[language]
  return {
    kind: 'bars',
    unit: t('figure.cost.unit'),
    categories: years.map((c) => fiscalYearText(t, c.year)),
    series: [
      { name: t('figure.cost.initial'), role: 'initial', values: years.map((c) => inUnit(c.initial)) },
      { name: t('figure.cost.running'), role: 'running', values: years.map((c) => inUnit(c.running)) },
    ],
    ...(years.some((c) => c.budget !== null)
      ? { limits: years.map((c) => (c.budget === null ? null : inUnit(c.budget))) }
      : {}),
  }
}
