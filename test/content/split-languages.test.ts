import { expect, test } from 'vitest'
import { fillTexts } from '#core/pack/fill-texts.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { splitLanguages } from '#content/split-languages.ts'
import { pack as source } from './zero-trust.ts'

test('what languages share is kept once, and each is put together again as it was', () => {
  const ja = { id: 'mfa', title: '認証', also: ['多要素', '二要素'], weight: 2, url: 'https://example.com' }
  const en = { id: 'mfa', title: 'Sign-in', also: ['MFA'], weight: 2, url: 'https://example.com' }
  const { shared, texts } = splitLanguages({ ja, en })
  expect(shared).toEqual({ id: 'mfa', title: null, also: null, weight: 2, url: 'https://example.com' })
  expect(texts).toEqual({ ja: ['認証', ['多要素', '二要素']], en: ['Sign-in', ['MFA']] })
  expect(fillTexts(shared, texts.en)).toEqual(en)
})

test('the questionnaire is the same in each language after it was split', () => {
  const ja = translatePack(source, 'ja')
  const en = translatePack(source, 'en')
  const { shared, texts } = splitLanguages({ ja, en })
  expect(fillTexts(shared, texts.ja)).toEqual(ja)
  expect(fillTexts(shared, texts.en)).toEqual(en)
  expect(texts.ja).toHaveLength(texts.en.length)
  expect(texts.ja.length).toBeGreaterThan(1000)
})

test('a value that looks like a hole cannot be split', () => {
  expect(() => splitLanguages({ ja: { level: null, title: 'い' }, en: { level: null, title: 'a' } })).toThrow(
    '1 texts for 2 holes',
  )
})
