// Colours, dashes and type of a chart, read from the tokens so that it follows the theme. A role always differs from its
// neighbours by dash or width too: colour never stands alone.
import type { Role } from '#core/figure/figure.ts'

export interface Ink {
  ink: string
  quiet: string
  line: string
  surface: string
  accent: string
  soft: string
  mid: string
  warn: string
  family: string
  /** Of small type, in px. */
  size: number
}

const TOKENS = {
  ink: '--ink',
  quiet: '--quiet',
  line: '--line',
  surface: '--surface',
  accent: '--accent',
  soft: '--stage-2',
  mid: '--stage-3',
  warn: '--suffered',
} as const

/** What the tokens are now, seen from this element. */
export function readInk(element: Element): Ink {
  const style = getComputedStyle(element)
  const read = (token: string): string => style.getPropertyValue(token).trim() || '#808080'
  const colours = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)]))
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return {
    ...(colours as Record<keyof typeof TOKENS, string>),
    family: style.fontFamily || 'sans-serif',
    size: size * 0.8125,
  }
}

export interface Stroke {
  colour: string
  width: number
  dash: number[]
  /** Null: a line without an area. */
  fill: string | null
}

export function strokeOf(role: Role, ink: Ink): Stroke {
  const strokes: Record<Role, Stroke> = {
    now: { colour: ink.accent, width: 2.5, dash: [], fill: translucent(ink.accent) },
    next: { colour: ink.mid, width: 2, dash: [2, 3], fill: null },
    target: { colour: ink.quiet, width: 1.75, dash: [7, 5], fill: null },
    chosen: { colour: ink.accent, width: 3, dash: [], fill: null },
    other: { colour: ink.quiet, width: 1.75, dash: [7, 5], fill: null },
    initial: { colour: ink.accent, width: 1, dash: [], fill: ink.accent },
    running: { colour: ink.accent, width: 1, dash: [], fill: ink.soft },
    limit: { colour: ink.warn, width: 2.5, dash: [3, 3], fill: null },
  }
  return strokes[role]
}

/** Tokens are #rrggbb; anything else is left as it is. */
function translucent(colour: string): string {
  return /^#[\da-f]{6}$/i.test(colour) ? `${colour}2e` : colour
}
