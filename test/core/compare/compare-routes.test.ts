import { expect, test } from 'vitest'
import { compareRoutes, planRoadmap } from '#core/index.ts'
import { tinyAssessment, tinyPack } from '../roadmap/tiny-pack.ts'

const along = (route: string, horizonWeeks = 104) =>
  planRoadmap(tinyPack, tinyAssessment({ horizonWeeks }), { today: '2026-11-22', route })

test('two routes beside each other: what stops when, what is gone when, what it costs when', () => {
  const a = along('work-style')
  const b = along('security')
  const comparison = compareRoutes(a, b)
  expect(comparison).toMatchObject({
    routes: { a: 'work-style', b: 'security' },
    area: { a: 18, b: 18 },
    incidents: [{ incident: 'ransom', a: 14, b: 14 }],
    vpnGone: { a: 14, b: 14 },
    leftOut: { a: 0, b: 0 },
  })
  expect(comparison.saasWatched).toEqual({ a: a.saasWatched, b: b.saasWatched })
  expect(comparison.costs.map((c) => c.year)).toEqual([2026, 2027, 2028])
  expect(comparison.total.a).toBeCloseTo(comparison.costs.reduce((sum, c) => sum + c.a, 0))
  expect(comparison.total.b).toBeCloseTo(b.costs.reduce((sum, c) => sum + c.initial + c.running, 0))
})

test('a roadmap beside itself shows no difference', () => {
  const { incidents, costs, ...pairs } = compareRoutes(along('security'), along('security'))
  for (const { a, b } of [...Object.values(pairs), ...incidents, ...costs]) expect(a).toEqual(b)
})

test('years and incidents that one of them does not have are empty, not missing', () => {
  const short = along('work-style', 10)
  const comparison = compareRoutes({ ...short, stops: [] }, along('work-style'))
  expect(comparison.incidents).toEqual([{ incident: 'ransom', a: null, b: 14 }])
  expect(comparison.costs.at(-1)).toMatchObject({ year: 2028, a: 0 })
  expect(comparison.vpnGone).toEqual({ a: null, b: 14 })
  expect(comparison.leftOut.a).toBe(1)
})
