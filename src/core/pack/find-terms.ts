// Which words of a text stand in the glossary. Putting the segments together again gives the text, unchanged.
import type { Term } from './pack.ts'

export interface Segment {
  text: string
  /** Absent for the text between terms. */
  term?: Term
}

/** One part for a text without a term; none for an empty text. */
export type TermFinder = (text: string) => Segment[]

const LATIN = /[A-Za-z0-9]/
const KATAKANA = /[ァ-ヺー]/
const META = /[\\^$.*+?()[\]{}|/]/g

/**
 * The longest word wins; of each term only the first occurrence in a text is marked. A Latin word never begins or ends
 * inside another (a plural s is part of it), a katakana word never inside a longer katakana word: ログ is not in ログイン.
 */
export function termFinder(glossary: readonly Term[]): TermFinder {
  const marked = glossary.filter((term) => term.everyday !== true)
  const owners = new Map(marked.flatMap((term) => wordsOf(term).map((word) => [fold(word), term] as const)))
  if (owners.size === 0) return (text) => (text === '' ? [] : [{ text }])
  const words = marked.flatMap(wordsOf).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(words.map(wordPattern).join('|'), 'gu')
  const ownerOf = (found: string): Term | undefined =>
    owners.get(fold(found)) ?? owners.get(fold(found.slice(0, -1))) ?? owners.get(fold(found.slice(0, -2)))
  return (text) => {
    const segments: Segment[] = []
    const seen = new Set<Term>()
    let rest = 0
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const term = ownerOf(found)
      if (!term || seen.has(term)) continue
      seen.add(term)
      if (index > rest) segments.push({ text: text.slice(rest, index) })
      segments.push({ text: found, term })
      rest = index + found.length
    }
    return rest < text.length ? [...segments, { text: text.slice(rest) }] : segments
  }
}

/** The word itself and its other forms. */
const wordsOf = (term: Term): string[] => [term.term, ...(term.also ?? [])]

/** The first letter may be a capital at the beginning of a sentence. */
const fold = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1)

/** The source of a pattern that finds one word where it stands by itself. Needs the flag u. */
export function wordPattern(word: string): string {
  const [first, last] = [word.slice(0, 1), word.slice(-1)]
  const rest = word.slice(1).replace(META, '\\$&')
  const begin = /[a-z]/.test(first) ? `[${first}${first.toUpperCase()}]` : first.replace(META, '\\$&')
  const [before, after] = [edge(first), edge(last)]
  const plural = LATIN.test(last) ? '(?:e?s)?' : ''
  return (before && `(?<!${before})`) + begin + rest + plural + (after && `(?!${after})`)
}

function edge(character: string): string {
  if (LATIN.test(character)) return LATIN.source
  return KATAKANA.test(character) ? KATAKANA.source : ''
}
