// Breaks a text into lines of at most a width. Every character comes out again, in order; only the spaces at a line's end go.
import { cleanText, unitsOf } from './characters.ts'
import { HANGING, NO_END, NO_START, breakable, mayBreak, mayBreakPhrase } from './kinsoku.ts'

export interface Line {
  text: string
  /** In the measure's unit, without a hanging mark. */
  width: number
  /** Ends a paragraph: never justified. */
  last: boolean
}

interface WrapOptions {
  /** A closing comma or full stop may stand outside the width. */
  hang?: boolean
  /** Break at the joints of phrases where the line allows it. */
  phrases?: boolean
}

/**
 * As `wrapText`, but without a lost word or character on the last line, where the same number of lines allows it.
 * `least` is the width that a last line should have.
 */
export function wrapPretty(
  text: string,
  width: number,
  measure: Measure,
  least: number,
  options: WrapOptions = {},
): Line[] {
  const lines = wrapText(text, width, measure, options)
  const isShort = (set: readonly Line[]): boolean => set.length > 1 && (set.at(-1)?.width ?? width) < least
  if (!isShort(lines)) return lines
  for (const share of [0.97, 0.94, 0.91, 0.88]) {
    const narrower = wrapText(text, width * share, measure, options)
    if (narrower.length > lines.length) break
    if (!isShort(narrower)) return narrower
  }
  return lines
}

type Measure = (text: string) => number

/** An empty text gives one empty line; \n in the text begins a new paragraph. */
export function wrapText(text: string, width: number, measure: Measure, options: WrapOptions = {}): Line[] {
  return cleanText(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width, measure, options))
}

function wrapParagraph(paragraph: string, width: number, measure: Measure, options: WrapOptions): Line[] {
  const lines: Line[] = []
  let text = ''
  // Widths add up: the fonts are set without kerning.
  let reached = 0
  const close = (): void => {
    const shown = text.trimEnd()
    const full = measure(shown)
    const hung = full > width + SLACK && HANGING.has(shown.slice(-1))
    lines.push({ text: shown, width: hung ? full - measure(shown.slice(-1)) : full, last: false })
    text = ''
    reached = 0
  }
  for (const word of wordsFor(unitsOf(paragraph), width, measure, options.phrases ?? false)) {
    if (text !== '' && reached + neededWidth(word, measure, options.hang ?? false) > width + SLACK) close()
    text += word
    reached += measure(word)
  }
  close()
  const end = lines.at(-1)
  if (end) end.last = true
  return lines
}

const SLACK = 1e-6

/** What must fit on the line: without spaces at the end, and without a mark that may hang. */
function neededWidth(word: string, measure: Measure, hang: boolean): number {
  const shown = word.trimEnd()
  return measure(hang && HANGING.has(shown.slice(-1)) ? shown.slice(0, -1) : shown)
}

/** Unbreakable words; one that is wider than the line is cut finer, at last between any two characters. */
function wordsFor(units: readonly string[], width: number, measure: Measure, phrases: boolean): string[] {
  const finer = [...(phrases ? [mayBreakPhrase] : []), mayBreak, mayBreakInNeed, () => true]
  const cut = (part: readonly string[], depth: number): string[] => {
    const may = finer[depth]
    if (!may) return [part.join('')]
    return breakable(part, may).flatMap((word) => {
      const text = word.join('')
      return measure(text.trimEnd()) <= width + SLACK ? [text] : cut(word, depth + 1)
    })
  }
  return cut(units, 0)
}

/** A word of forty letters must break somewhere, but still not before a closing mark or after an opening one. */
const mayBreakInNeed = (before: string, after: string): boolean => !NO_START.has(after) && !NO_END.has(before)
