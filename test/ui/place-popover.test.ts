import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placePopover } from '#ui/place-popover.ts'

const desk = { width: 1280, height: 800 }
const size = { width: 300, height: 100 }

test('it stands below the word', () => {
  expect(placePopover({ left: 200, top: 100, width: 40, height: 20 }, size, desk)).toEqual({ left: 200, top: 126 })
})
test('above it where there is no room below', () => {
  expect(placePopover({ left: 200, top: 760, width: 40, height: 20 }, size, desk)).toEqual({ left: 200, top: 654 })
})
test('and never over the edge of the window, if it fits at all', () => {
  const along = (most: number) => fc.integer({ min: 0, max: most })
  fc.assert(
    fc.property(along(1270), along(790), along(1200), along(300), (left, top, width, height) => {
      const placed = placePopover({ left, top, width: 10, height: 10 }, { width, height }, desk)
      expect(placed.left).toBeGreaterThanOrEqual(12)
      expect(placed.left + width).toBeLessThanOrEqual(1268)
    }),
  )
})
