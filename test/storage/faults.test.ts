// Every write of every flow is made to fail once: the database is as before or as after, never between, and the caller hears it.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Storage } from '#storage/database.ts'
import type { Database } from '#storage/door.ts'
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, at, contents, figures, freshName, ids, later, summaryOf, tab, type Faults } from './fixtures.ts'

const file: ZtmFile = {
  format: 'ztm',
  formatVersion: 1,
  assessments: [example('a1', { 'id.mfa': answerOf(4), 'id.sso': answerOf(1) }), example('x', {})],
  snapshots: [
    { id: 's1', assessmentId: 'a1', takenAt: at, title: 'before', assessment: example('a1', {}) },
    { id: 's2', assessmentId: 'x', takenAt: at, title: 'before', assessment: example('x') },
  ],
}
const flows: Record<string, (storage: Storage) => Promise<unknown>> = {
  create: (storage) => storage.create(example('new'), summaryOf(example())),
  saveAnswer: (storage) => storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures),
  applyEdits: (storage) =>
    storage.applyEdits(
      'a1',
      [
        { kind: 'answer', question: 'id.mfa', answer: null, seenRev: 1 },
        { kind: 'answer', question: 'id.sso', answer: answerOf(2), seenRev: 0 },
        { kind: 'part', part: 'plan', value: { done: ['m1'] }, seenRev: 1 },
      ],
      figures,
    ),
  'applyEdits with a snapshot of before': (storage) =>
    storage.applyEdits(
      'a1',
      [
        { kind: 'answer', question: 'id.mfa', answer: answerOf(4), seenRev: 1 },
        { kind: 'answer', question: 'id.sso', answer: answerOf(2), seenRev: 0 },
      ],
      figures,
      { id: 'before-sheet', title: 'before the answer sheet', at: later },
    ),
  duplicate: (storage) => storage.duplicate('a1', 'a2', 'copy', later),
  remove: (storage) => storage.remove('a1'),
  import: (storage) => storage.importFile(file, { newId: ids(), at: later, summarize: summaryOf }),
  'import over': (storage) =>
    storage.importFile(file, {
      newId: ids(),
      at: later,
      summarize: summaryOf,
      replace: ['a1'],
      replacedTitle: 'before import',
    }),
}
const failures: [string, string][] = [
  ['QuotaExceededError', 'quota'],
  ['UnknownError', 'failed'],
  ['DataError', 'failed'],
  ['AbortError', 'failed'],
  ['InvalidStateError', 'closed'],
  ['DatabaseClosedError', 'closed'],
  ['DataCloneError', 'not-plain'],
]

async function prepared(): Promise<{ storage: Storage & { db: Database }; faults: Faults }> {
  const faults: Faults = { failAt: 0, seen: 0, error: () => new Error('not set') }
  const storage = await tab(freshName(), faults)
  await storage.create(example(), summaryOf(example()))
  await storage.takeSnapshot('a1', { id: 'kept', title: 'kept', at })
  faults.seen = 0
  return { storage, faults }
}

describe.each(Object.entries(flows))('%s', { timeout: 60_000 }, (_, flow) => {
  it('is all or nothing, whichever write fails and however', async () => {
    const dry = await prepared()
    await flow(dry.storage)
    const writes = dry.faults.seen
    const after = await contents(dry.storage.db)
    expect(writes).toBeGreaterThan(1)
    for (let k = 1; k <= writes; k++) {
      const { storage, faults } = await prepared()
      const before = await contents(storage.db)
      for (const [name, code] of failures) {
        Object.assign(faults, { seen: 0, failAt: k, error: () => new DOMException('injected', name) })
        await expect(flow(storage), `write ${String(k)}, ${name}`).rejects.toMatchObject({ code })
        expect(await contents(storage.db)).toEqual(before)
      }
      // And when the fault ends, the same flow goes through.
      faults.failAt = 0
      await flow(storage)
      expect(await contents(storage.db)).toEqual(after)
      storage.close()
    }
  })

  it('is found out before its end when a write is said to be done and is not', async () => {
    const dry = await prepared()
    await flow(dry.storage)
    const after = await contents(dry.storage.db)
    let found = 0
    for (let k = 1; k <= dry.faults.seen; k++) {
      const { storage, faults } = await prepared()
      const before = await contents(storage.db)
      Object.assign(faults, { seen: 0, failAt: k, error: () => undefined })
      const code = await flow(storage).then(
        () => undefined,
        (error: unknown) => (error as { code: string }).code,
      )
      if (code !== undefined) found++
      // What wrote nothing, such as deleting the key where there is no lock, loses nothing.
      expect([code, await contents(storage.db)], `write ${String(k)}`).toEqual(
        code === undefined ? [undefined, after] : ['recount', before],
      )
      storage.close()
    }
    expect(found).toBeGreaterThan(1)
  })
})
