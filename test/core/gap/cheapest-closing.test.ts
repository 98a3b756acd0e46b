import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankGaps } from '#core/index.ts'
import { cheapestClosing } from '#core/gap/cheapest-closing.ts'
import { inEffect, questionIndex, sizeOf, withNeeds } from '#core/replay/replay-incident.ts'
import { organization } from '../arbitrary.ts'

test('it reaches the target with all it needs, holds nothing that is in effect, and no other way takes less', () => {
  fc.assert(
    fc.property(organization, ({ pack, assessment }) => {
      const size = sizeOf(pack, assessment)
      const questions = questionIndex(pack)
      const effort = (ids: readonly string[]) =>
        pack.measures.filter((m) => ids.includes(m.id)).reduce((sum, m) => sum + m.effort[size], 0)
      for (const gap of rankGaps(pack, assessment)) {
        const best = cheapestClosing(pack, assessment, gap)
        const ways = pack.measures.filter((m) =>
          m.raises.some((r) => r.question === gap.question && r.to >= gap.target),
        )
        expect(best === null).toBe(ways.length === 0)
        if (!best) continue
        const chosen = pack.measures.filter((m) => best.includes(m.id))
        expect(chosen.some((m) => ways.includes(m))).toBe(true)
        for (const measure of chosen) {
          expect(inEffect(measure, pack, assessment, questions)).toBe(false)
          for (const need of measure.needs) {
            const needed = pack.measures.find((m) => m.id === need)
            if (needed && !inEffect(needed, pack, assessment, questions)) expect(best).toContain(need)
          }
        }
        for (const way of ways) {
          const all = withNeeds(pack, [way.id], (m) => inEffect(m, pack, assessment, questions))
          expect(effort(best)).toBeLessThanOrEqual(effort(all.map((m) => m.id)) + 1e-9)
        }
      }
    }),
    { numRuns: 60 },
  )
})
