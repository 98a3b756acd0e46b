// A catalogue's words with their values put in. The core holds no words itself: catalogues come from the locales folder.

/** A text with {name} places, or one text for each plural form of `count`. */
export type Word = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)
/** By dotted key: "roadmap.step.title". */
export type Words = Readonly<Record<string, Word>>
type WordParams = Readonly<Record<string, string | number>>
/** The text of a key. Numbers are written as the language writes them; what is no quantity (a year) is given as a text. */
export type Translate = (key: string, params?: WordParams) => string

const PLACE = /\{(\w+)\}/g

/** Names of the places in a text, each once, in order. */
export function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map((match) => match[1] ?? ''))]
}

/** `language` is a BCP 47 tag. The function throws on a key that the words lack and on a place without a value. */
export function makeTranslate(words: Words, language: string): Translate {
  // The first of each costs a phone a tenth of a second, and many texts need neither.
  let numbers: Intl.NumberFormat | undefined
  let plurals: Intl.PluralRules | undefined
  const written = (value: number): string => (numbers ??= new Intl.NumberFormat(language)).format(value)
  const formOf = (count: number) => (plurals ??= new Intl.PluralRules(language)).select(count)
  return (key, params = {}) => {
    const word = Object.hasOwn(words, key) ? words[key] : undefined
    if (word === undefined) throw new Error(`no word for "${key}" in ${language}`)
    const count = params['count']
    const text =
      typeof word === 'string' ? word : ((typeof count === 'number' ? word[formOf(count)] : undefined) ?? word.other)
    return text.replace(PLACE, (_, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined
      if (value === undefined) throw new Error(`"${key}" needs a value for {${name}}`)
      return typeof value === 'number' ? written(value) : value
    })
  }
}
