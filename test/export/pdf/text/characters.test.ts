import { describe, expect, it } from 'vitest'
import { cleanText, glyphCodeOf, unitsOf } from '#export/pdf/text/characters.ts'

describe('the units of a text', () => {
  it('are one for a character outside the basic plane', () => {
    expect(unitsOf('𠮷野家')).toEqual(['𠮷', '野', '家'])
  })
  it('are one for a kanji with its variation selector, drawn in its common shape', () => {
    expect(unitsOf('葛\u{e0100}城')).toEqual(['葛\u{e0100}', '城'])
    expect(glyphCodeOf('葛\u{e0100}')).toBe(0x845b)
  })
  it('are composed where Unicode has the composed character', () => {
    expect(unitsOf('か\u3099')).toEqual(['が'])
    expect(unitsOf('e\u0301')).toEqual(['é'])
  })
  it('keep a compatibility kanji as it stands in a name', () => {
    expect(unitsOf('神\ufa19か\u3099')).toEqual(['神', '\ufa19', 'が'])
  })
  it('are one for an emoji of several code points, which no single glyph can stand for', () => {
    const family = '👩\u200d👩\u200d👧'
    expect(unitsOf(`${family}!`)).toEqual([family, '!'])
    expect(glyphCodeOf(family)).toBeUndefined()
    expect(unitsOf('🇯🇵1\ufe0f\u20e3')).toHaveLength(2)
  })
})

describe('a cleaned text', () => {
  it('keeps all that follows a tab', () => {
    expect(cleanText('前\t後')).toBe('前    後')
  })
  it('has one kind of line break', () => {
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
  })
  it('loses what has no shape, and nothing else', () => {
    expect(cleanText('a\u0000b\u200b\u00adc\ufeffd')).toBe('abcd')
  })
  it('shows half a surrogate pair as a replacement', () => {
    expect(cleanText('a\ud842')).toBe('a\ufffd')
  })
})
