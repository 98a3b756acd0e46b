import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replayIncident, type Level } from '#core/index.ts'
import { inEffect, questionIndex } from '#core/replay/replay-incident.ts'
import { organization, withAnswer } from '../arbitrary.ts'

const ORDER = { suffered: 0, detected: 1, stopped: 2 }

describe('a replay', () => {
  test('is never worse in its best case, and undetermined only when the two differ', () => {
    fc.assert(
      fc.property(organization, ({ pack, assessment }) => {
        for (const incident of pack.incidents) {
          const replay = replayIncident(pack, assessment, incident)
          if (!replay) continue
          expect(ORDER[replay.bestCase]).toBeGreaterThanOrEqual(ORDER[replay.outcome])
          expect(replay.undetermined).toBe(replay.bestCase !== replay.outcome)
          expect(replay.deciding.length > 0).toBe(replay.undetermined)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never gets worse when an answer rises', () => {
    fc.assert(
      fc.property(organization, fc.nat(), ({ pack, assessment }, pick) => {
        const questions = pack.domains.flatMap((d) => d.questions)
        const question = questions[pick % questions.length]!.id
        const level = assessment.answers[question]?.value
        if (typeof level !== 'number' || level === 4) return
        const better = withAnswer(assessment, question, (level + 1) as Level)
        for (const incident of pack.incidents) {
          const before = replayIncident(pack, assessment, incident)
          const after = replayIncident(pack, better, incident)
          if (before && after) expect(ORDER[after.outcome]).toBeGreaterThanOrEqual(ORDER[before.outcome])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is stopped once the cheapest measures are in effect', () => {
    fc.assert(
      fc.property(organization, ({ pack, assessment }) => {
        const questions = questionIndex(pack)
        for (const incident of pack.incidents) {
          const cheapest = replayIncident(pack, assessment, incident)?.cheapest
          if (!cheapest || cheapest.length === 0) continue
          let after = assessment
          for (const measure of pack.measures.filter((m) => cheapest.includes(m.id))) {
            expect(inEffect(measure, pack, assessment, questions)).toBe(false)
            for (const { question, to } of measure.raises) {
              const now = after.answers[question]?.value
              if (now !== 'not-applicable' && (typeof now !== 'number' || now < to))
                after = withAnswer(after, question, to)
            }
          }
          expect(replayIncident(pack, after, incident)?.outcome).toBe('stopped')
        }
      }),
      { numRuns: 200 },
    )
  })
})
