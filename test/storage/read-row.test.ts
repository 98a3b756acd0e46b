// A stored row becomes an assessment again: what is sound of it, with every fault named where it stands.
import { describe, expect, it } from 'vitest'
import { isReadable, readRow } from '#storage/read-row.ts'
import { cellRev, revOf } from '#storage/rev.ts'
import { inputsRow } from '#storage/write-row.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf } from './fixtures.ts'

const whole = {
  ...example('a1', { 'id.mfa': answerOf(3), 'id.sso': answerOf(2) }),
  reasons: ['r1'],
  edition: 'short' as const,
  decisions: { 'id.mfa': { kind: 'accept' as const } },
  sample: true,
}
const row = inputsRow(whole, 4)
const paths = (value: unknown) => readRow('a1', value).quarantine.map(({ path, code }) => `${path} ${code}`)

describe('a row', () => {
  it('comes back as it was, with the revs of all it holds', () => {
    expect(readRow('a1', row, { rev: 4 })).toEqual({
      assessment: whole,
      answerRevs: { 'id.mfa': 1, 'id.sso': 1 },
      partRevs: {
        organization: 1,
        profile: 1,
        route: 1,
        reasons: 1,
        edition: 1,
        targets: 1,
        decisions: 1,
        plan: 1,
      },
      quarantine: [],
    })
  })

  it('of little keeps absent what was absent', () => {
    const little = readRow('a1', inputsRow(example())).assessment
    expect(Object.keys(little).sort()).toEqual(Object.keys(example()).sort())
    expect(readRow('a1', { ...row, inputs: { ...row.inputs, sample: false } }).assessment.sample).toBe(false)
    expect(readRow('a1', { ...row, inputs: { ...row.inputs, sample: 'yes' } }).assessment).not.toHaveProperty('sample')
  })

  it('remembers the rev of an answer that was taken back, and shows none', () => {
    const stored = readRow('a1', { ...row, answers: { ...row.answers, gone: { answer: null, rev: 9 } } })
    expect(stored.answerRevs).toMatchObject({ gone: 9 })
    expect(stored.assessment.answers).not.toHaveProperty('gone')
    expect(stored.quarantine).toEqual([])
  })

  it('has every broken answer named, and every broken name', () => {
    const bad = {
      ...row,
      answers: { ...row.answers, 'id.sso': { answer: { value: 7 }, rev: 1 }, '-x': { answer: answerOf(1), rev: 1 } },
    }
    expect(paths(bad)).toEqual([
      'answers.id.sso.value not-allowed',
      'answers.id.sso.basis missing',
      'answers.id.sso.at missing',
      'answers.-x bad-id',
    ])
    expect(Object.keys(readRow('a1', bad).assessment.answers)).toEqual(['id.mfa'])
    expect(readRow('a1', bad).answerRevs).toEqual({ 'id.mfa': 1, 'id.sso': 1, '-x': 1 })
  })

  it('has a stand-in for every part that is broken', () => {
    const inputs = Object.fromEntries(Object.keys(row.inputs).map((part) => [part, 7]))
    const stored = readRow('a1', { ...row, inputs })
    expect(stored.assessment).toEqual({
      id: 'a1',
      pack: { id: 'unknown', version: '0' },
      organization: { id: 'unknown', name: '' },
      profile: {},
      route: 'unknown',
      targets: { default: 3, domains: {}, questions: {} },
      plan: {},
      answers: whole.answers,
    })
    expect(stored.quarantine.map(({ path }) => path).sort()).toEqual(
      ['decisions', 'edition', 'organization', 'pack', 'plan', 'profile', 'reasons', 'route', 'targets'].sort(),
    )
  })

  it('whose parts are only inherited has none', () => {
    const stored = readRow('a1', {
      ...row,
      inputs: Object.create({ ...row.inputs }) as object,
      partRevs: { __proto__: row.partRevs },
    })
    expect(stored.assessment.route).toBe('unknown')
    expect(stored.partRevs).toMatchObject({ route: 0, plan: 0 })
  })

  it('that differs from its summary is said to, and a missing summary is no fault of it', () => {
    expect(readRow('a1', row, { rev: 5 }).quarantine).toEqual([{ path: 'rev', code: 'rev-differs' }])
    expect(readRow('a1', row).quarantine).toEqual([])
  })

  it('that a key does not open is nothing to show, and nothing to keep in a file', () => {
    const stored = readRow('a1', { id: 'a1', rev: 4, unreadable: true }, { rev: 9 })
    expect(stored).toEqual({
      assessment: {
        id: 'a1',
        pack: { id: 'unknown', version: '0' },
        answers: {},
        organization: { id: 'unknown', name: '' },
        profile: {},
        route: 'unknown',
        targets: { default: 3, domains: {}, questions: {} },
        plan: {},
      },
      answerRevs: {},
      partRevs: {},
      quarantine: [{ path: 'inputs', code: 'unreadable' }],
    })
    expect([isReadable(stored), isReadable(readRow('a1', row))]).toEqual([false, true])
    expect(isReadable(readRow('a1', { ...row, unreadable: 'yes' }))).toBe(true)
  })
})

describe('a rev', () => {
  it('is a whole number above nothing; whatever else stands there was never written', () => {
    expect([1, 2 ** 53 - 1].map(revOf)).toEqual([1, 2 ** 53 - 1])
    expect([0, -1, 1.5, NaN, 2 ** 53, '1', null, undefined].map(revOf)).toEqual(Array(8).fill(0))
  })

  it('of an answer is its own, never one that objects inherit', () => {
    expect(cellRev({ q: { rev: 3 } }, 'q')).toBe(3)
    expect(cellRev({ q: 3 }, 'q')).toBe(0)
    expect(cellRev({}, 'q')).toBe(0)
    expect(cellRev(Object.create({ q: { rev: 3 } }) as Record<string, unknown>, 'q')).toBe(0)
  })
})
