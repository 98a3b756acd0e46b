import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitsOf } from '#export/pdf/text/characters.ts'
import { HANGING, NO_END, NO_START, isWide } from '#export/pdf/text/kinsoku.ts'
import { wrapPretty, wrapText } from '#export/pdf/text/wrap.ts'

/** Full-width characters are 1, others ½. */
const measure = (text: string): number => unitsOf(text).reduce((sum, unit) => sum + (isWide(unit) ? 1 : 0.5), 0)
const texts = (text: string, width: number, hang = false) => wrapText(text, width, measure, { hang }).map((l) => l.text)

const alphabet = [
  ...'診断の結果、全社は「初期」です。（ー々っャ）！？…・『』〜ABCabc 123.,()/-%¥'.split(''),
  '𠮷',
  '葛\u{e0100}',
]
const mixed = fc.array(fc.constantFrom(...alphabet), { maxLength: 160 }).map((parts) => parts.join(''))
/** Texts in which every unbreakable run fits the line: without them a line must break somewhere. */
const breakable = fc
  .array(
    fc.constantFrom('診断', 'の', '結果、', '「初期」', '（ID基盤）', 'です。', 'zero ', 'trust ', '12件', '—', '！？'),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('breaking Japanese lines', () => {
  it('does not begin a line with a mark, but brings a character down to it', () => {
    expect(texts('一二三四五、六', 5)).toEqual(['一二三四', '五、六'])
  })
  it('lets a comma or full stop hang where that is wanted', () => {
    expect(texts('一二三四五、六', 5, true)).toEqual(['一二三四五、', '六'])
  })
  it('does not end a line with an opening bracket', () => {
    expect(texts('一二三四「五', 5)).toEqual(['一二三四', '「五'])
  })
  it('never begins a line with what may not begin one, nor ends one with what may not end one', () => {
    fc.assert(
      fc.property(breakable, fc.integer({ min: 12, max: 40 }), fc.boolean(), (text, width, hang) => {
        for (const [i, line] of texts(text, width, hang).entries()) {
          const units = unitsOf(line)
          if (i > 0) expect(NO_START.has(units[0] ?? '')).toBe(false)
          if (i < texts(text, width, hang).length - 1) expect(NO_END.has(units.at(-1) ?? '')).toBe(false)
        }
      }),
    )
  })
})

describe('breaking any lines', () => {
  it('loses no character and changes no order', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const whole = (s: string) =>
          unitsOf(s)
            .filter((unit) => unit !== ' ')
            .join('')
        expect(whole(texts(text, width).join(''))).toBe(whole(text))
      }),
    )
  })
  it('makes no line wider than the width, but for one hanging mark', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 2, max: 40 }), fc.boolean(), (text, width, hang) => {
        for (const line of wrapText(text, width, measure, { hang })) {
          const shown = hang && HANGING.has(line.text.slice(-1)) ? line.text.slice(0, -1) : line.text
          expect(measure(shown)).toBeLessThanOrEqual(width + 1e-6)
        }
      }),
    )
  })
  it('breaks English between words only', () => {
    expect(texts('zero trust assessment', 8)).toEqual(['zero trust', 'assessment'])
  })
  it('breaks a word of forty letters in need, and loses none of them', () => {
    const lines = texts('abcdefghij'.repeat(4), 8)
    expect(lines.join('')).toBe('abcdefghij'.repeat(4))
    expect(lines).toHaveLength(3)
  })
  it('does not break a number or a date', () => {
    expect(texts('約1,234,567円', 5)).toEqual(['約', '1,234,567', '円'])
  })
  it('starts a new line at a line break and marks the end of the paragraph', () => {
    expect(wrapText('一\n二', 10, measure).map(({ text, last }) => [text, last])).toEqual([
      ['一', true],
      ['二', true],
    ])
  })
})

describe('a lost last word', () => {
  it('gets company where the number of lines allows it', () => {
    const text = 'one two three four five six seven eight nine ten a'
    const lost = wrapText(text, 24, measure)
    expect(lost.at(-1)?.text).toBe('a')
    const mended = wrapPretty(text, 24, measure, 4)
    expect(mended).toHaveLength(lost.length)
    expect(measure(mended.at(-1)?.text ?? '')).toBeGreaterThanOrEqual(4)
  })
})
