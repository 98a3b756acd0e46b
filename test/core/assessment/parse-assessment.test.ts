import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '#core/assessment/fault.ts'
import { parseAnswer, parseAssessment, parsePart } from '#core/assessment/parse-assessment.ts'
import { assessment, example } from './arbitrary.ts'

type Loose = Record<string, unknown>
const faults = (
  change: (a: { answers: Record<string, Loose>; plan: Loose; targets: Loose } & Loose) => void,
): string[] => {
  const broken = structuredClone(example())
  change(broken as never)
  const parsed = parseAssessment(broken)
  if (parsed.ok) return []
  for (const fault of parsed.faults) expect(FAULT_CODES).toContain(fault.code)
  return parsed.faults.map((fault) => `${fault.path} ${fault.code}`)
}

describe('an assessment from outside', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(assessment, (value) => {
        expect(parseAssessment(value)).toEqual({ ok: true, value })
      }),
      { numRuns: 100 },
    )
  })

  it('names the faulty field in the words of an author', () => {
    expect(faults((a) => (a.answers['id.mfa'] = { value: 5, basis: 'stated', at: '2026-11-22T00:00:00Z' }))).toEqual([
      'answers.id.mfa.value not-allowed',
    ])
  })

  it('lists every fault, not just the first', () => {
    expect(
      faults((a) => {
        a.answers['id.mfa'] = { value: '3', basis: 'guessed', at: 'yesterday', colour: 'red', size: 3 }
        a.plan = { start: '2026-02-30', fiscalYearStart: 13, capacity: { security: -1 } }
        a.extra = 1
        delete a.route
      }),
    ).toEqual([
      'route missing',
      'plan.start bad-date',
      'plan.fiscalYearStart too-large',
      'plan.capacity.security too-small',
      'answers.id.mfa.value not-allowed',
      'answers.id.mfa.basis not-allowed',
      'answers.id.mfa.at bad-instant',
      'answers.id.mfa.colour unknown-field',
      'answers.id.mfa.size unknown-field',
      'extra unknown-field',
    ])
  })

  it('takes no list for a group', () => {
    expect(faults((a) => (a.plan = [] as never))).toEqual(['plan wrong-type'])
    expect(faults((a) => (a.profile = []))).toEqual(['profile wrong-type'])
  })

  it('knows the calendar', () => {
    const day = (start: string) => faults((a) => (a.plan = { start }))
    expect(day('2024-02-29')).toEqual([])
    for (const wrong of ['2023-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', ''])
      expect(day(wrong)).toEqual(['plan.start bad-date'])
    const at = (instant: string) => faults((a) => Object.assign(a.answers['id.mfa'] ?? {}, { at: instant }))
    expect(at('2024-02-29T23:59:59+09:00')).toEqual([])
    for (const wrong of ['2023-02-29T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:00:00', '2026-01-01'])
      expect(at(wrong)).toEqual(['answers.id.mfa.at bad-instant'])
  })

  it('refuses ids that could be something else', () => {
    for (const id of ['.hidden', 'a b', '日本', 'x'.repeat(65), '', 'a/b'])
      expect(
        faults((a) => (a.id = id)),
        id,
      ).toEqual(['id bad-id'])
    expect(faults((a) => (a.answers['a b'] = a.answers['id.mfa'] ?? {}))).toEqual(['answers.a b bad-id'])
    expect(faults((a) => (a.profile = { toString: 'x' }))).toEqual(['profile.toString forbidden-name'])
  })

  it('asks for the reason of "does not apply", which may still be blank', () => {
    const base = { basis: 'stated', at: '2026-11-22T00:00:00Z', value: 'not-applicable' }
    expect(parseAnswer(base)).toEqual({ ok: false, faults: [{ path: 'reason', code: 'reason-missing' }] })
    expect(parseAnswer({ ...base, reason: '' }).ok).toBe(true)
  })

  it('refuses links that run', () => {
    const link = (text: string) =>
      faults((a) => Object.assign(a.answers['id.mfa'] ?? {}, { evidence: [{ title: 't', link: text }] }))
    for (const fine of ['https://example.com', 'C:\\evidence\\mfa.pdf', '\\\\server\\share', ''])
      expect(link(fine)).toEqual([])
    for (const bad of [['javascript', 'alert(1)'].join(':'), ' JaVa\tScript:alert(1)', '\u0001data:text/html,x'])
      expect(link(bad)).toEqual(['answers.id.mfa.evidence[0].link bad-link'])
  })

  it('says how much is too much', () => {
    const note = { ...example().answers['id.mfa'], by: 'x'.repeat(501) }
    expect(parseAnswer(note)).toEqual({
      ok: false,
      faults: [{ path: 'by', code: 'too-long', detail: { limit: 500, found: 501 } }],
    })
    const answers = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, i) => [`q${String(i)}`, example().answers['id.mfa']]),
    )
    expect(parseAssessment({ ...example(), answers })).toMatchObject({
      faults: [{ path: 'answers', code: 'too-many', detail: { limit: 2000, found: 2001 } }],
    })
  })

  it('reads a part on its own', () => {
    expect(parsePart('edition', undefined)).toEqual({ ok: true, value: undefined })
    expect(parsePart('route', undefined)).toMatchObject({ ok: false, faults: [{ path: 'route', code: 'wrong-type' }] })
    expect(parsePart('plan', { freezes: [{ from: '2026-02-01', to: '2026-01-01' }] })).toEqual({
      ok: false,
      faults: [{ path: 'plan.freezes[0]', code: 'range-reversed' }],
    })
  })
})
