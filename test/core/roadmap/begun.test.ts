import { describe, expect, test } from 'vitest'
import { planRoadmap, type PlanEdits, type Roadmap } from '#core/index.ts'
import { firstMeasures } from '#core/roadmap/first-measures.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

/** The plan begins on Monday 4 January 2027; today is Wednesday of its week 7. */
const plan = (edits: PlanEdits): Roadmap => planRoadmap(tinyPack, tinyAssessment(edits), { today: '2027-02-24' })
const weeks = ({ measures }: Roadmap) => Object.fromEntries(measures.map((m) => [m.id, [m.start, m.finish]]))
const rowOf = (roadmap: Roadmap, id: string) => roadmap.measures.find((m) => m.id === id)

describe('what has really begun', () => {
  test('keeps its real start, and nothing that has not begun is planned into the past', () => {
    const roadmap = plan({ actual: { 'id.mfa.to3': { start: '2027-02-16' } } })
    // Begun on a Tuesday for four weeks: the last day of work is Monday 15 March, in week 10.
    expect(rowOf(roadmap, 'id.mfa.to3')).toMatchObject({
      start: 6,
      finish: 11,
      startDate: '2027-02-16',
      finishDate: '2027-03-15',
      real: 'started',
      pinned: false,
    })
    expect(weeks(roadmap)['vpn.patch.to3']).toEqual([7, 8])
  })

  test('what waits for it waits for its real end, also behind a gate', () => {
    const roadmap = plan({
      actual: { 'id.mfa.to3': { start: '2027-02-16' }, 'vpn.patch.to3': { start: '2027-02-08' } },
    })
    expect(weeks(roadmap)['vpn.retire.to3']).toEqual([11, 21])
  })

  test('late, and still going on: it ends no sooner than this week', () => {
    const roadmap = plan({ actual: { 'vpn.patch.to3': { start: '2027-01-04' } }, gate: 'none' })
    expect(rowOf(roadmap, 'vpn.patch.to3')).toMatchObject({ start: 0, finish: 8, finishDate: '2027-02-24' })
    expect(weeks(roadmap)['vpn.retire.to3']).toEqual([8, 18])
  })

  test('takes its days from its team and its cost from the year', () => {
    const edits = { actual: { 'id.mfa.to3': { start: '2027-02-22' } }, gate: 'none' as const }
    // MFA takes all of the team for four weeks from week 7; the audit follows.
    expect(weeks(plan(edits))['id.audit.to3']).toEqual([11, 13])
    expect(plan({ ...edits, budgets: { '2026': 10 } }).costs[0]).toMatchObject({ initial: 520, budget: 10 })
  })

  test('begun before the plan: what was spent then is not spent again', () => {
    const roadmap = planRoadmap(tinyPack, tinyAssessment({ actual: { 'id.mfa.to3': { start: '2026-12-21' } } }), {
      today: '2027-01-04',
    })
    // Two of its four weeks lie before the plan.
    expect(rowOf(roadmap, 'id.mfa.to3')).toMatchObject({ start: 0, finish: 2, effort: 10, initial: 0, yearly: 52 })
  })

  test('a pin that it makes impossible says so', () => {
    const roadmap = plan({
      gate: 'none',
      actual: { 'vpn.patch.to3': { start: '2027-02-22', finish: '2027-03-20' } },
      pins: { 'vpn.retire.to3': '2027-03-01' },
    })
    expect(roadmap.unfit).toEqual([{ measure: 'vpn.retire.to3', why: 'pin', because: 'vpn.patch.to3' }])
    expect(weeks(roadmap)['vpn.retire.to3']).toEqual([11, 21])
  })

  test('is nothing to begin now', () => {
    const roadmap = plan({ actual: { 'id.audit.to3': { start: '2027-02-22' } } })
    expect(firstMeasures(tinyPack, roadmap, 9).map((m) => m.id)).not.toContain('id.audit.to3')
  })
})

describe('what is done', () => {
  test('is done at its real date: before it the incident was what it was', () => {
    const roadmap = plan({
      done: ['id.mfa.to3'],
      actual: { 'id.mfa.to3': { start: '2027-01-18', finish: '2027-02-03' } },
    })
    expect(rowOf(roadmap, 'id.mfa.to3')).toMatchObject({
      start: 2,
      finish: 5,
      real: 'finished',
      finishDate: '2027-02-03',
    })
    expect(roadmap.exposure.slice(0, 7)).toEqual([2, 2, 2, 2, 2, 1, 1])
  })

  test('before the plan began, it is in effect from its first week and leaves the plan', () => {
    const roadmap = plan({ done: ['id.mfa.to3'], actual: { 'id.mfa.to3': { finish: '2027-01-03' } } })
    expect(rowOf(roadmap, 'id.mfa.to3')).toBeUndefined()
    expect(roadmap.exposure[0]).toBe(1)
  })

  test('on a day that nobody wrote down, too', () => {
    expect(plan({ done: ['id.mfa.to3'] }).exposure[0]).toBe(1)
  })

  test('past the horizon it is left out, and said to be', () => {
    const roadmap = plan({ actual: { 'vpn.retire.to3': { start: '2028-12-20' } } })
    expect(roadmap.unfit).toContainEqual({ measure: 'vpn.retire.to3', why: 'horizon' })
  })
})
