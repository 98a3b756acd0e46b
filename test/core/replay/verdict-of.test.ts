import { expect, test } from 'vitest'
import { verdictOf } from '#core/replay/verdict-of.ts'

test('while open answers would change it, nobody calls it suffered', () => {
  expect(verdictOf({ outcome: 'suffered', undetermined: true })).toBe('undetermined')
  expect(verdictOf({ outcome: 'suffered', undetermined: false })).toBe('suffered')
})
