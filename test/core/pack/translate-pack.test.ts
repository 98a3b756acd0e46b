import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translate, translatePack } from '#core/pack/translate-pack.ts'
import { starterPack } from '../../content/starter.ts'

/** Everything in a value that still stands in two languages. */
function sourceTexts(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return []
  if ('ja' in value || 'en' in value) return [value]
  return Object.values(value).flatMap(sourceTexts)
}

describe.each(['ja', 'en'] as const)('in %s', (language) => {
  test('no text stands in two languages', () => {
    expect(sourceTexts(translatePack(starterPack(), language))).toEqual([])
  })
})

test('the text is the one of the language', () => {
  const { title } = starterPack()
  expect(translatePack(starterPack(), 'ja').title).toBe(title.ja)
  expect(translatePack(starterPack(), 'en').title).toBe(title.en)
})

test('nothing but texts differs between the languages, and the source is left as it was', () => {
  const source = starterPack()
  const withoutTexts = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        typeof inner === 'string' && !/id|version|date|source|domain|question/.test(key) ? '' : inner,
      ),
    )
  expect(withoutTexts(translatePack(source, 'ja'))).toEqual(withoutTexts(translatePack(source, 'en')))
  expect(source).toEqual(starterPack())
})

test('what holds no texts comes out equal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fc.pre(sourceTexts(value).length === 0)
      expect(translate<unknown>(value, 'ja')).toEqual(value)
    }),
  )
})
