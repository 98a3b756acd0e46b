// The number by which a database that was set back is known: it grows with every write, and with nothing else.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { writeCanary } from '#storage/copies/canary.ts'
import { restoreCopy, takeCopy } from '#storage/copies/copies.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { memoryFolder } from './copies/memory-folder.ts'
import { answerOf, at, figures, freshName, summaryOf, tab, withOne } from './fixtures.ts'

describe('the number of changes', () => {
  it('grows by one with each write, whichever tab makes it, however many rows it has', async () => {
    const name = freshName()
    const storage = await withOne(name)
    expect(await storage.changes()).toBe(1)
    await storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)
    await (await tab(name)).create(example('b2'), summaryOf(example()))
    expect(await storage.changes()).toBe(3)
    await storage.remove('b2')
    expect(await storage.changes()).toBe(4)
  })

  it('does not grow with an edit that conflicts, a write that fails, or what is no work of anybody', async () => {
    const storage = await withOne()
    const before = await storage.changes()
    expect(await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 0, figures)).toMatchObject({ ok: false })
    await expect(storage.create(example(), summaryOf(example()))).rejects.toThrow()
    await storage.setPreference('colour', 'red')
    expect(await storage.changes()).toBe(before)
  })

  it('is later than all that was known before when a copy was put back: nobody takes it for a loss', async () => {
    const name = freshName()
    const storage = await withOne(name)
    const { folder } = memoryFolder()
    const copy = await takeCopy(folder, name, at)
    await storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)
    await restoreCopy(folder, name, copy!.name)
    expect(await storage.changes()).toBe(3)
    await writeCanary({ databaseId: '', assessments: 1, answers: 1, changes: 40 }, folder)
    await restoreCopy(folder, name, copy!.name)
    expect(await storage.changes()).toBe(41)
  })
})
