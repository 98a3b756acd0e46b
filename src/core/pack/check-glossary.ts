// One word, one term: within a language no two terms share a word, and no term uses a word that another tells texts to avoid.
import type { Fault } from './fault.ts'
import { name, names, row, rows, type Name, type Row } from './rows.ts'

const LANGUAGES = ['ja', 'en']

export function checkGlossary(pack: Row): Fault[] {
  const terms = rows(pack, 'glossary')
  return LANGUAGES.flatMap((language) => {
    const owners = new Map<string, string>()
    const take = (term: Row, word: Name): Fault[] => {
      const id = name(term, 'id')[0]?.value ?? ''
      const key = word.value.toLowerCase()
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, id)
      return owner === undefined
        ? []
        : [{ path: word.path, code: 'word-twice', params: { word: word.value, term: owner } }]
    }
    return terms.flatMap((term) => {
      const own = row(term, 'term').flatMap((t) => name(t, language))
      const others = ['also', 'avoid'].flatMap((key) => row(term, key).flatMap((list) => names(list, language)))
      return [...own, ...others].flatMap((word) => take(term, word))
    })
  })
}
