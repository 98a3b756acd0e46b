import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dateOf,
  dayNumber,
  daysBetween,
  fiscalQuarterOf,
  fiscalYearOf,
  isDate,
} from '#core/calendar.ts'

describe('a plain date', () => {
  test('goes to a day number and back over two centuries', () => {
    for (let day = dayNumber('1950-01-01'); day <= dayNumber('2150-01-01'); day++)
      expect(dayNumber(dateOf(day))).toBe(day)
  })
  test('knows leap years, year ends and daylight saving days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  })
  test('is refused when the calendar has no such day', () => {
    expect(isDate('2027-02-29')).toBe(false)
    expect(isDate('2028-02-29')).toBe(true)
    expect(isDate('2027-13-01')).toBe(false)
    expect(isDate('2027-1-1')).toBe(false)
  })
  test('months are added with the day clamped', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2027-12-15', 2)).toBe('2028-02-15')
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15')
  })
  test('the Japanese fiscal year begins in April', () => {
    expect(fiscalYearOf('2027-03-31', 4)).toBe(2026)
    expect(fiscalYearOf('2027-04-01', 4)).toBe(2027)
    expect(fiscalQuarterOf('2027-04-01', 4)).toBe(1)
    expect(fiscalQuarterOf('2027-03-31', 4)).toBe(4)
    expect(fiscalYearOf('2027-01-01', 1)).toBe(2027)
    expect(fiscalQuarterOf('2027-12-31', 1)).toBe(4)
  })
})
