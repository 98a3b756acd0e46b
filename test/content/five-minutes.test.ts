// The five-minute edition: read in less than eight, and close to what the full edition would say.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreAssessment, type Assessment, type Level } from '#core/index.ts'
import { answer, cases, pack, questions, samples, short } from './zero-trust.ts'

/** Characters that a Japanese adult reads in a minute, by the usual rule. */
const READING_SPEED = 500

test('everything that a person reads takes less than eight minutes', () => {
  const characters = short
    .flatMap(({ text, levels }) => [text, ...levels])
    .reduce((total, { ja }) => total + [...ja].length, 0)
  expect(characters / READING_SPEED).toBeLessThan(8)
})

/** The same organization as the five-minute edition knows it. */
function inShort({ answers, ...rest }: Assessment): Assessment {
  const asked = new Set(short.map(({ id }) => id))
  return {
    ...rest,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id))),
    edition: 'short',
  }
}
const maturity = (score: number): number => 1 + 3 * score

const everyone = [...samples, ...cases]

/** The organization of a case with all that is not reported filled in. */
const filled = (assessment: Assessment, level: (question: string) => Level): Assessment => ({
  ...assessment,
  answers: {
    ...Object.fromEntries(questions.map(({ id }) => [id, answer(level(id))])),
    ...Object.fromEntries(Object.entries(assessment.answers).filter(([, { value }]) => value !== 'unknown')),
  },
})
const difference = (assessment: Assessment): number =>
  (scoreAssessment(pack, inShort(assessment)).overall.maturity ?? NaN) -
  (scoreAssessment(pack, assessment).overall.maturity ?? NaN)

test.each(everyone)('the interval for $name contains what the full edition finds', ({ assessment }) => {
  const full = scoreAssessment(pack, assessment).overall
  const brief = scoreAssessment(pack, inShort(assessment)).overall
  expect(full.maturity).not.toBeNull()
  expect(full.maturity).toBeGreaterThanOrEqual(maturity(brief.low))
  expect(full.maturity).toBeLessThanOrEqual(maturity(brief.high))
})

describe('the maturity of both editions differs by at most 0.35', () => {
  test.each(samples)('for $name', ({ assessment }) => {
    expect(Math.abs(difference(assessment))).toBeLessThanOrEqual(0.35)
  })
  test('and there are three invented companies', () => {
    expect(samples).toHaveLength(3)
  })

  // A case tells only what was reported, and a mean over a handful of answers says nothing: whatever the rest was like, it holds.
  test.each(cases)('for $name, with everything that is not reported at one level', ({ assessment }) => {
    for (const level of [1, 2, 3, 4] as const)
      expect(Math.abs(difference(filled(assessment, () => level))), `level ${String(level)}`).toBeLessThanOrEqual(0.35)
  })
  test.each(cases)('for $name, in nineteen of twenty ways in which the rest may have been mixed', ({ assessment }) => {
    const mixed = fc.tuple(
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: questions.length, maxLength: questions.length }),
    )
    const drawn = fc.sample(mixed, { numRuns: 100, seed: 20261128 }).map(([halves, shifts]) => {
      const around = new Map(questions.map(({ id }, i) => [id, halves / 2 + (shifts[i] ?? 0)]))
      return difference(filled(assessment, (id) => Math.min(4, Math.max(1, Math.round(around.get(id) ?? 1))) as Level))
    })
    expect(drawn.filter((d) => Math.abs(d) <= 0.35).length).toBeGreaterThanOrEqual(95)
  })
})
