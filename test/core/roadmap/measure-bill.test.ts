import { expect, test } from 'vitest'
import { measureBill } from '#core/roadmap/measure-bill.ts'
import { assessment, pack } from '../figure/figure-fixture.ts'

test('the sum over the measures named, each once', () => {
  expect(measureBill(pack, assessment, ['id.mfa.to3', 'dev.edr.to3', 'id.mfa.to3', 'no such'])).toEqual({
    effort: 30,
    initial: 1_234_500,
    yearly: 520_000,
  })
})
test('what the user overwrote counts instead of the assumption', () => {
  const own = { ...assessment, plan: { overrides: { 'id.mfa.to3': { effort: 4, initial: 0 } } } }
  expect(measureBill(pack, own, ['id.mfa.to3'])).toEqual({ effort: 4, initial: 0, yearly: 520_000 })
})
