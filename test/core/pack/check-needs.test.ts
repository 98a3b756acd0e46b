import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNeeds } from '#core/pack/check-needs.ts'

const faultsOf = (needs: Record<string, string[]>) =>
  checkNeeds({ value: { measures: Object.entries(needs).map(([id, list]) => ({ id, needs: list })) }, path: [] })
const cycles = (needs: Record<string, string[]>): (string | undefined)[] =>
  faultsOf(needs).map((fault) => fault.params['cycle'])

describe('needs go one way', () => {
  test('a measure that needs itself', () => {
    expect(cycles({ a: ['a'] })).toEqual(['a → a'])
  })
  test('the cycle is named, not the way to it', () => {
    expect(cycles({ start: ['a'], a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a → b → c → a'])
  })
  test('two separate cycles are two faults', () => {
    expect(cycles({ a: ['b', 'd'], b: ['c'], c: ['b'], d: ['a'] })).toEqual(['b → c → b', 'a → d → a'])
  })
  test('a need that many share is no cycle', () => {
    expect(cycles({ a: ['c'], b: ['a', 'c'], c: [] })).toEqual([])
  })
  test('a chain of 50,000 measures is walked without recursion', () => {
    const chain = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`m${String(i)}`, [`m${String(i + 1)}`]]))
    expect(cycles(chain)).toEqual([])
    expect(faultsOf({ ...chain, m50000: ['m0'] })).toHaveLength(1)
  })
})

/** Each measure needs some with a smaller number. */
const acyclic = fc
  .array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 30 })
  .map((lists) => lists.map((list, i) => list.filter((need) => need < i)))
const named = (lists: number[][]): Record<string, string[]> =>
  Object.fromEntries(lists.map((list, i) => [`m${String(i)}`, list.map((need) => `m${String(need)}`)]))

test('needs that only point back never make a cycle', () => {
  fc.assert(fc.property(acyclic, (lists) => cycles(named(lists)).length === 0))
})

test('whatever the needs: a fault exactly when there is a cycle, and every named cycle is one', () => {
  const any = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(any, (lists) => {
      const needs = named(lists)
      const found = cycles(needs).map((cycle) => (cycle ?? '').split(' → '))
      expect(found.length > 0).toBe(hasCycle(needs))
      for (const cycle of found) {
        expect(cycle.at(-1)).toBe(cycle[0])
        cycle.slice(1).forEach((need, i) => expect(needs[cycle[i] ?? '']).toContain(need))
      }
    }),
  )
})

/** By taking away whatever needs nothing that is left. */
function hasCycle(needs: Record<string, string[]>): boolean {
  let left = Object.keys(needs)
  for (let before = -1; before !== left.length;) {
    before = left.length
    left = left.filter((id) => (needs[id] ?? []).some((need) => left.includes(need)))
  }
  return left.length > 0
}
