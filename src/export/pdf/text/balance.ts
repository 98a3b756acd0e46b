// Headings: as few lines as fit, as even as they can be, and broken where the sentence has a joint: after a mark best,
// after a particle next. No line is left with a character or two.
import { cleanText, unitsOf } from './characters.ts'
import { breakable, mayBreakPhrase } from './kinsoku.ts'
import { wrapText, type Line } from './wrap.ts'

type Measure = (text: string) => number

/** Lines of a heading within `width`; the number of lines is the least that phrase breaks allow. */
export function balanceText(text: string, width: number, measure: Measure): Line[] {
  return cleanText(text)
    .split('\n')
    .flatMap((paragraph) => balanceParagraph(paragraph, width, measure))
}

function balanceParagraph(paragraph: string, width: number, measure: Measure): Line[] {
  const greedy = wrapText(paragraph, width, measure, { phrases: true })
  if (greedy.length < 2) return greedy
  const words = breakable(unitsOf(paragraph), mayBreakPhrase).map((word) => word.join(''))
  return bestLines(words, greedy.length, width, measure) ?? greedy
}

interface Best {
  cost: number
  lines: string[]
}

/** The cheapest way to set the words in `count` lines; null when a word is wider than the line. */
function bestLines(words: readonly string[], count: number, width: number, measure: Measure): Line[] | null {
  let ways = new Map<number, Best>([[0, { cost: 0, lines: [] }]])
  for (let line = 0; line < count; line++) {
    const next = new Map<number, Best>()
    for (const [start, way] of ways) {
      for (let end = start + 1; end <= words.length; end++) {
        const text = words.slice(start, end).join('').trimEnd()
        const filled = measure(text) / width
        if (filled > 1) break
        const cost = way.cost + (1 - filled) ** 2 + (end < words.length ? jointCost(text.slice(-1)) : 0)
        const known = next.get(end)
        if (!known || cost < known.cost) next.set(end, { cost, lines: [...way.lines, text] })
      }
    }
    ways = next
  }
  const best = ways.get(words.length)
  if (!best) return null
  return best.lines.map((text, i) => ({ text, width: measure(text), last: i === count - 1 }))
}

/** How much a break after this character costs, against a line that is empty (1). */
function jointCost(last: string): number {
  if ('、。，．：；,.:;）」』'.includes(last)) return 0
  if ('はがをにでとのもへやば'.includes(last)) return 0.08
  // Between English words nothing speaks against a break.
  return /[ぁ-ヿ\u4e00-\u9fff]/.test(last) ? 0.3 : 0.02
}
