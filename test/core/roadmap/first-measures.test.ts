import { describe, expect, test } from 'vitest'
import type { AnyPack } from '#core/index.ts'
import { firstMeasures } from '#core/roadmap/first-measures.ts'
import type { PlannedMeasure } from '#core/roadmap/roadmap.ts'

const planned = (id: string, more: Partial<PlannedMeasure> = {}): PlannedMeasure => ({
  id,
  step: 0,
  team: 'it',
  start: 0,
  finish: 2,
  startDate: '2026-11-23',
  finishDate: '2026-12-06',
  weeks: 2,
  effort: 1,
  initial: 0,
  yearly: 0,
  fiscalYear: 2026,
  fiscalQuarter: 3,
  reasons: [],
  pinned: false,
  bridging: false,
  ...more,
})
const packOf = (needs: Record<string, string[]>) =>
  ({ measures: Object.entries(needs).map(([id, list]) => ({ id, needs: list })) }) as unknown as Pick<
    AnyPack,
    'measures'
  >
const first = (measures: PlannedMeasure[], most = 3, needs: Record<string, string[]> = {}) =>
  firstMeasures(packOf(needs), { measures }, most).map((m) => m.id)

describe('what to begin this week', () => {
  test('bridging measures come before free ones, free ones before what costs money', () => {
    const list = [
      planned('costly', { initial: 100_000 }),
      planned('free'),
      planned('bridge', { bridging: true, initial: 50_000 }),
    ]
    expect(first(list)).toEqual(['bridge', 'free', 'costly'])
  })
  test('a free measure of next year does not stand before one that begins now', () => {
    expect(first([planned('later', { start: 40 }), planned('now', { initial: 1 })], 1)).toEqual(['now'])
  })
  test('nothing that waits for another measure of the plan is named', () => {
    expect(first([planned('second'), planned('first')], 3, { second: ['first'], first: ['done already'] })).toEqual([
      'first',
    ])
  })
  test('an empty plan names nothing', () => {
    expect(first([])).toEqual([])
  })
})
