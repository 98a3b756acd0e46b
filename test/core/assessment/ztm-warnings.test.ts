// What is kept as it stands, and said: at most fifty times, and only of what is not known here.
import { describe, expect, it } from 'vitest'
import { assessmentWarnings, fileWarnings } from '#core/assessment/ztm-warnings.ts'
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import { example } from './arbitrary.ts'

const pack = {
  id: 'zero-trust',
  version: '1.0.0',
  domains: [{ questions: [{ id: 'id.mfa' }] }, { questions: [{ id: 'b' }] }],
}
const at = '2026-11-22T00:00:00Z'
const given = { value: 2, basis: 'stated', at } as const

describe('an assessment', () => {
  it('of a known pack and version is nothing to speak of', () => {
    expect(assessmentWarnings(example('a1', { 'id.mfa': given, b: given }), pack)).toEqual([])
  })

  it('says the other version first, then each answer that nobody asks for', () => {
    const older = { ...example('a1', { b: given, x: given, y: given }), pack: { id: 'zero-trust', version: '0.9.0' } }
    expect(assessmentWarnings(older, pack)).toEqual([
      { path: 'pack.version', code: 'other-pack-version', detail: { found: '0.9.0', wanted: '1.0.0' } },
      { path: 'answers.x', code: 'unknown-question', detail: { found: 'x' } },
      { path: 'answers.y', code: 'unknown-question', detail: { found: 'y' } },
    ])
  })

  it('of a pack that is not here says that alone, and the reasons that were never written', () => {
    const not = { value: 'not-applicable', basis: 'stated', at } as const
    const answers = {
      a: { ...not, reason: ' \u3000' },
      b: { ...not, reason: 'why' },
      c: not,
      d: { ...given, reason: '' },
    }
    expect(assessmentWarnings(example('a1', answers as never), undefined)).toEqual([
      { path: 'pack.id', code: 'unknown-pack', detail: { found: 'zero-trust' } },
      { path: 'answers.a.reason', code: 'reason-blank' },
    ])
  })
})

it('a file says where each stands, and no more than fifty', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x${String(i)}`, given]))
  const file: ZtmFile = {
    format: 'ztm',
    formatVersion: 1,
    assessments: [example('a', many), example('b', many)],
    snapshots: [],
  }
  const warnings = fileWarnings(file, [pack])
  expect(warnings).toHaveLength(50)
  expect([warnings[0]?.path, warnings[49]?.path]).toEqual(['assessments[0].answers.x0', 'assessments[1].answers.x19'])
})
