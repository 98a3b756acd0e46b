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

  it.each(['on', 'off', 'another passphrase', 'erase'] as const)(
    '%s is found out before its end when a write is said to be done and is not',
    async (way) => {
      const faults: Faults = { failAt: 0, seen: 0, error: () => undefined }
      let found = 0
      for (let k = 1; ; k++) {
        const storage = await filled(freshName(), faults)
        await storage.databaseId()
        if (way !== 'on') await storage.lockOn(WORDS)
        const before = bytesOf(await raw(storage))
        Object.assign(faults, { seen: 0, failAt: k })
        const turn = {
          on: () => storage.lockOn(WORDS),
          off: () => storage.lockOff(),
          'another passphrase': () => storage.changePassphrase(WORDS, 'new words here'),
          erase: () => storage.eraseAll(),
        }
        const code = await turn[way]().then(
          () => undefined,
          (error: unknown) => (error as { code: string }).code,
        )
        const reached = faults.seen >= k
        faults.failAt = 0
        if (code !== undefined) {
          found++
          expect([code, bytesOf(await raw(storage))], `write ${String(k)}`).toEqual(['recount', before])
        } else {
          // What was not written had nothing to do, such as emptying an empty table.
          const rows = sealedRows(await raw(storage))
          expect(
            rows.every((sealed) => sealed === (way === 'on' || way === 'another passphrase')),
            `write ${String(k)}`,
          ).toBe(true)
          expect(rows.length > 0).toBe(way !== 'erase')
        }
        storage.close()
        if (!reached) break
      }
      expect(found).toBeGreaterThan(way === 'another passphrase' ? 0 : 4)
    },
  )

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

  it('off needs the passphrase first', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const other = await tab(storage.db.name)
    const before = bytesOf(await raw(storage))
    await expect(other.lockOff()).rejects.toMatchObject({ code: 'locked' })
    await expect(other.lockOn('mine')).rejects.toMatchObject({ code: 'locked' })
    expect(bytesOf(await raw(storage))).toBe(before)
  })

  it('keeps no key of a lock that is no more', async () => {
    const storage = await filled()
    await storage.db.keys.put({ id: 'stray', wrapped: new ArrayBuffer(8) })
    await storage.lockOn(WORDS)
    const { stores } = await raw(storage)
    expect(stores['keys']?.map((row) => (row as { id: string }).id).sort()).toEqual(['#lock', '#packs', 'a1', 'b2'])
  })

  it('a passphrase that two tabs change at once is changed by one of them, and the other hears it', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const other = await tab(storage.db.name)
    await other.unlock(WORDS)
    const outcomes = await Promise.all(
      [storage, other].map((who, i) =>
        who
          .changePassphrase(WORDS, `new words ${String(i)}`)
          .catch((error: unknown) => (error as { code: string }).code),
      ),
    )
    expect([...outcomes].sort()).toEqual(['conflict', 'open'])
    const fresh = await tab(storage.db.name)
    expect(await fresh.unlock(`new words ${String(outcomes.indexOf('conflict'))}`)).toBe('wrong')
    expect(await fresh.unlock(`new words ${String(outcomes.indexOf('open'))}`)).toBe('open')
  })

  it('says of a lock that is damaged or newer that it is, and of none that there is nothing to open', async () => {
    const storage = await filled()
    expect(await storage.changePassphrase(WORDS, 'x')).toBe('damaged')
    expect(await storage.unlock(WORDS)).toBe('damaged')
    await storage.db.keys.put({ id: '#lock', version: 2 } as never)
    expect(await storage.changePassphrase(WORDS, 'x')).toBe('newer')
  })

  it('past the door, where nobody can tell, an open lock gives and takes nothing', async () => {
    const storage = await filled()
    expect(await storage.db.answers.get('a1')).toMatchObject({ id: 'a1' })
    await storage.lockOn(WORDS)
    await expect(storage.db.answers.get('a1')).rejects.toThrow('locked')
    await expect(storage.db.answers.put({ id: 'x' } as never)).rejects.toThrow('locked')
    // Row by row is no way either: a cursor cannot wait until a row is opened.
    await expect(storage.db.answers.each(() => undefined)).rejects.toThrow('failed')
    expect(await storage.db.answers.count()).toBe(2)
  })
})
