import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '#core/pipeline.ts'
import { gapFactors } from '#core/gap/gap-factors.ts'
import { organization } from '../arbitrary.ts'

test('the factors of every gap give its priority again, whatever was answered', () => {
  fc.assert(
    fc.property(organization, ({ pack, assessment }) => {
      const { gaps, replays } = assess(pack, assessment)
      for (const gap of gaps) {
        const { weight, gap: size, r, helped, open } = gapFactors(pack, assessment, replays, gap)
        expect(weight * size * (1 + r)).toBe(gap.priority)
        expect(helped.length).toBeLessThanOrEqual(open)
        expect(open).toBe(replays.filter((x) => x.outcome !== 'stopped').length)
      }
    }),
    { numRuns: 80 },
  )
})
