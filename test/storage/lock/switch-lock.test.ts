// Setting the lock up and taking it away: all rows or none, also while another tab writes.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { answerOf, figures, freshName, tab, type Faults } from '../fixtures.ts'
import { WORDS, secret, filled, seen, raw, bytesOf, sealedRows } from './lock-fixture.ts'

describe('switching on and off', { timeout: 120_000 }, () => {
  it('off again, everything is as it was before, and no key is left', async () => {
    const storage = await filled()
    const before = await raw(storage)
    await storage.lockOn(WORDS)
    await storage.lockOff()
    const { meta: _, ...stores } = (await raw(storage)).stores
    const { meta: __, ...wanted } = before.stores
    expect(stores).toEqual(wanted)
    expect(await storage.isLocked()).toBe(false)
    await storage.lockOn('another passphrase')
    await expect(storage.lockOn(WORDS)).rejects.toMatchObject({ code: 'exists' })
    expect((await storage.read('a1'))?.assessment).toEqual(secret())
  })

  it.each(['on', 'off'] as const)('%s is before or after, never mixed, whichever write fails', async (way) => {
    const faults: Faults = { failAt: 0, seen: 0, error: () => new DOMException('injected', 'QuotaExceededError') }
    const storage = await filled(freshName(), faults)
    await storage.databaseId()
    const shown = await seen(storage)
    if (way === 'off') await storage.lockOn(WORDS)
    const turn = () => (way === 'on' ? storage.lockOn(WORDS) : storage.lockOff())
    const before = bytesOf(await raw(storage))
    let k = 1
    for (; ; k++) {
      Object.assign(faults, { seen: 0, failAt: k })
      const failed = await turn().then(
        () => false,
        (error: unknown) => (error as { code: string }).code === 'quota',
      )
      if (!failed) break
      expect(bytesOf(await raw(storage)), `write ${String(k)}`).toBe(before)
      faults.failAt = 0
      expect(await seen(storage)).toEqual(shown)
      // A tab that was not there sees the same state.
      const fresh = await tab(storage.db.name)
      expect(await fresh.isLocked()).toBe(way === 'off')
      if (way === 'off') expect(await fresh.unlock(WORDS)).toBe('open')
      expect(await fresh.list()).toEqual(shown.list)
      fresh.close()
    }
    // Every write was there to fail: the rows of four tables, and the keys.
    expect(k).toBeGreaterThan(5)
    faults.failAt = 0
    expect(await seen(storage)).toEqual(shown)
    expect(sealedRows(await raw(storage)).every((sealed) => sealed === (way === 'on'))).toBe(true)
  })

  it('takes along what another tab writes meanwhile', async () => {
    const storage = await filled()
    const other = await tab(storage.db.name)
    const answers = Array.from({ length: 30 }, (_, i) => `q${String(i)}`)
    let refused = 0
    const typing = (async () => {
      for (const question of answers)
        await other.saveAnswer('a1', question, answerOf(1), 0, figures).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'locked' })
          refused++
        })
    })()
    await storage.lockOn(WORDS)
    await typing
    const stored = (await storage.read('a1'))?.assessment.answers ?? {}
    // Each was saved and is there, or was said not to be saved.
    expect(answers.filter((question) => Object.hasOwn(stored, question))).toHaveLength(answers.length - refused)
    expect(sealedRows(await raw(storage)).every(Boolean)).toBe(true)
  })
})
