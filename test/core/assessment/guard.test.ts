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
})
