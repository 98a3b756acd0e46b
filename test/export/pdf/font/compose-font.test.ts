import { describe, expect, it } from 'vitest'
import { composeFont } from '#export/pdf/font/compose-font.ts'
import { readTrueType } from '#export/pdf/font/true-type.ts'
import { repertoire } from '../../../../build/repertoire.ts'
import { readFonts } from '../fonts.ts'

const fonts = readFonts()

describe('the fonts of the build', () => {
  it('draw every character of the repertoire in both weights', () => {
    for (const font of Object.values(fonts)) {
      const lacking = repertoire().filter((code) => font.glyphOf(code) === 0)
      expect(lacking.map((code) => String.fromCodePoint(code))).toEqual([])
    }
  })
  it('have names and signs that common fonts lack', () => {
    for (const sign of '髙﨑𠮷𠮟₂⁵≒✔☑〜−‖〓◐')
      expect(fonts.bold.glyphOf(sign.codePointAt(0) ?? 0), sign).toBeGreaterThan(0)
  })
  it('say so where a character is lacking', () => {
    expect(fonts.regular.glyphOf(0x1f512)).toBe(0)
  })
  it('carry no hints', () => {
    for (const table of ['fpgm', 'prep', 'cvt ']) expect(fonts.regular.tables.has(table)).toBe(false)
  })
})

describe('a subset', () => {
  it('keeps outline and width of its glyphs, with the parts of composite ones', () => {
    const font = fonts.regular
    const wanted = Array.from('あA髙é').map((character) => ({
      font,
      glyph: font.glyphOf(character.codePointAt(0) ?? 0),
    }))
    const { bytes, numberOf, glyphCount } = composeFont(wanted, {
      standalone: { name: 'Test', characters: wanted.map((choice, i) => [0x41 + i, choice] as const) },
    })
    const subset = readTrueType(bytes)
    expect(subset.glyphCount).toBe(glyphCount)
    wanted.forEach((choice, i) => {
      const number = subset.glyphOf(0x41 + i)
      expect(number).toBe(numberOf(choice))
      expect(subset.advance(number)).toBe(font.advance(choice.glyph))
      expect(subset.bearing(number)).toBe(font.bearing(choice.glyph))
      expect(subset.outline(number).length).toBeGreaterThan(0)
    })
    expect(bytes.length).toBeLessThan(5000)
  })
  it('refuses an empty choice', () => {
    expect(() => composeFont([])).toThrow()
  })
})
