// Headings: as few lines as fit, and these as even as they can be, so that no line is left with a character or two.
import { wrapText, type Line } from './wrap.ts'

/** Lines of a heading within `width`; the number of lines is the least that phrase breaks allow. */
export function balanceText(text: string, width: number, measure: (text: string) => number): Line[] {
  const at = (limit: number): Line[] => wrapText(text, limit, measure, { phrases: true })
  const greedy = at(width)
  if (greedy.length < 2) return greedy
  // The narrowest width that needs no more lines; half a unit of the measure is as near as the eye sees.
  let low = Math.max(...greedy.map((line) => line.width)) / 2
  let high = width
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    if (at(middle).length > greedy.length) low = middle
    else high = middle
  }
  return at(high)
}
