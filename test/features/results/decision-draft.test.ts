import { expect, test } from 'vitest'
import { decisionOf, draftOf, missingFields } from '../../../src/features/results/decision-draft.ts'

const draft = draftOf(undefined)

test('an acceptance needs reason, owner and a day of the calendar', () => {
  expect(missingFields({ ...draft, kind: 'accept' })).toEqual(['reason', 'owner', 'expires'])
  expect(missingFields({ ...draft, kind: 'accept', reason: 'a', owner: ' ', expires: '2027-02-30' })).toEqual([
    'owner',
    'expires',
  ])
})
test('a transfer needs to whom; a plan needs nothing', () => {
  expect(missingFields({ ...draft, kind: 'transfer' })).toEqual(['to'])
  expect(missingFields(draft)).toEqual([])
})
test('only what belongs to the kind is kept, and what is recorded reads back', () => {
  const decision = decisionOf({ kind: 'transfer', reason: ' ', owner: 'x', expires: '2027-01-01', to: ' 保険 ' })
  expect(decision).toEqual({ kind: 'transfer', to: '保険' })
  expect(decisionOf(draftOf(decision))).toEqual(decision)
})
