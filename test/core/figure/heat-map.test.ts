import { expect, test } from 'vitest'
import { heatMap } from '#core/figure/heat-map.ts'
import { assessment, pack } from './figure-fixture.ts'

test("every question has a cell: its level, a don't-know, an open one, or one that does not apply", () => {
  const answers = { ...assessment.answers, 'dev.cut': { value: 'unknown' as const, basis: 'stated' as const, at: '' } }
  const rows = heatMap(pack, { ...assessment, answers })
  expect(rows.map((r) => r.cells.map((c) => c.state))).toEqual([[2, 'unanswered'], [3, 'unknown'], ['not-applicable']])
})
test('key questions are marked', () => {
  expect(heatMap(pack, assessment)[0]?.cells.map((c) => c.key)).toEqual([true, false])
})
