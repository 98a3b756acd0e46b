import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTranslate, placesIn } from '#core/words.ts'

const en = makeTranslate(
  {
    'hello.name': 'Hello, {name}.',
    'answered.of': { one: '{count} answer of {all}', other: '{count} answers of {all}' },
    plain: 'Plain',
    twice: '{a} {a} {b}',
  },
  'en',
)
const ja = makeTranslate({ answers: { other: '回答{count}件' }, plain: '並' }, 'ja')

describe('a word with its values', () => {
  test('texts stand as they are', () => {
    expect(en('hello.name', { name: '{髙﨑} $& 𠮷' })).toBe('Hello, {髙﨑} $& 𠮷.')
  })
  test('numbers are written as the language writes them, a year is given as a text', () => {
    expect(en('twice', { a: 1234567.5, b: '2026' })).toBe('1,234,567.5 1,234,567.5 2026')
  })
  test('the plural follows count', () => {
    expect(en('answered.of', { count: 1, all: 25 })).toBe('1 answer of 25')
    expect(en('answered.of', { count: 0, all: 25 })).toBe('0 answers of 25')
    expect(ja('answers', { count: 1 })).toBe('回答1件')
  })
})

describe('what lacks is never silent', () => {
  test('a key without a word', () => {
    expect(() => en('nothing')).toThrow('no word for "nothing" in en')
    expect(() => en('constructor')).toThrow('constructor')
  })
  test('a place without a value', () => {
    expect(() => en('hello.name')).toThrow('{name}')
  })
})

test('a word without places is itself, whatever is given', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (text, params) => {
      fc.pre(placesIn(text).length === 0)
      expect(makeTranslate({ key: text }, 'ja')('key', params)).toBe(text)
    }),
  )
})
