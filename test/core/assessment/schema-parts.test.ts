// The small rules of a file: what each takes to its very edge, and what it says beyond it.
import { describe, expect, it } from 'vitest'
import { LIMITS } from '#core/assessment/guard.ts'
import { parse } from '#core/assessment/parse-assessment.ts'
import {
  amount,
  flag,
  id,
  instant,
  isId,
  isInstant,
  link,
  list,
  name,
  oneOf,
  picture,
  recordOf,
  whole,
  year,
} from '#core/assessment/schema-parts.ts'

const codes = (schema: Parameters<typeof parse>[0], value: unknown) => {
  const parsed = parse(schema, value)
  return parsed.ok ? [] : parsed.faults.map(({ path, code, detail }) => [path, code, detail])
}

describe('an id', () => {
  it('begins with a letter or a digit, has at most 64 characters, and is no name that objects inherit', () => {
    for (const good of ['a', '7', 'A.b_c-d', 'x'.repeat(64)]) expect(isId(good), good).toBe(true)
    for (const bad of ['', '-a', '.a', '_a', 'a b', 'あ', 'x'.repeat(65), ' a', 'a\n', 'constructor', 'toString'])
      expect(isId(bad), bad).toBe(false)
    expect(codes(id, '-a')).toEqual([['', 'bad-id', { found: '"-a"' }]])
    expect(codes(id, 7)).toEqual([['', 'wrong-type', { wanted: 'text', found: 'number' }]])
  })
})

describe('an instant', () => {
  it('is a day that exists with seconds and a zone', () => {
    for (const good of [
      '2026-11-22T00:00:00Z',
      '2024-02-29T23:59:59+09:00',
      '2026-11-22T19:00:00.1-11:30',
      '2026-11-22T09:09:09.123456789+23:59',
    ])
      expect(isInstant(good), good).toBe(true)
    for (const bad of [
      '2026-11-22',
      '2026-11-22T00:00Z',
      '2026-11-22T00:00:00',
      '2026-02-30T00:00:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T00:60:00Z',
      '2026-11-22T00:00:60Z',
      '2026-11-22T00:00:00.Z',
      '2026-11-22T00:00:00.1234567890Z',
      '2026-11-22T00:00:00+24:00',
      '2026-11-22T00:00:00+09:60',
      'x2026-11-22T00:00:00Z',
      '2026-11-22T00:00:00Zx',
    ])
      expect(isInstant(bad), bad).toBe(false)
    expect(codes(instant, 'now')).toEqual([['', 'bad-instant', { found: '"now"' }]])
  })
})

describe('a text', () => {
  it('is as long as it may be, and no longer', () => {
    expect(codes(name, 'x'.repeat(LIMITS.name))).toEqual([])
    expect(codes(name, 'x'.repeat(LIMITS.name + 1))).toEqual([['', 'too-long', { limit: 500, found: 501 }]])
    expect(codes(name, null)).toEqual([['', 'wrong-type', { wanted: 'text', found: 'nothing' }]])
    expect(codes(name, [])).toEqual([['', 'wrong-type', { wanted: 'text', found: 'list' }]])
    expect(codes(name, {})).toEqual([['', 'wrong-type', { wanted: 'text', found: 'group' }]])
    expect(codes(name, true)).toEqual([['', 'wrong-type', { wanted: 'text', found: 'yes-no' }]])
  })

  it('that is an address runs nothing, however it is written', () => {
    for (const good of [
      'https://example.org',
      'mailto:a@example.org',
      'see data: in the file',
      '',
      'x'.repeat(LIMITS.link),
    ])
      expect(codes(link, good), good).toEqual([])
    for (const bad of [
      'JAVASCRIPT:alert(1)',
      ' JaVaScript:1',
      'java\nscript:1',
      '\u0001data:text/html,x',
      'vbscript:1',
      'blob:x',
    ])
      expect(codes(link, bad), bad).toEqual([['', 'bad-link', undefined]])
    expect(codes(link, 'x'.repeat(LIMITS.link + 1))).toMatchObject([['', 'too-long', { limit: 2_000 }]])
  })

  it('that is a picture is a JPEG as our own writer gives it', () => {
    for (const good of ['data:image/jpeg;base64,/9j+', 'data:image/jpeg;base64,AA=='])
      expect(codes(picture, good)).toEqual([])
    for (const bad of [
      'data:image/png;base64,AAAA',
      'data:image/jpeg;base64,',
      'data:image/jpeg;base64,A A',
      ' data:image/jpeg;base64,AA',
      'data:image/jpeg;base64,AA===',
    ])
      expect(codes(picture, bad), bad).toEqual([['', 'bad-picture', undefined]])
  })

  it('that is a year has four digits', () => {
    expect(codes(year, '2026')).toEqual([])
    for (const bad of ['226', '20260', 'y2026', '2026 '])
      expect(codes(year, bad), bad).toMatchObject([['', 'bad-year', {}]])
  })
})

describe('a number', () => {
  it('keeps within its ends', () => {
    const days = amount(0, 10)
    for (const good of [0, 10, 0.5]) expect(codes(days, good)).toEqual([])
    expect(codes(days, -0.1)).toEqual([['', 'too-small', { limit: 0, found: -0.1 }]])
    expect(codes(days, 10.1)).toEqual([['', 'too-large', { limit: 10, found: 10.1 }]])
    expect(codes(days, '5')).toEqual([['', 'wrong-type', { wanted: 'number', found: 'text' }]])
    expect(codes(whole(1, 3), 1.5)).toEqual([['', 'not-whole', { found: '1.5' }]])
    expect(codes(flag, 1)).toEqual([['', 'wrong-type', { wanted: 'yes-no', found: 'number' }]])
  })
})

describe('several', () => {
  it('are one of those that are allowed, a list, or names with values, and no more than they may be', () => {
    expect(codes(oneOf([1, 'unknown']), 2)).toEqual([['', 'not-allowed', { allowed: '1, unknown', found: '2' }]])
    const few = list(name, 2)
    expect(codes(few, ['a', 'b'])).toEqual([])
    expect(codes(few, ['a', 'b', 'c'])).toEqual([['', 'too-many', { limit: 2, found: 3 }]])
    expect(codes(few, { a: 1 })).toEqual([['', 'wrong-type', { wanted: 'list', found: 'group' }]])
    expect(codes(few, ['a', 1])).toMatchObject([['[1]', 'wrong-type', {}]])
    const byId = recordOf(id, flag)
    const names = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${String(i)}`, true]))
    expect(codes(byId, names(LIMITS.entries))).toEqual([])
    expect(codes(byId, names(LIMITS.entries + 1))).toEqual([['', 'too-many', { limit: 2_000, found: 2_001 }]])
    expect(codes(byId, { '-a': true, b: 1 })).toMatchObject([
      ['-a', 'bad-id', {}],
      ['b', 'wrong-type', {}],
    ])
    expect(codes(byId, [])).toEqual([['', 'wrong-type', { wanted: 'group', found: 'list' }]])
  })
})
