// The fonts that Office files name. They are not in the file: an office machine has them, any other takes its own.
import type { Language } from '#core/report/report.ts'

export interface OfficeFont {
  /** For Latin letters and digits, and for Japanese. */
  body: string
  japanese: string
}

const FONTS: Record<Language, OfficeFont> = {
  ja: { body: 'Yu Gothic', japanese: 'Yu Gothic' },
  en: { body: 'Calibri', japanese: 'Yu Gothic' },
}

export const fontOf = (language: Language): OfficeFont => FONTS[language]
