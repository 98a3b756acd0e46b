import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyPack, Answer, Assessment, Level, Question } from '#core/index.ts'
import { scoreAssessment } from '#core/index.ts'
import { heldBack } from '#core/score/held-back.ts'
import { organization } from '../arbitrary.ts'

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: '',
  why: '',
  levels: ['', '', '', ''],
  evidence: [],
  weight: 1,
  asks: [],
  maps: {},
  source: [],
  ...more,
})
const pack: AnyPack = {
  id: 'p',
  version: '1.0.0',
  title: '',
  profile: [],
  measures: [],
  incidents: [],
  routes: [],
  products: [],
  teams: [],
  frameworks: [],
  stages: [1, 2, 3, 4].map((n) => ({ id: `s${n}`, title: '', summary: '' })) as AnyPack['stages'],
  domains: [
    {
      id: 'id',
      title: '',
      summary: '',
      weight: 1,
      foundation: true,
      questions: [question('id.key', { key: true }), question('id.a', { weight: 3 }), question('id.b', { weight: 3 })],
    },
    {
      id: 'net',
      title: '',
      summary: '',
      weight: 9,
      questions: [question('net.key', { key: true }), question('net.a', { weight: 3 })],
    },
  ],
}
const answered = (levels: Record<string, Level>): Assessment => ({
  id: 'a',
  organization: { id: 'o', name: '' },
  pack: { id: 'p', version: '1.0.0' },
  profile: {},
  route: '',
  plan: {},
  targets: { default: 3, domains: {}, questions: {} },
  answers: Object.fromEntries(
    Object.entries(levels).map(([id, value]) => [id, { value, basis: 'stated', at: '' } satisfies Answer]),
  ),
})
const held = (levels: Record<string, Level>, of: AnyPack = pack) => heldBack(of, scoreAssessment(of, answered(levels)))

describe('what holds the stage back', () => {
  test('nothing while nothing is answered', () => {
    expect(held({})).toEqual({ foundations: [], questions: [] })
  })
  test('a foundation that nobody answered holds the whole as one at stage 1 would', () => {
    expect(held({ 'net.key': 4, 'net.a': 4 })).toEqual({ foundations: ['id'], questions: [] })
  })
  test('a weak foundation more than one stage behind the mean', () => {
    expect(held({ 'id.key': 1, 'id.a': 1, 'id.b': 1, 'net.key': 4, 'net.a': 4 })).toEqual({
      foundations: ['id'],
      questions: [],
    })
  })
  test('the weak one of two foundations, and not the strong one', () => {
    const both = { ...pack, domains: pack.domains.map((domain) => ({ ...domain, foundation: true })) }
    const levels = { 'id.key': 1, 'id.a': 1, 'id.b': 1, 'net.key': 4, 'net.a': 4 } as const
    expect(held(levels, both).foundations).toEqual(['id'])
  })
  test('a domain that its key question keeps below its mean', () => {
    const now = held({ 'id.key': 4, 'id.a': 4, 'id.b': 4, 'net.key': 1, 'net.a': 4 })
    expect(now).toEqual({ foundations: [], questions: [{ domain: 'net', question: 'net.key' }] })
  })
  test('a foundation is named exactly when the stage is below what the mean reached', () => {
    fc.assert(
      fc.property(organization, ({ pack, assessment }) => {
        const scores = scoreAssessment(pack, assessment)
        const { maturity, stage } = scores.overall
        const below = maturity !== null && stage !== null && stage < Math.floor(maturity + 1e-9)
        expect(heldBack(pack, scores).foundations.length > 0).toBe(below)
      }),
      { numRuns: 60 },
    )
  })
})
