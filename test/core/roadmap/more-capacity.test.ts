// Laws about what people give to a plan: days, money, time.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planRoadmap, type Roadmap } from '#core/index.ts'
import { addDays, daysBetween } from '#core/calendar.ts'
import { golden, plans } from './golden-plans.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

const today = '2026-11-22'
/** What the search may miss: a heuristic may find the better of two plans for the harder problem. */
const NOISE = 1.05

test('twice the days never make a plan worse by more than the search may miss', () => {
  fc.assert(
    fc.property(plans, ({ pack, assessment: given }) => {
      const { pins: _, status: __, capacityExceptions: ___, budgets: ____, ...edits } = given.plan
      const before = planRoadmap(pack, { ...given, plan: edits }, { today, schedules: 60 })
      const capacity = Object.fromEntries(
        Object.entries(before.capacity).map(([team, days]) => [team, 2 * (days[0] ?? 0)]),
      )
      const after = planRoadmap(pack, { ...given, plan: { ...edits, capacity } }, { today, schedules: 60 })
      expect(after.area).toBeLessThanOrEqual(before.area * NOISE + 1e-9)
    }),
    { numRuns: 40 },
  )
})

test('where nothing costs anything, budgets of nothing change nothing', () => {
  const nothing = { small: 0, medium: 0, large: 0 }
  fc.assert(
    fc.property(plans, ({ pack: given, assessment }) => {
      const pack = {
        ...given,
        measures: given.measures.map((m) => ({ ...m, cost: { initial: nothing, yearly: nothing } })),
      }
      const { overrides: _, budgets: __, ...plan } = assessment.plan
      const years = Array.from({ length: 12 }, (_, i) => [String(2024 + i), 0] as const)
      const poor = planRoadmap(
        pack,
        { ...assessment, plan: { ...plan, budgets: Object.fromEntries(years) } },
        { today },
      )
      const free = planRoadmap(pack, { ...assessment, plan }, { today })
      const starts = (r: Roadmap) => r.measures.map((m) => [m.id, m.start])
      expect(starts(poor)).toEqual(starts(free))
      expect(poor.costs.every((c) => c.initial + c.running === 0)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('every week is seven days long, over leap days, turns of years and of daylight saving', () => {
  const starts = ['2027-12-31', '2028-02-28', '2028-02-29', '2027-03-22', '2027-10-25', '2026-12-28', '2100-02-27']
  for (const start of starts) {
    const roadmap = planRoadmap(tinyPack, tinyAssessment({ start }), { today })
    for (const m of roadmap.measures) {
      expect(daysBetween(start, m.startDate)).toBe(7 * m.start)
      expect(daysBetween(m.startDate, m.finishDate)).toBe(7 * m.weeks - 1)
    }
    for (const m of roadmap.milestones) expect(m.date).toBe(addDays(start, 7 * m.week))
  }
})

test('a plan moved by whole weeks is the same plan, where neither money nor days off are tied to dates', () => {
  fc.assert(
    fc.property(fc.constantFrom(...golden), fc.integer({ min: 1, max: 300 }), ({ pack, assessment: given }, weeks) => {
      const { gate, capacity } = given.plan
      const plan = { ...(gate ? { gate } : {}), ...(capacity ? { capacity } : {}), start: '2027-01-04' }
      const at = (start: string) => planRoadmap(pack, { ...given, plan: { ...plan, start } }, { today })
      const moved = at(addDays('2027-01-04', 7 * weeks))
      expect(moved.measures.map((m) => [m.id, m.start])).toEqual(at('2027-01-04').measures.map((m) => [m.id, m.start]))
    }),
    { numRuns: 25 },
  )
})

test('the horizon is kept to the week: one week less leaves out what ends in the last', () => {
  for (const { pack, assessment } of golden.slice(0, 8)) {
    const { horizonWeeks: _, budgets: __, ...plan } = assessment.plan
    const whole = planRoadmap(pack, { ...assessment, plan }, { today })
    const end = Math.max(0, ...whole.measures.map((m) => m.finish))
    if (end < 2 || whole.unfit.length > 0) continue
    const fits = planRoadmap(pack, { ...assessment, plan: { ...plan, horizonWeeks: end } }, { today })
    expect(Math.max(...fits.measures.map((m) => m.finish))).toBeLessThanOrEqual(end)
    const short = planRoadmap(pack, { ...assessment, plan: { ...plan, horizonWeeks: end - 1 } }, { today })
    expect(short.measures.every((m) => m.finish <= end - 1)).toBe(true)
    expect(short.exposure).toHaveLength(end)
  }
})
