// What a broken file leaves in the database: all of it, when it passed every rule; nothing, when it did not. Never a part (T10).
import { expect, test } from 'vitest'
import { readBytes } from '#workers/read-bytes.ts'
import { mutated } from '../core/assessment/broken-files.ts'
import { patience, rounds } from '../fuzz.ts'
import { held, ids, later, summaryOf, withOne } from './fixtures.ts'

test('broken files are taken in whole or not at all', { timeout: patience(600_000) }, async () => {
  const storage = await withOne()
  const newId = ids()
  let before = await held(storage.db)
  let taken = 0
  for (let i = 0; i < rounds(400); i++) {
    const read = readBytes(new TextEncoder().encode(mutated()), [])
    if (read.ok) {
      const count = await storage.count()
      const placed = await storage.importFile(read.file, { newId, at: later, summarize: summaryOf })
      taken++
      expect(await storage.count()).toBe(count + read.file.assessments.length)
      for (const [k, { id }] of placed.entries()) {
        const stored = await storage.read(id)
        expect(stored?.quarantine).toEqual([])
        expect(stored?.assessment).toEqual({ ...read.file.assessments[k], id })
        await storage.remove(id)
        await storage.forgotten(id)
      }
    }
    expect(await held(storage.db)).toEqual(before)
    before = await held(storage.db)
  }
  expect(taken).toBeGreaterThan(5)
  // The same eye sees a half import.
  await storage.db.answers.put({ ...(await storage.db.answers.get('a1'))!, id: 'half' })
  expect(await held(storage.db)).not.toEqual(before)
})
