import { describe, expect, test } from 'vitest'
import { planRoadmap, type AnyPack, type PlanEdits, type Roadmap } from '#core/index.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

const plan = (edits: PlanEdits = {}, pack: AnyPack = tinyPack): Roadmap =>
  planRoadmap(pack, tinyAssessment(edits), { today: '2026-11-22' })
const weeks = ({ measures }: Roadmap) => Object.fromEntries(measures.map((m) => [m.id, [m.start, m.finish]]))
const zero = { small: 0, medium: 0, large: 0 }

describe('limits', () => {
  test('gates: none, key measures, all measures of the earlier steps', () => {
    const start = (gate: PlanEdits['gate']) => weeks(plan({ gate }))['vpn.retire.to3']?.[0]
    expect([start('none'), start('key'), start('all')]).toEqual([1, 4, 7])
  })

  test('a budget delays the start into a year that can pay', () => {
    const roadmap = plan({ budgets: { 2026: 500 } })
    expect(roadmap.measures.find((m) => m.id === 'id.mfa.to3')).toMatchObject({
      startDate: '2027-04-05',
      fiscalYear: 2027,
    })
  })

  test('what no year can pay is left out, and so is all that its gate keeps out', () => {
    const roadmap = plan({ budgets: { 2026: 500, 2027: 500, 2028: 500 } })
    expect(roadmap.unfit).toEqual([
      { measure: 'id.mfa.to3', why: 'budget', because: '2026' },
      { measure: 'vpn.retire.to3', why: 'needs', because: 'id.mfa.to3' },
      { measure: 'saas.casbapi.to3', why: 'needs', because: 'id.mfa.to3' },
    ])
    expect(roadmap.stops[0]?.week).toBeNull()
    expect(roadmap.milestones.map((m) => m.id)).toEqual(['now'])
  })

  test('all-zero costs are no matter even under a budget of nothing', () => {
    const measures = tinyPack.measures.map((m) => ({ ...m, cost: { initial: zero, yearly: zero } }))
    const budgets = { 2026: 0, 2027: 0, 2028: 0 }
    expect(weeks(plan({ budgets }, { ...tinyPack, measures }))).toEqual(weeks(plan()))
  })

  test('a freeze lets nothing start, but what runs goes on', () => {
    const roadmap = plan({ freezes: [{ from: '2027-01-25', to: '2027-02-28' }] })
    expect(weeks(roadmap)['id.mfa.to3']).toEqual([0, 4])
    expect(weeks(roadmap)['vpn.retire.to3']?.[0]).toBe(8)
  })

  test('a pin is kept; an impossible one moves to the first week it can, and says what is in the way', () => {
    const kept = plan({ pins: { 'id.audit.to3': '2027-06-09' } })
    expect(kept.measures.find((m) => m.id === 'id.audit.to3')).toMatchObject({ startDate: '2027-06-07', pinned: true })
    const moved = plan({ pins: { 'vpn.retire.to3': '2027-01-18' } })
    expect(moved.measures.find((m) => m.id === 'vpn.retire.to3')).toMatchObject({ start: 4, pinned: false })
    expect(moved.unfit).toEqual([{ measure: 'vpn.retire.to3', why: 'pin', because: 'id.mfa.to3' }])
  })

  test('what is being done starts in week 0', () => {
    expect(weeks(plan({ status: { 'id.audit.to3': 'doing' } }))).toMatchObject({
      'id.audit.to3': [0, 2],
      'id.mfa.to3': [2, 6],
    })
  })

  test('a team that is away does nothing then', () => {
    const away = { team: 'network', capacity: 0, from: '2027-01-04', to: '2027-12-31' }
    const roadmap = plan({ capacityExceptions: [away] })
    expect(weeks(roadmap)['vpn.patch.to3']).toEqual([51, 52])
    expect(roadmap.capacity['network']?.[51]).toBeCloseTo((2 / 7) * 6)
  })

  test('a team without days says so', () => {
    const roadmap = plan({ capacity: { network: 0 } })
    expect(roadmap.unfit.map((u) => [u.measure, u.why])).toEqual([
      ['vpn.patch.to3', 'capacity'],
      ['vpn.retire.to3', 'needs'],
      ['saas.casbapi.to3', 'capacity'],
    ])
  })

  test('what comes too late is left out', () => {
    const roadmap = plan({ horizonWeeks: 12 })
    expect(roadmap.unfit).toEqual([{ measure: 'vpn.retire.to3', why: 'horizon' }])
    expect(roadmap.exposure).toHaveLength(13)
  })

  test('overwritten assumptions count', () => {
    const roadmap = plan({ overrides: { 'id.mfa.to3': { weeks: 1.5, effort: 5, initial: 7, yearly: 0 } } })
    expect(roadmap.measures.find((m) => m.id === 'id.mfa.to3')).toMatchObject({
      weeks: 2,
      effort: 5,
      initial: 7,
      yearly: 0,
    })
  })
})
