import { expect, test } from 'vitest'
import { planRoadmap, type PlanEdits } from '#core/index.ts'
import { planChange } from '../../../src/features/roadmap/plan-change.ts'
import { fromUnit, toUnit } from '../../../src/features/roadmap/money-unit.ts'
import { tinyAssessment, tinyPack } from '../../core/roadmap/tiny-pack.ts'

const plan = (edits: PlanEdits = {}) => planRoadmap(tinyPack, tinyAssessment(edits), { today: '2026-11-22' })

test('a note or an owner changes no plan', () => {
  expect(planChange(plan(), plan({ owners: { 'id.mfa.to3': 'A' }, notes: { 'id.mfa.to3': 'x' } }))).toBeNull()
})
test('a pin of eight weeks delays the end by as much as the rest cannot hide', () => {
  const change = planChange(plan(), plan({ pins: { 'saas.casbapi.to3': '2027-06-07' } }))
  expect(change).toMatchObject({ later: 8, finish: '2027-06-28', leftOut: 0 })
  expect(change?.dearer).toBeLessThan(0)
})
test('a later start is told in weeks of the calendar, not of the plan', () => {
  expect(planChange(plan(), plan({ start: '2027-02-01' }))).toMatchObject({ later: 4 })
})
test('what no longer fits is counted, a pin that is not kept is not', () => {
  expect(planChange(plan(), plan({ horizonWeeks: 15 }))?.leftOut).toBe(1)
  expect(planChange(plan(), plan({ pins: { 'saas.casbapi.to3': '2027-01-04' } }))?.leftOut).toBe(0)
})

test('amounts come back as they were typed', () => {
  for (const language of ['ja', 'en'] as const)
    for (const yen of [0, 36_000, 1_234_000]) expect(fromUnit(toUnit(yen, language), language)).toBe(yen)
  expect(fromUnit(3.6, 'ja')).toBe(36_000)
})
