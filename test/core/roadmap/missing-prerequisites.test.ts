import { describe, expect, test } from 'vitest'
import type { Answer, AnswerValue } from '#core/assessment/assessment.ts'
import type { Pack, Prerequisite, Product } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { missingPrerequisites } from '#core/roadmap/missing-prerequisites.ts'
import { starterPack } from '../../content/starter.ts'

const starter = translatePack(starterPack(), 'en')
const [first = '', second = ''] = starter.domains.flatMap((d) => d.questions.map((q) => q.id))
const product = (id: string, needs: Omit<Prerequisite, 'reason'>[]): Product => ({
  id,
  title: id.toUpperCase(),
  name: id,
  definition: id,
  limit: id,
  needs: needs.map((need) => ({ ...need, reason: `${id} needs it` })),
})

const gate = product('gate', [
  { product: 'accounts', strength: 'required' },
  { question: second, strength: 'recommended' },
])
const accounts = product('accounts', [{ question: first, strength: 'required' }])

function missing(value?: AnswerValue, change: (pack: Pack) => Pack = (pack) => pack, raises: string[] = []) {
  const pack = change({ ...starter, products: [accounts, gate] })
  const answer: Answer = { value: value ?? 1, basis: 'stated', at: '' }
  return missingPrerequisites(
    pack,
    {
      id: 'a',
      organization: { id: 'o', name: 'O' },
      pack: { id: pack.id, version: pack.version },
      profile: {},
      route: '',
      targets: { default: 3, domains: {}, questions: {} },
      answers: value === undefined ? {} : { [first]: answer },
      plan: {},
    },
    { products: ['gate'], raises: raises.map((question) => ({ question, to: 2 })) },
  ).map((m) => [m.product.title, m.question, m.level, m.reason])
}

describe('what the products of a measure need first', () => {
  test('is missing below level 2, also when a required product needs it', () => {
    expect(missing(1)).toEqual([['ACCOUNTS', first, 1, 'accounts needs it']])
  })
  test.each([2, 3, 4] as const)('is there at level %i', (level) => {
    expect(missing(level)).toEqual([])
  })
  test.each([undefined, 'unknown'] as const)(
    'is missing when the answer is %s: nobody knows that it is there',
    (value) => {
      expect(missing(value)).toEqual([['ACCOUNTS', first, undefined, 'accounts needs it']])
    },
  )
  test('is not missing where its question does not apply', () => {
    expect(missing('not-applicable')).toEqual([])
  })
  test('is not missing when the measure itself brings it', () => {
    expect(missing(1, undefined, [first])).toEqual([])
  })
  test('is told once, however many products need it', () => {
    const both = product('gate', [
      { product: 'accounts', strength: 'required' },
      { question: first, strength: 'required' },
    ])
    expect(missing(1, (pack) => ({ ...pack, products: [accounts, both] }))).toHaveLength(1)
  })
  test('ends even where required products need each other', () => {
    const circle = product('accounts', [{ product: 'gate', strength: 'required' }])
    expect(missing(1, (pack) => ({ ...pack, products: [circle, gate] }))).toEqual([])
  })
})
