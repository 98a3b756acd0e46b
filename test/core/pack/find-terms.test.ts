import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termFinder } from '#core/pack/find-terms.ts'
import type { Term } from '#core/pack/pack.ts'

const term = (word: string, also: string[] = [], more: Partial<Term> = {}): Term => ({
  id: word,
  term: word,
  also,
  definition: '',
  ...more,
})
const glossary = [
  term('認証'),
  term('多要素認証', ['MFA']),
  term('ログ'),
  term('VPN'),
  term('IDS', ['IPS']),
  term('パスキー'),
  term('patch'),
  term('virtual patch'),
  term('multi-factor authentication'),
  term('SMTP AUTH'),
]
const find = termFinder(glossary)
const marked = (text: string): string[] => find(text).flatMap((s) => (s.term ? [`${s.text}=${s.term.id}`] : []))

describe('what is marked in a text', () => {
  test('the longest word wins', () => {
    expect(marked('全員が多要素認証を使う')).toEqual(['多要素認証=多要素認証'])
    expect(marked('A virtual patch comes before the patch')).toEqual(['virtual patch=virtual patch', 'patch=patch'])
  })
  test('each term only where it first stands, whatever form it has', () => {
    expect(marked('多要素認証（MFA）とVPN、VPN')).toEqual(['多要素認証=多要素認証', 'VPN=VPN'])
  })
  test('a Latin word never inside another, with or without Japanese around it', () => {
    expect(marked('OpenVPNとVPNsとVPN装置')).toEqual(['VPNs=VPN'])
    expect(marked('dispatch, patchwork, IDs')).toEqual([])
  })
  test('a katakana word never inside a longer one', () => {
    expect(marked('ログインとブログとパスキーレス')).toEqual([])
    expect(marked('監査ログ・パスキー')).toEqual(['ログ=ログ', 'パスキー=パスキー'])
  })
  test('a plural and a capital at the beginning of a sentence are the same word', () => {
    expect(marked('Patches and two VPNs')).toEqual(['Patches=patch', 'VPNs=VPN'])
    expect(marked('Multi-factor authentication')).toEqual(['Multi-factor authentication=multi-factor authentication'])
    expect(marked('vpn')).toEqual([])
  })
  test('a word that everyone knows is not', () => {
    expect(termFinder([term('ログイン', [], { everyday: true })])('ログイン')).toEqual([{ text: 'ログイン' }])
  })
})

test('without a glossary a text stays one part, and an empty text has none', () => {
  expect(termFinder([])('VPN')).toEqual([{ text: 'VPN' }])
  expect(termFinder([])('')).toEqual([])
  expect(find('')).toEqual([])
})

test('the parts put together again are the text, and no term is marked twice', () => {
  const piece = fc.constantFrom(
    'VPN',
    '多要素認証',
    '認証',
    'ログ',
    'ログイン',
    ' ',
    '、',
    'patch',
    's',
    'の',
    '(',
    '.',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (pieces) => {
      const segments = find(pieces.join(''))
      expect(segments.map((s) => s.text).join('')).toBe(pieces.join(''))
      const terms = segments.flatMap((s) => s.term ?? [])
      expect(new Set(terms).size).toBe(terms.length)
      expect(segments.every((s) => s.text !== '')).toBe(true)
    }),
  )
})

test('any word may stand in a glossary, also one that means something to a pattern', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), (words) => {
      const finder = termFinder(words.map((word) => term(word)))
      for (const word of words)
        expect(
          finder(word)
            .map((s) => s.text)
            .join(''),
        ).toBe(word)
    }),
  )
})
