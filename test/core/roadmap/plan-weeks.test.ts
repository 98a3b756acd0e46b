import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, fiscalYearOf } from '#core/calendar.ts'
import {
  capacityByWeek,
  dateOfWeek,
  lastDayBefore,
  planWeeks,
  weekOfDate,
  weeksStartingIn,
} from '#core/roadmap/plan-weeks.ts'

const weeksFrom = (start: string, more = {}) => planWeeks({ start, ...more }, '2026-11-22')

describe('weeks of a plan', () => {
  test('start today for five years when nothing is said, in fiscal years from April', () => {
    const weeks = planWeeks({}, '2026-11-22')
    expect(weeks).toMatchObject({ start: '2026-11-22', horizon: 260, firstMonth: 4 })
    expect(weeks.fiscalYears).toEqual([2026, 2027, 2028, 2029, 2030, 2031])
    expect(weeks.yearOf).toHaveLength(260)
  })

  test('run over year ends and leap days seven days at a time', () => {
    const weeks = weeksFrom('2027-12-20')
    expect([1, 2, 10, 11].map((w) => dateOfWeek(weeks, w))).toEqual([
      '2027-12-27',
      '2028-01-03',
      '2028-02-28',
      '2028-03-06',
    ])
    expect(lastDayBefore(weeks, 2)).toBe('2028-01-02')
    expect(weekOfDate(weeks, '2028-02-29')).toBe(10)
    expect(weekOfDate(weeks, '2028-03-05')).toBe(10)
    expect(weekOfDate(weeks, '2020-01-01')).toBe(0)
  })

  test('belong to the fiscal year of their first day', () => {
    const weeks = weeksFrom('2028-03-27', { horizonWeeks: 2 })
    expect(weeks).toMatchObject({ fiscalYears: [2027, 2028], yearOf: [0, 1] })
  })

  test('a range of days names the weeks that begin in it', () => {
    const weeks = weeksFrom('2027-01-04')
    expect(weeksStartingIn(weeks, { from: '2027-01-05', to: '2027-01-18' })).toEqual({ from: 1, to: 2 })
    expect(weeksStartingIn(weeks, { from: '2027-01-05', to: '2027-01-10' })).toBeNull()
    expect(weeksStartingIn(weeks, { from: '2020-01-01', to: '2027-01-04' })).toEqual({ from: 0, to: 0 })
    expect(weeksStartingIn(weeks, { from: '2020-01-01', to: '2021-01-04' })).toBeNull()
  })

  test('a week that an exception covers in part counts it by day; the later exception wins', () => {
    const weeks = weeksFrom('2027-01-04', { horizonWeeks: 3 })
    const first = { from: '2027-01-10', to: '2027-01-17', capacity: 0 }
    expect(capacityByWeek(weeks, 7, [first])).toEqual([6, 0, 7])
    expect(capacityByWeek(weeks, 7, [first, { ...first, from: '2027-01-11', capacity: 14 }])).toEqual([6, 14, 7])
    expect(capacityByWeek(weeks, 7, [{ from: '2020-01-01', to: '2040-01-01', capacity: 1 }])).toEqual([1, 1, 1])
  })

  test('every day of the horizon lies in the week that holds it', () => {
    const day = fc.nat(20000).map((n) => addDays('2000-01-01', n))
    fc.assert(
      fc.property(day, fc.nat(1800), fc.integer({ min: 1, max: 12 }), (start, n, fiscalYearStart) => {
        const weeks = weeksFrom(start, { fiscalYearStart })
        const date = addDays(start, n)
        const week = weekOfDate(weeks, date)
        expect(dateOfWeek(weeks, week) <= date && date <= lastDayBefore(weeks, week + 1)).toBe(true)
        const place = weeks.yearOf[week]
        if (place !== undefined)
          expect(weeks.fiscalYears[place]).toBe(fiscalYearOf(dateOfWeek(weeks, week), fiscalYearStart))
      }),
    )
  })
})
