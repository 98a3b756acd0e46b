import { expect, test } from 'vitest'
import { fillTexts } from '#core/pack/fill-texts.ts'

test('texts stand where the holes are, in their order', () => {
  const shared = { id: 'a', title: null, levels: [null, { text: null, weight: 2 }] }
  expect(fillTexts(shared, ['Title', 'One', ['a', 'list']])).toEqual({
    id: 'a',
    title: 'Title',
    levels: ['One', { text: ['a', 'list'], weight: 2 }],
  })
})

test('texts of another pack are refused: too few, or too many', () => {
  expect(() => fillTexts([null, null], ['one'])).toThrow('1 texts for 2 holes')
  expect(() => fillTexts([null], ['one', 'two'])).toThrow('2 texts for 1 holes')
})
