import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighbour } from '../../../src/features/results/neighbour.ts'

test('no key ever leads out of the map', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'a']
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 10 }),
      fc.array(fc.constantFrom(...keys), { maxLength: 40 }),
      (lengths, pressed) => {
        let at = { row: 0, column: 0 }
        for (const key of pressed) at = neighbour(key, at, lengths) ?? at
        expect(at.column).toBeGreaterThanOrEqual(0)
        expect(at.column).toBeLessThan(lengths[at.row] ?? 0)
      },
    ),
    { numRuns: 100 },
  )
})
test('down into a shorter row ends at its last cell', () => {
  expect(neighbour('ArrowDown', { row: 0, column: 6 }, [8, 3])).toEqual({ row: 1, column: 2 })
})
test('other keys are left to the browser', () => {
  expect(neighbour('Enter', { row: 0, column: 0 }, [3])).toBeUndefined()
})
