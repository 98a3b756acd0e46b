import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planRoadmap } from '#core/index.ts'
import { planKey } from '#core/roadmap/plan-key.ts'
import { isBetterPlan, isSettled, settledRoadmap } from '#core/roadmap/settled-roadmap.ts'
import { plans } from './golden-plans.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

const options = { today: '2026-11-22', schedules: 60 }

test('the plan that is shown in the end is the first one, or better than it', () => {
  fc.assert(
    fc.property(plans, ({ pack, assessment }) => {
      const first = planRoadmap(pack, assessment, { today: options.today })
      const settled = settledRoadmap(pack, assessment, options)
      expect(isBetterPlan(first, settled)).toBe(false)
      if (!isBetterPlan(settled, first)) expect(settled).toEqual(first)
      if (isSettled(first)) expect(settled).toEqual(first)
    }),
    { numRuns: 30 },
  )
})

test('a late week counts more than any area', () => {
  const plan = planRoadmap(tinyPack, tinyAssessment(), { today: options.today })
  const late = { ...plan, area: 0, late: [{ measure: 'vpn.retire.to3', deadline: '2027-01-31', weeks: 1 }] }
  expect(isBetterPlan(plan, late)).toBe(true)
  expect(isBetterPlan(late, plan)).toBe(false)
})

test('equal keys mean equal plans; notes and owners change no key; answers, limits and real dates do', () => {
  const key = (...[plan, more]: Parameters<typeof tinyAssessment>) =>
    planKey(tinyPack, tinyAssessment(plan, more), '2026-11-22')
  const quiet = { owners: { a: 'A' }, notes: { a: 'B' } }
  expect(key({ actual: { a: { start: '2027-01-04' } } })).not.toBe(key())
  expect(key(quiet)).toBe(key())
  expect(key({}, { organization: { id: 'o', name: 'Another' } })).toBe(key())
  expect(key({ gate: 'none' })).not.toBe(key())
  const answers = { 'id.mfa': { value: 3 as const, basis: 'stated' as const, at: '2026-11-22T00:00:00Z' } }
  expect(key({}, { answers })).not.toBe(key())
})
