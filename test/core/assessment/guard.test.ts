import { describe, expect, it } from 'vitest'
import { guard, LIMITS } from '#core/assessment/guard.ts'

const nested = (levels: number): unknown => Array.from({ length: levels - 1 }).reduce((inner) => [inner], 1)

describe('the guard', () => {
  it('lets a plain value pass', () => {
    expect(guard({ a: [1, 'x', null, true, { b: '𠮷' }] })).toEqual([])
    expect(guard(Object.assign(Object.create(null) as object, { a: 1 }))).toEqual([])
  })

  it('counts levels: 16 pass, 17 do not', () => {
    expect(guard(nested(LIMITS.depth))).toEqual([])
    expect(guard(nested(LIMITS.depth + 1))).toMatchObject([{ code: 'too-deep', detail: { limit: 16 } }])
  })

  it('is not exhausted by a million levels or by a circle', () => {
    expect(guard(nested(1_000_000))).toMatchObject([{ code: 'too-deep' }])
    const circle: unknown[] = []
    circle.push(circle)
    expect(guard(circle)).toMatchObject([{ code: 'too-deep' }])
  })

  it('stops at 200,000 values', () => {
    expect(guard(Array.from({ length: LIMITS.values - 1 }, () => 0))).toEqual([])
    expect(guard(Array.from({ length: LIMITS.values }, () => 0))).toMatchObject([{ code: 'too-many-values' }])
  })

  it('refuses every name that objects inherit', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])
      expect(guard(JSON.parse(`{"a":{"${name}":1}}`))).toEqual([
        { path: `a.${name}`, code: 'forbidden-name', detail: { found: name } },
      ])
  })

  it('names the place of half characters, long texts and numbers that are none, in their order', () => {
    const value = { notes: ['fine', '\ud800'], long: 'x'.repeat(LIMITS.text + 1), size: Infinity, when: new Map() }
    expect(guard(value).map((f) => `${f.path} ${f.code}`)).toEqual([
      'notes[1] lone-surrogate',
      'long too-long',
      'size not-a-number',
      'when not-plain',
    ])
  })

  it('never lists more than 50', () => {
    expect(guard(Array.from({ length: 500 }, () => NaN))).toHaveLength(50)
  })

  it('takes texts and names to their very edge', () => {
    const long = (length: number) => 'x'.repeat(length)
    expect(guard({ [long(LIMITS.key)]: long(LIMITS.text) })).toEqual([])
    expect(guard({ a: long(LIMITS.text + 1) })).toEqual([
      { path: 'a', code: 'too-long', detail: { limit: 20_000, found: 20_001 } },
    ])
    expect(guard({ a: { [long(LIMITS.key + 1)]: 1 } })).toEqual([
      { path: 'a', code: 'forbidden-name', detail: { found: long(40) } },
    ])
    // Half a character in a name: named by what stands around it, in whole characters.
    expect(guard([{ 'x\ud83d': 1 }])).toEqual([{ path: '[0]', code: 'forbidden-name', detail: { found: 'x\ufffd' } }])
  })

  it('names what no file can hold, at the top too', () => {
    for (const value of [undefined, () => 1, Symbol('x'), 1n, new Set(), new Error('x')])
      expect(guard(value)).toEqual([{ path: '', code: 'not-plain' }])
    for (const value of [NaN, -Infinity]) expect(guard([value])).toEqual([{ path: '[0]', code: 'not-a-number' }])
    for (const value of [null, false, 0, '', [], {}]) expect(guard(value)).toEqual([])
  })

  it('counts values wherever they stand, and says so once', () => {
    const half = () => Array.from({ length: LIMITS.values / 2 - 1 }, () => 0)
    const two = { a: half(), b: half() }
    // The group and its two lists count too.
    expect(guard({ a: half().slice(1), b: half() })).toEqual([])
    expect(guard(two)).toEqual([{ path: '', code: 'too-many-values', detail: { limit: 200_000 } }])
  })
})
