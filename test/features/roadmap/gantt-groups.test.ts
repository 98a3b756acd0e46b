import { describe, expect, test } from 'vitest'
import { planRoadmap } from '#core/index.ts'
import { bandsByStep, bandsByTeam } from '../../../src/features/roadmap/gantt-groups.ts'
import { linksOf } from '../../../src/features/roadmap/links.ts'
import type { PlanRow } from '../../../src/features/roadmap/use-plan.ts'
import { tinyAssessment, tinyPack } from '../../core/roadmap/tiny-pack.ts'

const roadmap = planRoadmap(tinyPack, tinyAssessment(), { today: '2026-11-22' })
const rows = roadmap.measures.map((planned): PlanRow => ({
  planned,
  measure: { id: planned.id, title: '', needs: [] } as unknown as PlanRow['measure'],
  step: '',
  team: '',
  status: 'to-do',
  owner: '',
  actual: {},
}))

describe('bands', () => {
  test('by step and by team they hold every measure once', () => {
    const teams = tinyPack.teams.map(({ id }) => ({ id, title: id }))
    const all = rows.map((row) => row.planned.id).sort()
    for (const bands of [bandsByStep(roadmap, rows, String), bandsByTeam(roadmap, rows, teams)])
      expect(bands.flatMap((b) => b.rows.map((row) => row.planned.id)).sort()).toEqual(all)
  })

  test('a team reaches from its first work to its last and carries its load; without work it has none', () => {
    const bands = bandsByTeam(roadmap, rows, [
      { id: 'network', title: 'N' },
      { id: 'nobody', title: '' },
    ])
    expect(bands).toHaveLength(1)
    expect(bands[0]).toMatchObject({
      id: 'team.network',
      start: 0,
      finish: Math.max(...bands[0]!.rows.map((x) => x.planned.finish)),
    })
    expect(bands[0]!.load).toEqual(roadmap.load['network'])
  })
})

test('links are the direct ones, either way, and none while nothing is pointed at', () => {
  const link = (id?: string) => Object.fromEntries(linksOf(id, tinyPack.measures))
  expect(link()).toEqual({})
  expect(link('vpn.patch.to3')).toEqual({ 'vpn.retire.to3': 'needed-by' })
  expect(link('vpn.retire.to3')).toEqual({ 'vpn.patch.to3': 'needs' })
})
