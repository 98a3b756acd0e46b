// One term, one word, in both languages: the texts of the pack and of the screens keep to the glossary.
import { describe, expect, test } from 'vitest'
import { readLocales } from '#content/read-locales.ts'
import { readPack } from '#content/read-pack.ts'
import { wordPattern } from '#core/pack/find-terms.ts'
import { isRecord } from '#core/pack/rows.ts'

const LANGUAGES = ['ja', 'en'] as const
const { pack } = readPack('questionnaires', 'zero-trust')
const glossary = pack.glossary ?? []
const { locales } = readLocales('src/locales', 'src/locales')

interface Text {
  where: string
  text: string
}

/** Not what others wrote: items of frameworks and titles of documents keep their own words. */
const { glossary: _glossary, frameworks: _frameworks, documents: _documents, ...own } = pack

function textsOf(value: unknown, language: 'ja' | 'en', where = ''): Text[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, language, `${where}[${String(i)}]`))
  if (!isRecord(value)) return []
  const text = value[language]
  if (typeof text === 'string' && Object.keys(value).length === 2) return [{ where, text }]
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, language, `${where}.${key}`))
}

function wordsOf(language: 'ja' | 'en'): Text[] {
  const locale = locales.find((l) => l.id === language)
  return Object.entries({ ...locale?.words, ...locale?.reportWords }).flatMap(([where, word]) =>
    (typeof word === 'string' ? [word] : Object.values(word)).map((text) => ({ where, text })),
  )
}

/** Words that the texts hold although the glossary says to avoid them. The example in the search field is one. */
function broken(texts: Text[], language: 'ja' | 'en'): string[] {
  return glossary.flatMap(({ term, avoid }) =>
    (avoid?.[language] ?? []).flatMap((word) => {
      const pattern = new RegExp(wordPattern(word), 'u')
      return texts
        .filter(({ where, text }) => where !== 'glossary.placeholder' && pattern.test(text))
        .map(({ where }) => `${where}: "${word}" is to be "${term[language]}"`)
    }),
  )
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('the pack has one word for one thing', () => {
    const texts = textsOf(own, language)
    expect(texts.length).toBeGreaterThan(1000)
    expect(broken(texts, language)).toEqual([])
  })
  test('the screens and the report have the same words', () => {
    const texts = wordsOf(language)
    expect(texts.length).toBeGreaterThan(300)
    expect(broken(texts, language)).toEqual([])
  })
  test('a definition explains without the word itself standing alone in it', () => {
    for (const { term, definition } of glossary) expect(definition[language]).not.toBe(term[language])
  })
})

test('a word to avoid is found', () => {
  expect(broken([{ where: 'x', text: '二段階認証を使う' }], 'ja')).toEqual(['x: "二段階認証" is to be "多要素認証"'])
  expect(broken([{ where: 'x', text: 'Two-factor authentication' }], 'en')).toHaveLength(1)
})

test('the glossary has the 90 words or more that a small company would not know', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(90)
})
