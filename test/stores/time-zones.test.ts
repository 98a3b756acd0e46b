// Dates in fourteen time zones, on the days when clocks change, and with a clock that was set back (T19).
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addDays, addMonths, dateOf, dayNumber, daysBetween } from '#core/calendar.ts'
import { today } from '#stores/clock.ts'
import { patience, rounds } from '../fuzz.ts'
import { answerOf, figures, withOne } from '../storage/fixtures.ts'

const ZONES = [
  'Asia/Tokyo', 'UTC', 'America/New_York', 'America/Los_Angeles', 'America/St_Johns', 'America/Sao_Paulo', 'Europe/London',
  'Europe/Berlin', 'Africa/Cairo', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati',
] // prettier-ignore
const home = process.env['TZ']

afterEach(() => {
  vi.useRealTimers()
  if (home === undefined) delete process.env['TZ']
  else process.env['TZ'] = home
})

/** Instants of twelve years that begin in 2020, evenly apart. */
const YEARS = 12 * 365.25 * 86_400_000

describe.each(ZONES)('in %s', { timeout: patience(30_000) }, (zone) => {
  test('today is the day on the wall, at any instant of twelve years', () => {
    process.env['TZ'] = zone
    vi.useFakeTimers({ toFake: ['Date'] })
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    let [byUtc, wrong] = [0, 0]
    const start = Date.UTC(2020, 0, 1)
    const instants = rounds(2_000)
    for (let i = 0; i < instants; i++) {
      // Steps that are no whole days: every hour of the day, every day of change.
      vi.setSystemTime(start + Math.floor((i * YEARS) / instants))
      const shown = wall.format(new Date())
      if (today() !== shown) wrong++
      if (new Date().toISOString().slice(0, 10) !== shown) byUtc++
    }
    expect(wrong).toBe(0)
    // The naive way is wrong everywhere else: these instants can tell.
    if (!['UTC', 'Europe/London'].includes(zone)) expect(byUtc).toBeGreaterThan(100)
  })

  test('days are counted and moved as on paper', () => {
    process.env['TZ'] = zone
    const first = dayNumber('2024-01-01')
    for (let i = 0; i < rounds(1_500); i++) {
      const date = dateOf(first + i * 2)
      const later = addDays(date, 1 + (i % 400))
      expect(daysBetween(date, later)).toBe(1 + (i % 400))
      expect(addMonths(date, 12).slice(0, 4)).toBe(String(Number(date.slice(0, 4)) + 1))
    }
  })
})

test('a clock that goes back a year while somebody types loses and reorders nothing', async () => {
  const storage = await withOne()
  let rev = 1
  for (const [i, at] of ['2026-11-28T10:00:00Z', '2025-11-28T10:00:01Z', '2025-11-28T10:00:02Z'].entries()) {
    const level = ((i % 4) + 1) as 1 | 2 | 3
    const saved = await storage.saveAnswer('a1', 'id.mfa', { ...answerOf(level), at }, rev, figures)
    expect(saved.ok).toBe(true)
    rev = saved.rev
    expect((await storage.read('a1'))?.assessment.answers['id.mfa']).toMatchObject({ value: level, at })
  }
})
