import { describe, expect, test } from 'vitest'
import { planRoadmap, type PlanEdits } from '#core/index.ts'
import { distanceFromBest, planHeadline } from '#core/roadmap/plan-headline.ts'
import { stepGains } from '#core/roadmap/step-gains.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

const plan = (edits: PlanEdits = {}) => planRoadmap(tinyPack, tinyAssessment(edits), { today: '2026-11-22' })

describe('the plan in a few figures', () => {
  test('the incident stops on 12 April 2027, so in fiscal 2027; the last work ends on 3 May', () => {
    const roadmap = plan()
    expect(planHeadline(roadmap)).toEqual({
      open: 1,
      stopped: 1,
      stopYear: 2027,
      measures: 5,
      finish: '2027-05-03',
      finishYear: 2027,
      total: 520 + 9 + 52 + 100 * 48 + 39 + 100 * 39,
    })
  })

  test('what does not stop within the horizon is not promised', () => {
    expect(planHeadline(plan({ horizonWeeks: 10 }))).toMatchObject({ open: 1, stopped: 0, stopYear: null })
  })

  test('a fiscal year that begins in July moves the year, not the date', () => {
    expect(planHeadline(plan({ fiscalYearStart: 7 }))).toMatchObject({ stopYear: 2026, finish: '2027-05-03' })
  })

  test('nothing planned has no end', () => {
    const everything = tinyPack.measures.map((m) => m.id)
    expect(planHeadline(plan({ skipped: everything }))).toMatchObject({
      measures: 0,
      finish: null,
      finishYear: null,
      total: 0,
    })
  })
})

test('the step in which an incident first stops is the one that is told of it', () => {
  expect(stepGains(plan())).toEqual([[], [], ['ransom']])
})

describe('how far from the best', () => {
  test('at the bound no better order exists', () => {
    expect(distanceFromBest({ area: 18, lowerBound: 18 })).toBe(0)
    expect(distanceFromBest({ area: 0, lowerBound: 0 })).toBe(0)
  })
  test('above it by a share', () => expect(distanceFromBest({ area: 60, lowerBound: 50 })).toBeCloseTo(0.2))
  test('a bound of 0 says nothing of a plan that leaves something', () => {
    expect(distanceFromBest({ area: 1, lowerBound: 0 })).toBeNull()
  })
})
