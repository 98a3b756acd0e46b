// How a number, an amount and a date are written. Both languages write the same rounded number: nothing is rounded twice.
import { dayNumber, fiscalQuarterOf, fiscalYearOf } from '../calendar.ts'
import type { SourceText } from '../pack/pack.ts'
import { shownMaturity } from '../score/score-assessment.ts'
import type { Translate } from '../words.ts'

export type Language = keyof SourceText

const EPSILON = 1e-9
const DAY = 86_400_000
const MAN = 10_000
const OKU = 100_000_000

// Making a format costs more than using it a hundred times.
const formats = new Map<string, Intl.NumberFormat>()

function grouped(value: number, language: Language, decimals: number): string {
  const key = `${language} ${String(decimals)}`
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: decimals })
  formats.set(key, format)
  return format.format(value)
}

/** Whole number with separators. */
export const whole = (value: number, language: Language): string => grouped(value, language, 0)

/** At most one decimal, rounded half up: exposures and priorities. */
export const decimal = (value: number, language: Language): string => grouped(value, language, 1)

/** A share 0 … 1 as whole percent, truncated, so that 100% is said only of the whole. */
export const percent = (share: number): string => `${Math.floor(share * 100 + EPSILON)}%`

/** Maturity 1.0 … 4.0, truncated to one decimal. */
export const maturityText = (maturity: number): string => shownMaturity(maturity).toFixed(1)

/** JPY as it is shown: to the yen under 10,000, to 1,000 yen under 10 million, to 10,000 yen from there. */
export function shownYen(amount: number): number {
  const unit = amount < MAN ? 1 : amount < 1000 * MAN ? 1000 : MAN
  return Math.round(amount / unit) * unit
}

/** 「9,800円」「1,234万円」「12.3万円」「3億7,600万円」; "¥9,800", "¥12.34M", "¥123K", "¥376M": the same rounded number. */
export function yen(amount: number, language: Language): string {
  const shown = shownYen(amount)
  if (language === 'ja') return yenInJapanese(shown)
  if (shown < MAN) return `¥${whole(shown, language)}`
  if (shown < 1_000_000) return `¥${whole(shown / 1000, language)}K`
  return `¥${grouped(shown / 1_000_000, language, 3)}M`
}

function yenInJapanese(shown: number): string {
  if (shown < MAN) return `${whole(shown, 'ja')}円`
  const oku = Math.floor(shown / OKU)
  const man = (shown % OKU) / MAN
  const front = oku > 0 ? `${whole(oku, 'ja')}億` : ''
  return man > 0 ? `${front}${decimal(man, 'ja')}万円` : `${front}円`
}

const longDate = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
const dates: Record<Language, Intl.DateTimeFormat> = { ja: longDate('ja'), en: longDate('en-GB') }

/** 2027年4月5日; 5 April 2027. */
export const dateText = (date: string, language: Language): string => dates[language].format(dayNumber(date) * DAY)

/** 2027年度; FY2027. The year is the calendar year in which it starts. */
export const fiscalYearText = (t: Translate, year: number): string => t('figure.fiscalYear', { year: String(year) })

/** 2027年度 第1四半期; FY2027 Q1. `firstMonth` 1 … 12. */
export const fiscalQuarterText = (t: Translate, date: string, firstMonth: number): string =>
  t('figure.fiscalQuarter', {
    year: String(fiscalYearOf(date, firstMonth)),
    quarter: String(fiscalQuarterOf(date, firstMonth)),
  })
