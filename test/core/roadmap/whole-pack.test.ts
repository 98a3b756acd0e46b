import { expect, test } from 'vitest'
import { readPack } from '#content/read-pack.ts'
import { compareRoutes, planRoadmap, type Answer, type Roadmap } from '#core/index.ts'
import { roadmapFaults } from './roadmap-faults.ts'
import { tinyAssessment } from './tiny-pack.ts'

const { pack } = readPack('questionnaires', 'zero-trust')
const lowest: Answer = { value: 1, basis: 'stated', at: '2026-11-22T00:00:00Z' }
const answers = Object.fromEntries(pack.domains.flatMap((d) => d.questions.map((q) => [q.id, lowest])))

function planned(route: string, size: string): Roadmap {
  const assessment = { ...tinyAssessment({ horizonWeeks: 260 }), answers, route, profile: { size } }
  const roadmap = planRoadmap(pack, assessment, { today: '2026-11-22' })
  expect(roadmapFaults(pack, assessment, roadmap)).toEqual([])
  return roadmap
}

test.each(['small', 'medium', 'large'])(
  'a %s organization at level 1: every promise kept, near the bound, on both routes',
  (size) => {
    const [workStyle, security] = [planned('work-style', size), planned('security', size)]
    for (const roadmap of [workStyle, security]) {
      expect(roadmap.unplanned).toEqual([])
      expect(roadmap.exposure.at(-1)).toBe(0)
      expect(roadmap.area).toBeLessThanOrEqual(1.15 * roadmap.lowerBound)
    }
    // What the routes are for: one is rid of the VPN first, the other sees its cloud services first.
    const { vpnGone, saasWatched } = compareRoutes(workStyle, security)
    expect(vpnGone.a ?? Infinity).toBeLessThan(vpnGone.b ?? Infinity)
    expect(saasWatched.b ?? Infinity).toBeLessThan(saasWatched.a ?? Infinity)
  },
)
