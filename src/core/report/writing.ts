// Numbers, amounts, dates and scores as one language writes them: the formats of the figures, bound to the report.
import { addDays, fiscalQuarterOf, fiscalYearOf, isDate } from '../calendar.ts'
import {
  dateText,
  decimal,
  fiscalQuarterText,
  maturityText,
  percent,
  whole,
  yen,
  type Language,
} from '../figure/format.ts'
import { onScale } from '../figure/interval-figure.ts'
import type { Replay } from '../replay/replay-incident.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import type { Translate } from '../words.ts'
import type { Names } from './names.ts'

export interface Writing {
  yen: (amount: number) => string
  /** What is paid once and by year; in words when neither costs anything. */
  cost: (initial: number, yearly: number) => string
  /** At most one decimal. */
  number: (value: number) => string
  whole: (value: number) => string
  percent: (share: number) => string
  /** A text that is no date stays as it is. */
  date: (date: string) => string
  /** "–" for null. */
  maturity: (maturity: number | null) => string
  /** "2 Initial"; "–" for null. */
  stage: (stage: number | null) => string
  /** Of shares 0 … 1, on the scale of maturity; one number when both ends read the same. */
  range: (low: number, high: number) => string
  /** Fiscal quarter of a week of the roadmap, in full for a sentence. */
  quarterName: (roadmap: Roadmap, week: number) => string
  /** The same, short for a table. */
  quarter: (roadmap: Roadmap, week: number) => string
  /** The fiscal quarters from a week to the one before `finish`, as short as can be. */
  span: (roadmap: Roadmap, start: number, finish: number) => string
  outcome: (replay: Replay) => string
  /** Joined as the language joins a list. */
  list: (items: string[]) => string
  /** The first few sentences or titles, which may hold commas, and how many more. */
  some: (items: string[], most: number) => string
}

export function writingIn(t: Translate, language: Language, names: Names): Writing {
  const none = t('figure.none')
  const several = (items: string[]): string => items.join(t('report.items'))
  const span: Writing['span'] = (roadmap, start, finish) => {
    const from = quarterOf(roadmap, start)
    const to = quarterOf(roadmap, Math.max(start, finish - 1))
    const key = from.year !== to.year ? 'years' : from.quarter !== to.quarter ? 'year' : 'quarter'
    return t(`report.span.${key}`, { year: from.year, from: from.quarter, toYear: to.year, to: to.quarter })
  }
  return {
    yen: (amount) => yen(amount, language),
    cost: (initial, yearly) =>
      initial === 0 && yearly === 0
        ? t('report.free')
        : t('report.cost', { initial: yen(initial, language), yearly: yen(yearly, language) }),
    number: (value) => decimal(value, language),
    whole: (value) => whole(value, language),
    percent,
    date: (date) => (isDate(date) ? dateText(date, language) : date),
    maturity: (maturity) => (maturity === null ? none : maturityText(maturity)),
    stage: (stage) => (stage === null ? none : t('report.stage', { number: String(stage), title: names.stage(stage) })),
    range: (low, high) => {
      const [from, to] = [onScale(low).toFixed(1), onScale(high).toFixed(1)]
      return from === to ? from : t('figure.range', { low: from, high: to })
    },
    quarter: (roadmap, week) => span(roadmap, week, week + 1),
    quarterName: (roadmap, week) => fiscalQuarterText(t, addDays(roadmap.start, week * 7), roadmap.fiscalYearStart),
    span,
    outcome: (replay) => t(`figure.outcome.${replay.undetermined ? 'undetermined' : replay.outcome}`),
    list: (items) => items.join(t('report.list')),
    some: (items, most) =>
      items.length <= most
        ? several(items)
        : t('report.more', { items: several(items.slice(0, most)), count: items.length - most }),
  }
}

function quarterOf({ start, fiscalYearStart }: Roadmap, week: number): { year: string; quarter: string } {
  const date = addDays(start, week * 7)
  return {
    year: String(fiscalYearOf(date, fiscalYearStart)),
    quarter: String(fiscalQuarterOf(date, fiscalYearStart)),
  }
}
