import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapLabel } from '#ui/charts/wrap-label.ts'

test('breaks at spaces and after ・, never inside a word', () => {
  expect(wrapLabel('SaaS利用の監視・分析', 6)).toEqual(['SaaS利用の', '監視・分析'])
  expect(wrapLabel('Internal-app monitoring', 7)).toEqual(['Internal-app', 'monitoring'])
  expect(wrapLabel('サプライチェーン', 4)).toEqual(['サプライチェーン'])
})
test('no character but the blanks at line ends is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '・', '域', 'の', '-') }),
      fc.integer({ min: 1, max: 12 }),
      (label, max) => {
        expect(wrapLabel(label, max).join('').replaceAll(' ', '')).toBe(label.replaceAll(' ', ''))
      },
    ),
  )
})
