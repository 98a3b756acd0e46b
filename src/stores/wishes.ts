// Language and theme as this browser keeps them, else as its settings wish; read before the app is.
import type { LanguageId } from '#registry.ts'
import { kept } from './kept.ts'

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]
export const WISHES = 'zta.preferences'

export interface Wishes {
  language: LanguageId
  theme: Theme
  /** Keys that act without a modifier can be switched off: spoken input presses letters that nobody meant (WCAG 2.1.4). */
  singleKeys: boolean
}

function stored(): Partial<Record<keyof Wishes, unknown>> {
  try {
    const value: unknown = JSON.parse(kept()?.getItem(WISHES) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {} // storage is off or was written by something else: fall back to the browser's wishes
  }
}

export function readWishes(): Wishes {
  const { language, theme, singleKeys } = stored()
  return {
    language: language === 'ja' || language === 'en' ? language : navigator.language.startsWith('ja') ? 'ja' : 'en',
    theme: THEMES.find((x) => x === theme) ?? 'auto',
    singleKeys: singleKeys !== false,
  }
}

export const darkDevice = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')
/** What a theme looks like on a device. */
export const shownTheme = (theme: Theme, dark: boolean): Exclude<Theme, 'auto'> =>
  theme === 'auto' ? (dark ? 'dark' : 'light') : theme
