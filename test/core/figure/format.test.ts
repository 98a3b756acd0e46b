import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateText,
  decimal,
  fiscalQuarterText,
  fiscalYearText,
  maturityText,
  percent,
  shownYen,
  yen,
} from '#core/figure/format.ts'
import { en, ja } from './figure-fixture.ts'

describe('an amount of yen', () => {
  test.each([
    [0, '0円', '¥0'],
    [9800, '9,800円', '¥9,800'],
    [10_000, '1万円', '¥10K'],
    [123_000, '12.3万円', '¥123K'],
    [1_234_500, '123.5万円', '¥1.235M'],
    [12_340_000, '1,234万円', '¥12.34M'],
    [94_900_000, '9,490万円', '¥94.9M'],
    [100_000_000, '1億円', '¥100M'],
    [376_000_000, '3億7,600万円', '¥376M'],
    [1_000_010_000, '10億1万円', '¥1,000.01M'],
  ])('%i reads as one writes it in each language', (amount, japanese, english) => {
    expect(yen(amount, 'ja')).toBe(japanese)
    expect(yen(amount, 'en')).toBe(english)
  })

  test('is the same rounded number in both languages', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9e11, noNaN: true }), (amount) => {
        const [, oku = '0', man = '0', rest = '0'] =
          /^(?:([\d,]+)億)?(?:([\d,.]+)万)?(?:([\d,]+))?円$/.exec(yen(amount, 'ja')) ?? []
        const number = (text: string) => Number(text.replaceAll(',', ''))
        const japanese = number(oku) * 1e8 + number(man) * 1e4 + number(rest)
        const [, digits = '', unit = ''] = /^¥([\d,.]+)([KM]?)$/.exec(yen(amount, 'en')) ?? []
        const english = number(digits) * ({ K: 1000, M: 1e6 }[unit] ?? 1)
        expect(Math.round(japanese)).toBe(shownYen(amount))
        expect(Math.round(english)).toBe(shownYen(amount))
      }),
    )
  })
})

test('a share is truncated: 100% is said only of the whole', () => {
  expect([0, 0.005, 0.29, 0.999, 1].map(percent)).toEqual(['0%', '0%', '29%', '99%', '100%'])
})

test('maturity is truncated to one decimal', () => {
  expect([1, 2.99, 3, 4].map(maturityText)).toEqual(['1.0', '2.9', '3.0', '4.0'])
})

test('a decimal has one place at most', () => {
  expect(decimal(1234.56, 'ja')).toBe('1,234.6')
  expect(decimal(4, 'en')).toBe('4')
})

test('a date is written as the language writes it, without a time zone', () => {
  expect(dateText('2027-04-05', 'ja')).toBe('2027年4月5日')
  expect(dateText('2027-04-05', 'en')).toBe('5 April 2027')
})

test('a fiscal year is named by the calendar year it starts in', () => {
  expect(fiscalYearText(ja, 2027)).toBe('2027年度')
  expect(fiscalYearText(en, 2027)).toBe('FY2027')
  expect(fiscalQuarterText(ja, '2028-03-31', 4)).toBe('2027年度 第4四半期')
  expect(fiscalQuarterText(en, '2028-03-31', 1)).toBe('FY2028 Q1')
})
