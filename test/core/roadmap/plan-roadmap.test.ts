import { describe, expect, test } from 'vitest'
import { planRoadmap, type AnyPack, type Answer, type Assessment, type PlanEdits, type Roadmap } from '#core/index.ts'
import { measure, tinyAssessment, tinyPack } from './tiny-pack.ts'

const plan = (edits: PlanEdits = {}, more: Partial<Assessment> = {}, pack: AnyPack = tinyPack): Roadmap =>
  planRoadmap(pack, tinyAssessment(edits, more), { today: '2026-11-22' })
const weeks = ({ measures }: Roadmap) => Object.fromEntries(measures.map((m) => [m.id, [m.start, m.finish]]))
const answer = (value: Answer['value']): Answer => ({ value, basis: 'documented', at: '2026-11-22T00:00:00Z' })

describe('a plan worked by hand', () => {
  const roadmap = plan()

  test('bridging comes first, key measures open the gate, scarce teams stretch the work', () => {
    // 60 days at 6 a week take 10 weeks, not 6; the audit shares no week with the full-time MFA work.
    expect(weeks(roadmap)).toEqual({
      'vpn.patch.to3': [0, 1],
      'id.mfa.to3': [0, 4],
      'id.audit.to3': [4, 6],
      'vpn.retire.to3': [4, 14],
      'saas.casbapi.to3': [14, 17],
    })
    expect(roadmap.measures.map((m) => m.step)).toEqual([0, 1, 1, 2, 2])
  })

  test('the incident is noticed in week 4 and stops in week 14: area 2·4 + 1·10', () => {
    expect(roadmap.exposure.slice(0, 16)).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
    expect(roadmap).toMatchObject({
      area: 18,
      lowerBound: 18,
      stops: [{ incident: 'ransom', now: 'suffered', week: 14 }],
    })
  })

  test('dates, fiscal years and quarters', () => {
    expect(roadmap.measures[3]).toMatchObject({
      id: 'vpn.retire.to3',
      startDate: '2027-02-01',
      finishDate: '2027-04-11',
      fiscalYear: 2026,
      fiscalQuarter: 4,
    })
    expect(roadmap.measures[4]).toMatchObject({ startDate: '2027-04-12', fiscalYear: 2027, fiscalQuarter: 1 })
  })

  test('initial cost in the year of the start, a fifty-second of the yearly cost each week from the finish', () => {
    // MFA runs from week 4 (1 February 2027): 9 weeks of fiscal 2026, 52 of 2027, 39 of 2028. CASB from week 17.
    expect(roadmap.costs).toEqual([
      { year: 2026, initial: 520, running: 9, budget: null },
      { year: 2027, initial: 0, running: 52 + 100 * 48, budget: null },
      { year: 2028, initial: 0, running: 39 + 100 * 39, budget: null },
    ])
  })

  test('milestones in order of time', () => {
    expect(roadmap.milestones).toEqual([
      { kind: 'step-done', week: 1, date: '2027-01-11', id: 'now' },
      { kind: 'step-done', week: 6, date: '2027-02-15', id: 'id' },
      { kind: 'incident-stops', week: 14, date: '2027-04-12', id: 'ransom' },
      { kind: 'vpn-gone', week: 14, date: '2027-04-12', id: '' },
      { kind: 'step-done', week: 17, date: '2027-05-03', id: 'vpn' },
      { kind: 'saas-watched', week: 17, date: '2027-05-03', id: '' },
    ])
  })

  test('steps with cost and what is expected once they are done', () => {
    expect(roadmap.steps.map((s) => [s.id, s.start, s.finish, s.startDate, s.finishDate])).toEqual([
      ['now', 0, 1, '2027-01-04', '2027-01-10'],
      ['id', 0, 6, '2027-01-04', '2027-02-14'],
      ['vpn', 4, 17, '2027-02-01', '2027-05-02'],
    ])
    expect(roadmap.steps.map((s) => s.replays[0]?.outcome)).toEqual(['suffered', 'detected', 'stopped'])
    expect(roadmap.steps.map((s) => s.scores.domains['id']?.maturity)).toEqual([null, 3, 3])
    expect(roadmap.steps[1]?.cost).toEqual({ initial: 520, yearly: 52 })
  })

  test('load by team and week', () => {
    expect(roadmap.load['identity']?.slice(0, 7)).toEqual([5, 5, 5, 5, 1, 1, 0])
    expect(roadmap.capacity['network']?.slice(0, 2)).toEqual([6, 6])
  })

  test('each measure says why it is here', () => {
    const patch = roadmap.measures.find((m) => m.id === 'vpn.patch.to3')
    expect(patch?.reasons).toEqual([
      { kind: 'gap', ids: ['vpn.patch'] },
      { kind: 'needed-by', ids: ['vpn.retire.to3'] },
    ])
    expect(patch?.bridging).toBe(true)
  })
})

describe('what is planned', () => {
  test('what is in effect is left out and named', () => {
    const roadmap = plan({}, { answers: { 'id.mfa': answer(4) } })
    expect(roadmap.inEffect).toEqual(['id.mfa.to3'])
    expect(weeks(roadmap)).not.toHaveProperty(['id.mfa.to3'])
  })

  test('what is done counts from week 0: gap, gate and incident know of it', () => {
    for (const edits of [{ done: ['id.mfa.to3'] }, { status: { 'id.mfa.to3': 'done' as const } }]) {
      const roadmap = plan(edits)
      expect(roadmap.inEffect).toEqual(['id.mfa.to3'])
      expect(weeks(roadmap)['vpn.retire.to3']).toEqual([1, 11])
      expect(roadmap.exposure[0]).toBe(1)
    }
  })

  test('what is skipped leaves its gap unplanned, and what needs it says so', () => {
    const roadmap = plan({ skipped: ['vpn.patch.to3'] })
    expect(roadmap.unplanned).toEqual(['vpn.patch'])
    expect(roadmap.skippedNeeds).toEqual([{ measure: 'vpn.retire.to3', needs: 'vpn.patch.to3' }])
    expect(weeks(roadmap)).toHaveProperty(['vpn.retire.to3'])
  })

  test('accepted and transferred gaps are not planned, and what only they asked for is gone', () => {
    const roadmap = plan({}, { decisions: { 'saas.casbapi': { kind: 'accept' }, 'id.audit': { kind: 'transfer' } } })
    expect(Object.keys(weeks(roadmap))).toEqual(['vpn.patch.to3', 'id.mfa.to3', 'vpn.retire.to3'])
    expect(roadmap.unplanned).toEqual([])
  })

  test('what is added comes with what it needs', () => {
    const more = measure('saas.casbapi.to4', {
      domain: 'saas',
      team: 'network',
      to: 4,
      weeks: 2,
      effort: 2,
      needs: ['id.audit.to4'],
    })
    const need = measure('id.audit.to4', { domain: 'id', team: 'identity', to: 4, weeks: 1, effort: 1 })
    const pack = { ...tinyPack, measures: [...tinyPack.measures, more, need] }
    expect(Object.keys(weeks(plan({}, {}, pack)))).not.toContain(more.id)
    const roadmap = plan({ added: [more.id] }, {}, pack)
    expect(roadmap.measures.find((m) => m.id === more.id)?.reasons).toEqual([{ kind: 'added', ids: [] }])
    expect(roadmap.measures.find((m) => m.id === need.id)?.reasons).toEqual([{ kind: 'needed-by', ids: [more.id] }])
  })

  test('what an earlier step needs moves there', () => {
    const late = measure('saas.casbapi.to2', { domain: 'saas', team: 'network', to: 2, weeks: 1, effort: 1 })
    const measures = tinyPack.measures.map((m) => (m.id === 'id.mfa.to3' ? { ...m, needs: [late.id] } : m))
    const roadmap = plan({}, {}, { ...tinyPack, measures: [...measures, late] })
    expect(roadmap.measures.find((m) => m.id === late.id)?.step).toBe(1)
  })

  test('the chosen route wins over the assessment’s, an unknown one gives the first', () => {
    const assessment = tinyAssessment()
    const routeOf = (route: string) => planRoadmap(tinyPack, assessment, { today: '2026-11-22', route }).route
    expect(routeOf('security')).toBe('security')
    expect(routeOf('nowhere')).toBe('work-style')
  })

  test('nothing to do gives an empty plan that says how things stand', () => {
    const answers = Object.fromEntries(tinyPack.domains.flatMap((d) => d.questions.map((q) => [q.id, answer(4)])))
    const roadmap = plan({}, { answers })
    expect(roadmap).toMatchObject({ measures: [], unfit: [], area: 0, milestones: [], vpnGone: 0, saasWatched: 0 })
    expect(roadmap.steps.map((s) => s.start)).toEqual([null, null, null])
  })
})
