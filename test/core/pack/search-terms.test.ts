import { expect, test } from 'vitest'
import type { Term } from '#core/pack/pack.ts'
import { searchTerms } from '#core/pack/search-terms.ts'

const glossary: Term[] = [
  { id: 'fukugen', term: '復元', reading: 'ふくげん', definition: '元に戻すこと' },
  {
    id: 'mfa',
    term: '多要素認証',
    reading: 'たようそにんしょう',
    also: ['MFA'],
    avoid: ['二段階認証'],
    definition: '…',
  },
  { id: 'edr', term: 'EDR', definition: '侵入後の動きを見つける仕組み' },
  { id: 'worm', term: 'ワーム', definition: '自分で広がるマルウェア' },
]
const found = (query: string): string[] => searchTerms(glossary, query, 'ja').map((t) => t.id)

test('without a query all stand in the order of the language: letters first, then by reading', () => {
  expect(found(' ')).toEqual(['edr', 'mfa', 'fukugen', 'worm'])
})
test.each([
  ['ｍｆａ', ['mfa']],
  ['二段階', ['mfa']],
  ['タヨウ', ['mfa']],
  ['わーむ', ['worm']],
  ['マルウェア', ['worm']],
  ['戻す', ['fukugen']],
  ['VPN', []],
])('%s is found by any word, reading or line that holds it', (query, ids) => {
  expect(found(query)).toEqual(ids)
})
test('in English the reading does not matter', () => {
  const english = [
    { id: 'b', term: 'backup', reading: 'あ', definition: '' },
    { id: 'a', term: 'API', definition: '' },
  ]
  expect(searchTerms(english, '', 'en').map((t) => t.id)).toEqual(['a', 'b'])
})
