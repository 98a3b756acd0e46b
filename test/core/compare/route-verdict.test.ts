import { describe, expect, test } from 'vitest'
import { routeVerdict } from '#core/compare/route-verdict.ts'
import { planRoadmap, type Pack, type Roadmap } from '#core/index.ts'
import { tinyAssessment, tinyPack } from '../roadmap/tiny-pack.ts'

const along = (route: string) => planRoadmap(tinyPack, tinyAssessment(), { today: '2026-11-22', route })
const base = along('work-style')
const roadmaps = (a: Partial<Roadmap>, b: Partial<Roadmap>): [Roadmap, Roadmap] => [
  { ...base, ...a, route: 'work-style' },
  { ...base, ...b, route: 'security' },
]
const pack: Pick<Pack, 'routes'> = {
  routes: [
    { id: 'work-style', title: '', why: '', steps: [], reasons: [{ id: 'anywhere', text: '' }] },
    { id: 'security', title: '', why: '', steps: [], reasons: [{ id: 'asked', text: '' }] },
  ],
}
const judge = (pair: [Roadmap, Roadmap], reasons: string[], route = 'work-style') =>
  routeVerdict(pack, { reasons, route }, pair)

describe('the route that fits', () => {
  const same = roadmaps({}, {})
  test('is the one that the ticked reasons speak for, whichever is chosen', () => {
    expect(judge(same, ['asked']).route).toBe('security')
    expect(judge(same, ['anywhere'], 'security').route).toBe('work-style')
  })
  test('without a reason the chosen one is judged', () => {
    expect(judge(same, [], 'security')).toMatchObject({ route: 'security', suggestion: { route: null } })
  })
  test('equal plans gain and give up nothing', () =>
    expect(judge(same, ['asked'])).toMatchObject({ gains: [], losses: [] }))
})

describe('what is gained and given up', () => {
  const pair = roadmaps({ vpnGone: 20, saasWatched: 60, area: 40 }, { vpnGone: 50, saasWatched: null, area: 50 })
  test('weeks earlier, and what only one of them reaches', () => {
    const { gains, losses } = judge(pair, ['anywhere'])
    expect(gains).toEqual([
      { kind: 'area', by: expect.closeTo(0.2) as number },
      { kind: 'vpn', by: 30 },
      { kind: 'saas', by: null },
    ])
    expect(losses).toEqual([])
  })
  test('seen from the other side the same weeks are lost; its area is 25% larger, not 20%', () => {
    expect(judge(pair, ['asked']).losses).toEqual([
      { kind: 'area', by: expect.closeTo(0.25) as number },
      { kind: 'vpn', by: 30 },
      { kind: 'saas', by: null },
    ])
  })
  test('incidents that stop earlier are counted, by a week or by a year', () => {
    const stops = (week: number | null): Roadmap['stops'] => [{ incident: 'ransom', now: 'suffered', week }]
    expect(judge(roadmaps({ stops: stops(13) }, { stops: stops(14) }), ['anywhere']).gains).toEqual([
      { kind: 'incidents', by: 1 },
    ])
    expect(judge(roadmaps({ stops: stops(null) }, { stops: stops(14) }), ['anywhere']).losses).toEqual([
      { kind: 'incidents', by: 1 },
    ])
  })
  test('less than a hundredth of the area is not worth a word', () => {
    expect(judge(roadmaps({ area: 99.5 }, { area: 100 }), ['anywhere']).gains).toEqual([])
  })
})
