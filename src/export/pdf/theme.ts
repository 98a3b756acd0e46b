// How the printed page looks. Lengths are points from the top left of the page.
import type { Language } from '#core/report/report.ts'
import { readable, tinted } from './accent.ts'

const MM = 72 / 25.4
/** Letter is shorter: with less white around it a page holds what a page of A4 does. */
const MARGINS: Record<Paper, number> = { a4: 22 * MM, letter: 16 * MM }

export type Paper = 'a4' | 'letter'
const PAPERS: Record<Paper, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}

export const PAGE = { ...PAPERS.a4 }
function columnOf(paper: Paper) {
  const { width, height } = PAPERS[paper]
  const margin = MARGINS[paper]
  return { left: margin, width: width - 2 * margin, top: margin, bottom: height - margin - 10 }
}
/** Text and figures stand in one column; `bottom` is where content ends and the footer's white begins. */
export const COLUMN = columnOf('a4')
export const footerBaseline = (): number => PAGE.height - 13 * MM

const ACCENT = '#0b5c6b'
export const COLOUR = {
  ink: '#1b1f24',
  quiet: '#5c6470',
  line: '#dcd8cf',
  accent: ACCENT,
  tint: '#f4f2ec',
  accentTint: '#edf3f3',
  paper: '#ffffff',
  stopped: '#0b6b3a',
  detected: '#8a5a00',
  harm: '#b3261e',
}
export const STAGE_COLOURS: [string, string, string, string] = ['#d9d4c7', '#a9c3c0', '#5b9aa0', ACCENT]

/** What the organization may choose of the page's looks. */
export interface Look {
  paper?: Paper
  /** #rrggbb; darkened until white can be read on it and it can be read on white. */
  accent?: string
}

/**
 * Runs synchronous work with a look. Layout and painting never wait in between, so one look at a time is enough; what
 * waits between two pages enters again.
 */
export function withLook<T>({ paper = 'a4', accent }: Look, work: () => T): T {
  const before = [{ ...PAGE }, { ...COLUMN }, { ...COLOUR }, [...STAGE_COLOURS]] as const
  Object.assign(PAGE, PAPERS[paper])
  Object.assign(COLUMN, columnOf(paper))
  if (accent !== undefined) {
    COLOUR.accent = readable(accent)
    COLOUR.accentTint = tinted(COLOUR.accent, 0.07)
    Object.assign(STAGE_COLOURS, [
      tinted(COLOUR.accent, 0.16),
      tinted(COLOUR.accent, 0.36),
      tinted(COLOUR.accent, 0.66),
      COLOUR.accent,
    ])
  }
  try {
    return work()
  } finally {
    Object.assign(PAGE, before[0])
    Object.assign(COLUMN, before[1])
    Object.assign(COLOUR, before[2])
    Object.assign(STAGE_COLOURS, before[3])
  }
}

export type Weight = 'regular' | 'bold'

export interface TextStyle {
  weight: Weight
  size: number
  /** From line to line. */
  leading: number
  colour: string
}

/** How tightly a page is set; all are factors, 1 is the normal page. */
export interface Density {
  size: number
  leading: number
  /** White between blocks and rows. */
  gap: number
  figure: number
}
export const NORMAL: Density = { size: 1, leading: 1, gap: 1, figure: 1 }
/** Pages to look things up in. */
export const REFERENCE: Density = { size: 0.97, leading: 0.92, gap: 0.65, figure: 0.9 }
/** Tried one after the other where a section would leave a few lines on a page of their own. */
export const DENSER: readonly Density[] = [
  { size: 1, leading: 0.95, gap: 0.8, figure: 0.92 },
  { size: 1, leading: 0.9, gap: 0.65, figure: 0.85 },
  { size: 0.97, leading: 0.89, gap: 0.55, figure: 0.78 },
]
/** A report on one page may also be set smaller. */
export const DENSEST: readonly Density[] = [
  ...DENSER,
  { size: 0.94, leading: 0.9, gap: 0.6, figure: 0.8 },
  { size: 0.88, leading: 0.88, gap: 0.5, figure: 0.72 },
  { size: 0.83, leading: 0.86, gap: 0.4, figure: 0.64 },
]

export interface Theme {
  language: Language
  density: Density
  /** Prose is set to this width: 40 full-width characters. */
  measure: number
  justify: boolean
  /** Between blocks of running text. */
  gap: number
  body: TextStyle
  lead: TextStyle
  quiet: TextStyle
  strong: TextStyle
  small: TextStyle
  cell: TextStyle
  note: TextStyle
  headline: TextStyle
  heading: TextStyle
  subheading: TextStyle
  figure: TextStyle
  label: TextStyle
}

const BODY = 9.5

/** Japanese lines stand farther apart than English ones: the characters fill their squares. */
export function themeOf(language: Language, density: Density = NORMAL): Theme {
  const ja = language === 'ja'
  const style = (
    size: number,
    leading: number,
    weight: Weight = 'regular',
    colour: string = COLOUR.ink,
  ): TextStyle => ({
    weight,
    size: size * density.size,
    leading: size * density.size * (leading - (ja ? 0 : 0.14)) * density.leading,
    colour,
  })
  return {
    language,
    density,
    measure: 40 * BODY,
    justify: ja,
    gap: 8,
    body: style(BODY, 1.7),
    lead: style(11, 1.7),
    quiet: style(8.5, 1.65, 'regular', COLOUR.quiet),
    strong: style(BODY, 1.7, 'bold'),
    small: style(8.5, 1.6),
    cell: style(8.25, 1.52),
    note: style(7.5, 1.6, 'regular', COLOUR.quiet),
    headline: style(17, 1.5, 'bold'),
    heading: style(12, 1.6, 'bold'),
    subheading: style(10, 1.6, 'bold'),
    figure: style(7.5, 1.4),
    label: style(8.5, 1.5, 'bold', COLOUR.accent),
  }
}
