import { expect, test } from 'vitest'
import { failingFields } from '#core/assessment/failing-fields.ts'

const pack = { profile: [{ id: 'vpn', text: '', options: [], default: 'yes' }] }

test('a condition that holds has no failing field; an unanswered field holds its default', () => {
  expect(failingFields(undefined, pack, { profile: {} })).toEqual([])
  expect(failingFields({ vpn: ['yes'] }, pack, { profile: {} })).toEqual([])
})
test('only the fields that speak against it are named, with what was said', () => {
  const failing = failingFields({ vpn: ['yes'], moon: ['full'] }, pack, { profile: { vpn: 'no' } })
  expect(failing).toEqual([
    { field: 'vpn', value: 'no' },
    { field: 'moon', value: undefined },
  ])
})
