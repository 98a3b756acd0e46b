import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreAssessment, type Level } from '#core/index.ts'
import { shownMaturity } from '#core/score/score-assessment.ts'
import { organization, withAnswer } from '../arbitrary.ts'

describe('a score', () => {
  test('never leaves its range, and lies between its worst and its best', () => {
    fc.assert(
      fc.property(organization, ({ pack, assessment }) => {
        const { overall, domains } = scoreAssessment(pack, assessment)
        for (const s of [overall, ...Object.values(domains)]) {
          expect(s.coverage).toBeGreaterThanOrEqual(0)
          expect(s.coverage).toBeLessThanOrEqual(1 + 1e-12)
          if (s.low === null || s.high === null) continue
          expect(s.low).toBeLessThanOrEqual(s.high + 1e-12)
          if (s.maturity !== null) expect(s.maturity).toBeGreaterThanOrEqual(1)
          if (s.maturity !== null) expect(s.maturity).toBeLessThanOrEqual(4 + 1e-12)
          if (s.stage !== null && s.maturity !== null) expect(s.stage).toBeLessThanOrEqual(s.maturity + 1e-9)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of nothing that applies is unknown, and its bounds are numbers', () => {
    fc.assert(
      fc.property(organization, ({ pack, assessment }) => {
        const nothing = { score: null, low: 0, high: 0, coverage: 0, maturity: null, stage: null, provisional: true }
        expect(scoreAssessment({ ...pack, domains: [] }, assessment).overall).toEqual(nothing)
      }),
      { numRuns: 5 },
    )
  })

  test('never falls when an answer rises', () => {
    fc.assert(
      fc.property(organization, fc.nat(), ({ pack, assessment }, pick) => {
        const questions = pack.domains.flatMap((d) => d.questions)
        const question = questions[pick % questions.length]!.id
        const level = assessment.answers[question]?.value
        if (typeof level !== 'number' || level === 4) return
        const before = scoreAssessment(pack, assessment)
        const after = scoreAssessment(pack, withAnswer(assessment, question, (level + 1) as Level))
        expect(after.overall.score ?? 0).toBeGreaterThanOrEqual((before.overall.score ?? 0) - 1e-12)
        expect(after.overall.low).toBeGreaterThanOrEqual(before.overall.low - 1e-12)
        expect(after.overall.stage ?? 0).toBeGreaterThanOrEqual(before.overall.stage ?? 0)
      }),
      { numRuns: 300 },
    )
  })

  test('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(organization, ({ pack, assessment }) => {
        const reversed = { ...assessment, answers: Object.fromEntries(Object.entries(assessment.answers).reverse()) }
        expect(scoreAssessment(pack, reversed)).toEqual(scoreAssessment(pack, assessment))
      }),
      { numRuns: 100 },
    )
  })

  test('narrows its interval with every answer, and never widens it', () => {
    fc.assert(
      fc.property(organization, fc.nat(), fc.constantFrom(1, 2, 3, 4), ({ pack, assessment }, pick, level) => {
        const open = pack.domains.flatMap((d) => d.questions).filter((q) => !assessment.answers[q.id])
        if (open.length === 0) return
        const question = open[pick % open.length]!.id
        const before = scoreAssessment(pack, assessment).overall
        const after = scoreAssessment(pack, withAnswer(assessment, question, level)).overall
        expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-12)
        expect(after.high).toBeLessThanOrEqual(before.high + 1e-12)
      }),
      { numRuns: 300 },
    )
  })

  test('is shown truncated, never rounded up', () => {
    expect(shownMaturity(2.99)).toBe(2.9)
    expect(shownMaturity(3)).toBe(3)
    expect(shownMaturity(1 + 3 * (2 / 3))).toBe(3)
    expect(shownMaturity(1.0999)).toBe(1)
  })
})
