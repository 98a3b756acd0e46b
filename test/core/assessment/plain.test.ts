import { describe, expect, it } from 'vitest'
import { plain } from '#core/assessment/plain.ts'

describe('a plain copy', () => {
  it('leaves absent fields out and mends half characters', () => {
    expect(plain({ a: undefined, b: ['x\ud83d', '💥'], c: { d: null } })).toEqual({
      b: ['x\ufffd', '💥'],
      c: { d: null },
    })
    expect(Object.keys(plain({ a: undefined }))).toEqual([])
  })

  it('unwraps a proxy', () => {
    const wrapped = new Proxy({ a: new Proxy([1], {}) }, {})
    expect(() => structuredClone(wrapped)).toThrow()
    expect(structuredClone(plain(wrapped))).toEqual({ a: [1] })
  })

  it('never reaches a prototype', () => {
    const copy = plain(JSON.parse('{"__proto__":{"polluted":1}}') as object)
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('refuses what no file can hold', () => {
    expect(() => plain({ when: new Map() })).toThrow(TypeError)
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(() => plain(circle)).toThrow(TypeError)
  })
})
