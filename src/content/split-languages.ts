// One value in several languages becomes what they share and the texts of each: a pack is mostly the same in every language, and would
// otherwise be kept twice for working offline.
import { isDeepStrictEqual } from 'node:util'
import { fillTexts } from '#core/pack/fill-texts.ts'

export interface SplitLanguages<Language extends string> {
  /** With `null` wherever the languages differ. */
  shared: unknown
  texts: Record<Language, unknown[]>
}

/** What can be written as JSON. Throws when a language could not be put together again. */
export function splitLanguages<Language extends string>(values: Record<Language, unknown>): SplitLanguages<Language> {
  const languages = Object.keys(values) as Language[]
  const texts = Object.fromEntries(languages.map((language) => [language, []])) as unknown as Record<
    Language,
    unknown[]
  >
  const hole = (versions: readonly unknown[]): null => {
    languages.forEach((language, i) => texts[language].push(versions[i]))
    return null
  }
  const walk = (versions: readonly unknown[]): unknown => {
    const [first, ...others] = versions
    if (Array.isArray(first)) {
      const alike = others.every((other) => Array.isArray(other) && other.length === first.length)
      return alike ? first.map((_, i) => walk((versions as unknown[][]).map((version) => version[i]))) : hole(versions)
    }
    if (typeof first === 'object' && first !== null) {
      const keys = Object.keys(first)
      const alike = others.every((other) => isDeepStrictEqual(other && Object.keys(other), keys))
      const at = (key: string): unknown[] => (versions as Record<string, unknown>[]).map((version) => version[key])
      return alike ? Object.fromEntries(keys.map((key) => [key, walk(at(key))])) : hole(versions)
    }
    return others.every((other) => other === first) ? first : hole(versions)
  }
  const shared = walk(languages.map((language) => values[language]))
  for (const language of languages)
    if (!isDeepStrictEqual(fillTexts(shared, texts[language]), values[language]))
      throw new Error(`the texts of ${language} do not fill what is shared`)
  return { shared, texts }
}
