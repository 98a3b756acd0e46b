// Random organizations for property tests: the packs of the worked cases with answers drawn anew.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { AnyPack, Answer, Assessment } from '#core/index.ts'

interface Case {
  name: string
  pack: AnyPack
  assessment: Assessment
}
export const cases = JSON.parse(readFileSync('test/golden/cases.json', 'utf8')) as Case[]

const value = fc.constantFrom<(Answer['value'] | undefined)[]>(
  1,
  2,
  3,
  4,
  1,
  2,
  3,
  4,
  'unknown',
  'not-applicable',
  undefined,
)
const basis = fc.constantFrom('stated', 'documented', 'observed', 'tested')

/** The assessment with random answers, profile, route and targets. */
export const answered = (pack: AnyPack, assessment: Assessment): fc.Arbitrary<Assessment> => {
  const questions = pack.domains.flatMap((d) => d.questions)
  return fc
    .record({
      values: fc.array(fc.tuple(value, basis), { minLength: questions.length, maxLength: questions.length }),
      profile: fc.record(
        Object.fromEntries(pack.profile.map((f) => [f.id, fc.constantFrom(...f.options.map((o) => o.value))])),
      ),
      target: fc.constantFrom(1, 2, 3, 4),
      route: fc.constantFrom(...pack.routes.map((r) => r.id)),
    })
    .map(({ values, profile, target, route }) => {
      const answers: Record<string, Answer> = {}
      for (const [i, q] of questions.entries()) {
        const [v, b] = values[i]!
        if (v !== undefined)
          answers[q.id] = {
            value: v,
            basis: b,
            at: '2026-11-22T00:00:00Z',
            ...(v === 'not-applicable' ? { reason: 'none' } : {}),
          }
      }
      return { ...assessment, answers, profile, route, targets: { ...assessment.targets, default: target } }
    })
}

/** A pack of a worked case and an assessment of it with random answers, profile and targets. */
export const organization: fc.Arbitrary<{ pack: AnyPack; assessment: Assessment }> = fc
  .constantFrom(...cases)
  .chain(({ pack, assessment }) => answered(pack, assessment).map((drawn) => ({ pack, assessment: drawn })))

/** The same assessment with one answer replaced. */
export function withAnswer(assessment: Assessment, question: string, value: Answer['value']): Assessment {
  const before = assessment.answers[question]
  const answer: Answer = { basis: 'stated', at: '2026-11-22T00:00:00Z', ...before, value }
  return { ...assessment, answers: { ...assessment.answers, [question]: answer } }
}
