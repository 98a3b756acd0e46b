// An older and a newer app on one database: only the newer one writes.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#storage/database.ts'
import { VERSION } from '#storage/door.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, figures, freshName, summaryOf, withOne } from './fixtures.ts'

describe('two versions of the app', () => {
  it('let the older one only read what a newer one wrote', async () => {
    const name = freshName()
    const newer = await withOne(name)
    newer.db.close()
    const { Dexie } = await import('dexie')
    const next = new Dexie(name)
    next
      .version(VERSION + 1)
      .stores({ assessments: 'id', answers: 'id', snapshots: 'id, assessmentId', meta: 'key', extra: 'id' })
    await next.open()
    next.close()
    let told = 0
    const storage = await openDatabase(name, { onNewer: () => told++ })
    expect([storage.readOnly, told]).toEqual([true, 1])
    expect((await storage.read('a1'))?.assessment).toEqual(example())
    await expect(storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).rejects.toMatchObject({
      code: 'read-only',
    })
    expect((await storage.exportFile()).file.assessments).toEqual([example()])
    storage.close()
  })

  it('let the older tab go when a newer one upgrades, and its writes fail loudly', async () => {
    const name = freshName()
    let told = 0
    const storage = await openDatabase(name, { onVersionChange: () => told++ })
    await storage.create(example(), summaryOf(example()))
    const { Dexie } = await import('dexie')
    const next = new Dexie(name)
    next.version(VERSION + 1).stores({ assessments: 'id', answers: 'id', snapshots: 'id, assessmentId', meta: 'key' })
    await next.open()
    expect(told).toBe(1)
    await expect(storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).rejects.toMatchObject({ code: 'closed' })
    next.close()
  })
})
