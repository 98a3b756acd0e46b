import { describe, expect, test } from 'vitest'
import { planRoadmap, type PlanEdits, type Roadmap } from '#core/index.ts'
import { whatIf, type WhatIf } from '#core/roadmap/what-if.ts'
import { busiestTeam, engineerLess, variantsOf, vpnMeasures, type Variant } from '#core/roadmap/what-if-variant.ts'
import { golden } from './golden-plans.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

const options = { today: '2026-11-22' }
const plan = (edits: PlanEdits = {}): Roadmap => planRoadmap(tinyPack, tinyAssessment(edits), options)
const ask = (variant: Variant, edits: PlanEdits = {}): WhatIf =>
  whatIf(tinyPack, tinyAssessment(edits), plan(edits), variant, options)

describe('what if', () => {
  test('three tenths of the money are gone: what stays open until when, and what is saved', () => {
    const answer = ask({ kind: 'budget' })
    expect(answer.plan.budgets?.['2026']).toBe(
      Math.floor((plan().costs[0]?.initial ?? 0) * 0.7 + (plan().costs[0]?.running ?? 0) * 0.7),
    )
    expect(answer.leftOut).toEqual([])
    expect(answer.incidents).toEqual([{ incident: 'ransom', was: '2027-04-12', will: '2027-07-12' }])
    expect(answer.saved).toBeGreaterThan(0)
    expect(answer.area.will).toBeGreaterThan(answer.area.was)
  })

  test('a person less: half of a small team, five days of a large one', () => {
    expect(engineerLess({ capacity: { a: [6, 6, 0, 6] } }, 'a')).toEqual({ was: 6, will: 3 })
    expect(engineerLess({ capacity: { a: [20, 20] } }, 'a')).toEqual({ was: 20, will: 15 })
    const answer = ask({ kind: 'engineer', team: 'network' })
    expect(answer.plan.capacity).toEqual({ network: 3 })
    expect(answer.incidents).toEqual([{ incident: 'ransom', was: '2027-04-12', will: '2027-06-21' }])
  })

  test('a quarter later everything stops thirteen weeks later, within the same period', () => {
    const answer = ask({ kind: 'later' })
    expect(answer.plan).toMatchObject({ start: '2027-04-05', horizonWeeks: 91 })
    expect(answer.incidents).toEqual([{ incident: 'ransom', was: '2027-04-12', will: '2027-07-12' }])
    expect(answer.area.will - answer.area.was).toBe(13 * 2)
  })

  test('the contract of the VPN ends: met where it can be, else why not', () => {
    const relaxed = ask({ kind: 'vpn', by: '2027-12-31' })
    expect(relaxed.late).toEqual([])
    const tight = ask({ kind: 'vpn', by: '2027-02-28' })
    expect(tight.late).toEqual([{ measure: 'vpn.retire.to3', deadline: '2027-02-28', weeks: 6, because: 'id.mfa.to3' }])
    const ungated = ask({ kind: 'vpn', by: '2027-03-21' }, { gate: 'none', capacity: { network: 10 } })
    expect(ungated.late).toEqual([])
  })

  test('a deadline goes before the area', () => {
    const pack = { ...tinyPack, incidents: [] }
    const edits = { gate: 'none' as const, deadlines: { 'saas.casbapi.to3': '2027-01-24' } }
    const roadmap = planRoadmap(pack, tinyAssessment(edits), options)
    expect(roadmap.measures.find((m) => m.id === 'saas.casbapi.to3')).toMatchObject({ start: 0, finish: 3 })
    expect(roadmap.late).toEqual([])
  })

  test('never mind gates: the VPN goes earlier', () => {
    const answer = ask({ kind: 'gates' })
    expect(answer.incidents[0]?.will).toBe('2027-03-22')
    expect(answer.area.will).toBeLessThan(answer.area.was)
  })

  test('what is adopted is what was answered', () => {
    for (const { pack, assessment } of golden.slice(0, 5)) {
      const roadmap = planRoadmap(pack, assessment, options)
      for (const variant of variantsOf(pack, roadmap, assessment.plan.gate, undefined, '2027-12-31')) {
        const answer = whatIf(pack, assessment, roadmap, variant, options)
        const adopted = planRoadmap(pack, { ...assessment, plan: answer.plan }, options)
        const stops = new Map(adopted.stops.map((s) => [s.incident, s.week]))
        for (const { incident, will } of answer.incidents) expect(stops.get(incident) === null).toBe(will === null)
        expect(adopted.late).toEqual(answer.late)
      }
    }
  })
})

test('only what says something is offered', () => {
  expect(busiestTeam(plan())).toBe('identity')
  expect(vpnMeasures(tinyPack, plan())).toEqual(['vpn.retire.to3'])
  expect(variantsOf(tinyPack, plan(), 'none', undefined, undefined).map((v) => v.kind)).toEqual([
    'budget',
    'engineer',
    'later',
  ])
})
