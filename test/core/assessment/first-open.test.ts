import { expect, test } from 'vitest'
import { firstOpenQuestion } from '#core/assessment/first-open.ts'
import type { Answer } from '#core/assessment/assessment.ts'
import { assessment, pack } from '../figure/figure-fixture.ts'

const domain = pack.domains[0]!
const said = (value: Answer['value']): Answer => ({ value, basis: 'stated', at: '' })
const open = (answers: Record<string, Answer>) => firstOpenQuestion(domain, pack, { ...assessment, answers })

test('an unanswered question comes before a "don\'t know"', () => {
  expect(open({ 'id.mfa': said('unknown') })).toBe('id.sso')
})
test('when all are answered, the first "don\'t know"', () => {
  expect(open({ 'id.mfa': said(2), 'id.sso': said('unknown') })).toBe('id.sso')
})
test('nothing is open when every question has a level or does not apply', () => {
  expect(open({ 'id.mfa': said(2), 'id.sso': said('not-applicable') })).toBeUndefined()
})
