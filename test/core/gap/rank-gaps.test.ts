import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankGaps } from '#core/index.ts'
import { organization, withAnswer } from '../arbitrary.ts'

test('gaps stand in falling priority, are never 0, and over-achievement pays for none', () => {
  fc.assert(
    fc.property(organization, ({ pack, assessment }) => {
      const gaps = rankGaps(pack, assessment)
      for (const [i, g] of gaps.entries()) {
        expect(g.gap).toBe(g.target - g.level)
        expect(g.gap).toBeGreaterThan(0)
        if (i > 0) expect(gaps[i - 1]!.priority).toBeGreaterThanOrEqual(g.priority)
      }
    }),
    { numRuns: 200 },
  )
})

test('raising another question to 4 never closes this gap', () => {
  fc.assert(
    fc.property(organization, fc.nat(), ({ pack, assessment }, pick) => {
      const gaps = rankGaps(pack, assessment)
      const questions = pack.domains.flatMap((d) => d.questions)
      const other = questions[pick % questions.length]!.id
      if (assessment.answers[other]?.value === 'not-applicable') return
      const after = rankGaps(pack, withAnswer(assessment, other, 4))
      for (const g of gaps)
        if (g.question !== other) expect(after.find((x) => x.question === g.question)?.gap).toBe(g.gap)
    }),
    { numRuns: 200 },
  )
})
