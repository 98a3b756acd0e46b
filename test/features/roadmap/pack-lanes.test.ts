import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packLanes } from '../../../src/features/roadmap/pack-lanes.ts'

const span = ([from, to]: readonly [number, number]) => ({ from, to })

test('a bar takes the first free lane', () => {
  expect(
    packLanes(
      [
        [0, 4],
        [2, 3],
        [4, 6],
        [3, 9],
      ] as const,
      span,
    ).map((x) => x.lane),
  ).toEqual([0, 1, 0, 1])
})
test('numbers that would touch are set below each other', () => {
  const at = (week: number) => ({ from: week, to: week })
  expect(packLanes([10, 11, 40], at, 3).map((x) => x.lane)).toEqual([0, 1, 0])
})
test('no two bars of a lane ever overlap, and no bar is lost', () => {
  const bar = fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 30 }))
    .map(([from, weeks]) => [from, from + weeks] as const)
  fc.assert(
    fc.property(fc.array(bar, { maxLength: 40 }), (bars) => {
      const placed = packLanes(
        [...bars].sort((a, b) => a[0] - b[0]),
        span,
      )
      expect(placed).toHaveLength(bars.length)
      for (const x of placed)
        for (const y of placed)
          if (x !== y && x.lane === y.lane) expect(x.item[1] <= y.item[0] || y.item[1] <= x.item[0]).toBe(true)
    }),
    { numRuns: 60 },
  )
})
