import { describe, expect, it } from 'vitest'
import { balanceText } from '#export/pdf/text/balance.ts'
import { unitsOf } from '#export/pdf/text/characters.ts'
import { isWide } from '#export/pdf/text/kinsoku.ts'

const measure = (text: string): number => unitsOf(text).reduce((sum, unit) => sum + (isWide(unit) ? 1 : 0.5), 0)
const lines = (text: string, width: number) => balanceText(text, width, measure).map((line) => line.text)

describe('a heading', () => {
  it('stays on one line where it fits', () => {
    expect(lines('現在地', 20)).toEqual(['現在地'])
  })
  it('leaves no character alone on the last line', () => {
    expect(lines('事故の再現で止まったもの', 11).at(-1)?.length).toBeGreaterThan(3)
  })
  it('breaks after a mark rather than inside a verb', () => {
    expect(lines('平均は2.1ですが、ID基盤が引き止めるため、全社の段階は「初期」です', 26)).toEqual([
      '平均は2.1ですが、ID基盤が引き止めるため、',
      '全社の段階は「初期」です',
    ])
  })
  it('does not part a compound or a number from its counter', () => {
    const broken = lines('公表された事故事例のうち被害に至るものは13件中9件です', 16)
    expect(broken.join('')).toBe('公表された事故事例のうち被害に至るものは13件中9件です')
    expect(broken.some((line) => /^(件|例|故)/.test(line))).toBe(false)
  })
  it('sets English lines evenly', () => {
    expect(lines('Figures are drawn from values and show the same numbers', 24)).toEqual([
      'Figures are drawn from values',
      'and show the same numbers',
    ])
  })
})
