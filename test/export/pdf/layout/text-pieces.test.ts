import { describe, expect, it } from 'vitest'
import { spreadOf } from '#export/pdf/layout/text-pieces.ts'

describe('a justified line', () => {
  it('gives its slack to the gaps between full-width characters', () => {
    expect(spreadOf({ text: '一二三四五', width: 50, last: false }, 52, 10)).toBe(0.5)
  })
  it('stays ragged at the end of a paragraph', () => {
    expect(spreadOf({ text: '一二三四五', width: 50, last: true }, 52, 10)).toBe(0)
  })
  it('stays ragged rather than falling apart: wide gaps would be copied as spaces', () => {
    expect(spreadOf({ text: '一二三四五', width: 50, last: false }, 80, 10)).toBe(0)
  })
  it('stays ragged where nothing but Latin letters stands', () => {
    expect(spreadOf({ text: 'zero trust', width: 50, last: false }, 52, 10)).toBe(0)
  })
})
