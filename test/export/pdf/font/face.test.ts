import { describe, expect, it } from 'vitest'
import { createFace } from '#export/pdf/font/face.ts'
import { readFonts } from '../fonts.ts'

const { regular } = readFonts()

describe('a face', () => {
  it('gives every character its own code, the same each time', () => {
    const face = createFace(regular)
    expect(face.encode('神神\ufa19')).toBe('000100010002')
    expect(face.used.map(({ text }) => text)).toEqual(['', '神', '\ufa19'])
  })
  it('draws what it lacks as 〓 and keeps the real code', () => {
    const face = createFace(regular)
    face.encode('🔒')
    expect(face.used[1]).toEqual({ glyph: regular.glyphOf(0x3013), text: '🔒' })
    expect(face.has('🔒')).toBe(false)
    expect(face.has('𠮷')).toBe(true)
  })
  it('measures in points', () => {
    const face = createFace(regular)
    expect(face.widthOf('診断', 10)).toBeCloseTo(20)
    expect(face.widthOf('🔒', 10)).toBeCloseTo(10)
    // Tabular digits: columns of numbers stand under each other.
    expect(face.widthOf('1', 10)).toBe(face.widthOf('8', 10))
  })
})
