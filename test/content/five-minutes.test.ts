// The five-minute edition: read in less than eight, and close to what the full edition would say.
import { describe, expect, test } from 'vitest'
import { scoreAssessment, type Assessment } from '#core/index.ts'
import { cases, pack, samples, short } from './zero-trust.ts'

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
const shortAnswers = (assessment: Assessment): number => Object.keys(inShort(assessment).answers).length
const maturity = (score: number): number => 1 + 3 * score

const everyone = [...samples, ...cases]
// A case tells only what was reported; from a handful of answers no mean is expected.
const comparable = everyone.filter(({ assessment }) => shortAnswers(assessment) >= 10)

test.each(everyone)('the interval for $name contains what the full edition finds', ({ assessment }) => {
  const full = scoreAssessment(pack, assessment).overall
  const brief = scoreAssessment(pack, inShort(assessment)).overall
  expect(full.maturity).not.toBeNull()
  expect(full.maturity).toBeGreaterThanOrEqual(maturity(brief.low))
  expect(full.maturity).toBeLessThanOrEqual(maturity(brief.high))
})

describe('the maturity of both editions differs by at most 0.35', () => {
  test.each(comparable)('for $name', ({ assessment }) => {
    const full = scoreAssessment(pack, assessment).overall
    const brief = scoreAssessment(pack, inShort(assessment)).overall
    expect(Math.abs((brief.maturity ?? NaN) - (full.maturity ?? NaN))).toBeLessThanOrEqual(0.35)
  })

  test('and the three invented companies are among those compared', () => {
    expect(comparable.map(({ name }) => name)).toEqual(expect.arrayContaining(samples.map(({ name }) => name)))
    expect(samples).toHaveLength(3)
  })
})
