import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import type { AnyPack, Bound } from '#core/pack/pack.ts'
import { findContradictions } from '#core/score/find-contradictions.ts'
import { organization } from '../arbitrary.ts'
import { blank, zeroTrust } from './zero-trust.ts'

const pack = zeroTrust()
const rules = pack.contradictions ?? []
const levelFor = ({ atLeast, atMost }: Bound): Answer['value'] => atLeast ?? atMost ?? 1
const answered = (values: Record<string, Answer['value']>): Assessment => ({
  ...blank,
  answers: Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, basis: 'stated' as const, at: '' }]),
  ),
})
const both = (bounds: Bound[]) => Object.fromEntries(bounds.map((b) => [b.question, levelFor(b)]))
const idsOf = (values: Record<string, Answer['value']>): string[] =>
  findContradictions(pack, answered(values)).map((c) => c.id)

test('there are at least 25 rules', () => {
  expect(rules.length).toBeGreaterThanOrEqual(25)
})

describe.each(rules)('$id', ({ id, when }) => {
  const values = both(when.all)
  test('is found in an organization that answers so, with both answers and their levels', () => {
    expect(findContradictions(pack, answered(values))).toContainEqual({
      id,
      answers: when.all.map((b) => ({ question: b.question, level: levelFor(b) })),
    })
  })
  test.each(when.all)('is not found without $question', (bound) => {
    const { [bound.question]: _gone, ...rest } = values
    expect(idsOf(rest)).not.toContain(id)
    for (const open of ['unknown', 'not-applicable'] as const)
      expect(idsOf({ ...rest, [bound.question]: open })).not.toContain(id)
  })
  test.each(when.all)('is not found when $question is one level further', (bound) => {
    const level = bound.atLeast === undefined ? (bound.atMost ?? 1) + 1 : bound.atLeast - 1
    expect(idsOf({ ...values, [bound.question]: level as Answer['value'] })).not.toContain(id)
  })
})

test('an answer about something the organization does not have contradicts nothing', () => {
  const values = both(rules.find((r) => r.id === 'vpn-gone-but-used')?.when.all ?? [])
  expect(idsOf(values)).toContain('vpn-gone-but-used')
  expect(findContradictions(pack, { ...answered(values), profile: { ...blank.profile, vpn: 'no' } })).toEqual([])
})

test('an organization that answers every question alike contradicts itself nowhere', () => {
  const all = (value: Answer['value']) =>
    Object.fromEntries(pack.domains.flatMap((d) => d.questions.map((q) => [q.id, value])))
  for (const level of [1, 2, 3, 4] as const) expect(idsOf(all(level))).toEqual([])
})

test('a pack without rules finds nothing, and rules never name what is not answered', () => {
  fc.assert(
    fc.property(organization, ({ pack: any, assessment }) => {
      expect(findContradictions(any, assessment)).toEqual([])
      const questions = any.domains.flatMap((d) => d.questions.map((q) => q.id))
      const [a = '', b = ''] = questions
      const ruled: AnyPack = {
        ...any,
        contradictions: [
          {
            id: 'r',
            when: {
              all: [
                { question: a, atLeast: 2 },
                { question: b, atMost: 2 },
              ],
            },
            text: '',
            check: '',
          },
        ],
      }
      for (const { answers } of findContradictions(ruled, assessment))
        for (const { question, level } of answers) expect(assessment.answers[question]?.value).toBe(level)
    }),
  )
})
