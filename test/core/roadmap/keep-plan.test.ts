import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRoadmap, type AnyPack, type Assessment, type PlanEdits, type Roadmap } from '#core/index.ts'
import { holdPlan, KEEP_COST, plansAlike } from '#core/roadmap/keep-plan.ts'
import { movedMeasures } from '#core/roadmap/what-if.ts'
import { plans } from './golden-plans.ts'
import { roadmapFaults } from './roadmap-faults.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

const options = { today: '2026-11-22' }
const within = (kept: Roadmap, free: Roadmap) => kept.area <= free.area * (1 + KEEP_COST) + 1e-9
const movedPins = (r: Roadmap) => r.unfit.filter((u) => u.why === 'pin').length

/** The plan before an edit, and after it: held on to, and made from nothing. */
function edited(pack: AnyPack, assessment: Assessment, change: (plan: PlanEdits) => PlanEdits) {
  const before = planRoadmap(pack, assessment, options)
  const plan = change(holdPlan(assessment.plan, before))
  const after = planRoadmap(pack, { ...assessment, plan }, options)
  const { kept: _, ...unheld } = plan
  return { before, plan, after, free: planRoadmap(pack, { ...assessment, plan: unheld }, options) }
}

/** The measure, all that comes after it, and whoever shares a team with any of these. */
function concerned(pack: AnyPack, { measures }: Roadmap, id: string): Set<string> {
  const found = new Set([id])
  for (let size = 0; size !== found.size;) {
    size = found.size
    const touched = measures.filter((m) => found.has(m.id))
    const teams = new Set(touched.map((m) => m.team))
    const first = Math.min(...touched.map((m) => m.step))
    for (const m of measures) {
      const needs = pack.measures.find((x) => x.id === m.id)?.needs ?? []
      if (needs.some((n) => found.has(n)) || m.step > first || teams.has(m.team)) found.add(m.id)
    }
  }
  return found
}

describe('a plan that is held on to', () => {
  test('keeps every promise, and costs at most 3 % of the area', () => {
    fc.assert(
      fc.property(plans, plans, ({ pack, assessment }, other) => {
        const { plan, after, free } = edited(pack, assessment, (p) => ({
          ...other.assessment.plan,
          kept: p.kept ?? {},
        }))
        expect(roadmapFaults(pack, { ...assessment, plan }, after)).toEqual([])
        if (movedPins(after) === movedPins(free)) expect(within(after, free)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('stays as it is when nothing is changed, or nothing that matters', () => {
    fc.assert(
      fc.property(plans, ({ pack, assessment }) => {
        const { before, after, free } = edited(pack, assessment, (p) => ({ ...p, owners: { 'id.mfa.to3': 'A' } }))
        // Looking twice may fit a measure in that the horizon or a budget had left out: never fewer, and then the plan is new.
        expect(after.measures.length).toBeGreaterThanOrEqual(before.measures.length)
        if (within(before, free) && before.unfit.length === 0) expect(after.measures).toEqual(before.measures)
        if (before.unfit.length === 0) expect(after.area).toBeLessThanOrEqual(before.area)
      }),
      { numRuns: 60 },
    )
  })

  test('a pin leaves every measure that it does not concern in its quarter, unless that costs too much', () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.integer({ min: 1, max: 40 }), ({ pack, assessment: given }, n, later) => {
        const { budgets: _, ...plan } = given.plan
        const assessment = { ...given, plan }
        const before = planRoadmap(pack, assessment, options)
        const measure = before.measures[n % Math.max(1, before.measures.length)]
        if (!measure || measure.pinned) return
        const at = new Date(Date.parse(measure.startDate) + later * 604_800_000).toISOString().slice(0, 10)
        const { after, free } = edited(pack, assessment, (p) => ({ ...p, pins: { ...p.pins, [measure.id]: at } }))
        const near = concerned(pack, before, measure.id)
        const strangers = movedMeasures(before, after).filter((id) => !near.has(id))
        // Moving a stranger is allowed only to the plan made from nothing, and only where holding on was too dear.
        if (strangers.length > 0) expect(after.measures).toEqual(free.measures)
      }),
      { numRuns: 80 },
    )
  })
})

describe('by hand', () => {
  const assessment = tinyAssessment()

  test('a measure that was late stays late while the rest is changed; made from nothing it would go back', () => {
    const before = planRoadmap(tinyPack, tinyAssessment({ pins: { 'saas.casbapi.to3': '2028-01-10' } }), options)
    const { pinned } = before.measures.find((m) => m.id === 'saas.casbapi.to3') ?? {}
    expect(pinned).toBe(true)
    // What was pinned is not held: taking the pin out sets it free.
    const freed = planRoadmap(tinyPack, tinyAssessment(holdPlan({}, before)), options)
    expect(freed.measures.find((m) => m.id === 'saas.casbapi.to3')?.start).toBeLessThan(20)
    const held = { kept: { 'work-style': { 'saas.casbapi.to3': '2028-01-10' } } }
    const after = planRoadmap(tinyPack, tinyAssessment(held), options)
    expect(after.measures.find((m) => m.id === 'saas.casbapi.to3')?.startDate).toMatch(/^2028-01/)
  })

  test('holding on gives way where it costs more than 3 % of the area', () => {
    const held = { kept: { 'work-style': { 'vpn.retire.to3': '2028-01-10' } } }
    expect(planRoadmap(tinyPack, tinyAssessment(held), options).area).toBe(
      planRoadmap(tinyPack, assessment, options).area,
    )
  })

  test('the plan of another route is not held', () => {
    const held = { kept: { security: { 'saas.casbapi.to3': '2028-01-10' } } }
    expect(planRoadmap(tinyPack, tinyAssessment(held), options)).toEqual(planRoadmap(tinyPack, assessment, options))
  })

  test('owners and notes change no plan; real dates do', () => {
    const quiet = { owners: { a: 'A' }, notes: { a: 'B' } }
    expect(plansAlike({}, { actual: { a: { start: '2027-01-04' } } })).toBe(false)
    expect(plansAlike({ gate: 'all' }, { ...quiet, gate: 'all' })).toBe(true)
    expect(plansAlike({ gate: 'all' }, { gate: 'none' })).toBe(false)
  })
})
