// Amounts as they are typed: Japanese count in ten thousand yen, English in thousands. What is stored is always yen.
import type { LanguageId } from '#registry.ts'

const UNIT: Record<LanguageId, number> = { ja: 10_000, en: 1000 }

export const toUnit = (amount: number, language: LanguageId): number => amount / UNIT[language]

/** Whole yen. */
export const fromUnit = (value: number, language: LanguageId): number => Math.round(value * UNIT[language])
