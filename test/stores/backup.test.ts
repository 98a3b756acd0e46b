import { expect, test } from 'vitest'
import { backupOf, daysSince, isOverdue } from '#stores/backup.ts'
import { offerWords } from '#stores/sealing.ts'

const now = '2026-11-28T01:00:00Z'
const of = (editsSinceBackup: number, lastBackupAt?: string, createdAt = '2026-11-01T00:00:00Z') => ({
  createdAt,
  editsSinceBackup,
  ...(lastBackupAt !== undefined && { lastBackupAt }),
})

test('a backup is overdue after seven days or fifty changes, and never without a change', () => {
  expect(isOverdue(of(1, '2026-11-22T23:00:00Z'), now)).toBe(false)
  expect(isOverdue(of(1, '2026-11-21T23:00:00Z'), now)).toBe(true)
  expect(isOverdue(of(49, now), now)).toBe(false)
  expect(isOverdue(of(50, now), now)).toBe(true)
  expect(isOverdue(of(0, '2020-01-01T00:00:00Z'), now)).toBe(false)
  // What was never backed up counts from its beginning.
  expect(isOverdue(of(1), now)).toBe(true)
  expect(isOverdue(of(1, undefined, now), now)).toBe(false)
  // A clock that was set back makes no negative days.
  expect(daysSince(of(1, '2027-11-21T00:00:00Z'), now)).toBe(0)
})

test('all together tell the worst, of what was changed only', () => {
  const list = [of(0), of(3, '2026-11-26T00:00:00Z'), of(60, '2026-11-27T00:00:00Z')]
  expect(backupOf(list, now)).toEqual({ never: false, overdue: 1, days: 2, edits: 63 })
  expect(backupOf([of(0)], now)).toEqual({ never: false, overdue: 0, days: 0, edits: 0 })
  expect(backupOf([of(2)], now)).toMatchObject({ never: true, overdue: 1, days: 27 })
})

test('six words of the list are offered in each language, another six each time', async () => {
  for (const language of ['ja', 'en'] as const) {
    const offers = new Set<string>()
    for (let i = 0; i < 50; i++) offers.add(await offerWords(language))
    expect(offers.size).toBe(50)
    for (const offer of offers) {
      expect(offer.split(' ')).toHaveLength(6)
      expect(offer).toBe(offer.normalize('NFC'))
    }
  }
})
