// The glossary as a reader looks through it: in the order of the language, by any word one may know a thing by.
import type { Term } from './pack.ts'

/** Terms that hold the query in a word, a reading, a word to avoid or the definition; all for a blank query. A new list. */
export function searchTerms(glossary: readonly Term[], query: string, language: string): Term[] {
  const wanted = fold(query.trim())
  const { compare } = new Intl.Collator(language)
  const order = (term: Term): string => (language === 'ja' ? (term.reading ?? term.term) : term.term)
  return glossary
    .filter((term) => textsOf(term).some((text) => fold(text).includes(wanted)))
    .sort((a, b) => compare(order(a), order(b)))
}

const textsOf = (term: Term): string[] => [
  term.term,
  term.reading ?? '',
  term.definition,
  ...(term.also ?? []),
  ...(term.avoid ?? []),
]

/** Full-width as half-width, capitals as small, katakana as hiragana. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
