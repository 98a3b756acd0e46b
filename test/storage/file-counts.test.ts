// What a file carries and counts: which assessments in which order, which revs, which edits still lack a backup.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { buildFile } from '#storage/build-file.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, at, contents, figures, freshName, ids, later, summaryOf, tab, withOne } from './fixtures.ts'

const choices = () => ({ newId: ids(), at: later, summarize: summaryOf })
async function three() {
  const storage = await withOne()
  for (const id of ['c3', 'b2']) await storage.create(example(id), summaryOf(example(id)))
  return storage
}

describe('a file', () => {
  it('holds those that were asked for, each once, in order of id; what is gone is left out', async () => {
    const storage = await three()
    const idsOf = async (wanted?: string[]) => (await storage.exportFile(wanted)).file.assessments.map(({ id }) => id)
    expect(await idsOf()).toEqual(['a1', 'b2', 'c3'])
    expect(await idsOf(['c3', 'gone', 'a1', 'c3'])).toEqual(['a1', 'c3'])
    expect(await idsOf([])).toEqual([])
  })

  it('holds the snapshots of its own assessments only', async () => {
    const storage = await three()
    await storage.takeSnapshot('b2', { id: 's2', title: 'of b2', at })
    await storage.takeSnapshot('c3', { id: 's3', title: 'of c3', at })
    const titles = async (wanted?: string[]) =>
      (await storage.exportFile(wanted)).file.snapshots.map(({ title }) => title)
    expect(await titles(['b2'])).toEqual(['of b2'])
    expect(await titles()).toEqual(['of b2', 'of c3'])
  })

  it('comes with the rev of each, as it was written out', async () => {
    const storage = await three()
    await storage.saveAnswer('b2', 'id.mfa', answerOf(1), 1, figures)
    expect((await storage.exportFile()).revs).toEqual({ a1: 1, b2: 2, c3: 1 })
  })

  it('names what is broken by its place in the file', async () => {
    const storage = await three()
    await storage.db.answers.update('b2', { 'inputs.route': 7 } as never)
    expect((await storage.exportFile()).quarantine).toEqual([
      expect.objectContaining({ path: 'assessments[1].route', code: 'wrong-type' }),
    ])
  })
})

describe('a backup', () => {
  it('is noted for those that it holds, and for no other', async () => {
    const storage = await three()
    for (const id of ['a1', 'b2', 'c3']) await storage.saveAnswer(id, 'id.sso', answerOf(1), 0, figures)
    await storage.markBackedUp(['a1', 'b2'], later, { b2: 1 })
    const list = await storage.list()
    const of = (id: string) => list.find((row) => row.id === id)
    expect(of('a1')).toMatchObject({ lastBackupAt: later, editsSinceBackup: 0 })
    expect(of('b2')).toMatchObject({ lastBackupAt: later, editsSinceBackup: 1 })
    expect(of('c3')).toMatchObject({ editsSinceBackup: 1 })
    expect(of('c3')?.lastBackupAt).toBeUndefined()
    // A backup of what is not here yet leaves no edits below none.
    await storage.markBackedUp(['c3'], later, { c3: 9 })
    expect((await storage.list()).find((row) => row.id === 'c3')).toMatchObject({ editsSinceBackup: 0 })
  })
})

describe('an import', () => {
  it('gives each its own id and its own snapshots, under new names', async () => {
    const storage = await tab(freshName())
    const snapshot = (id: string, of: string) => ({
      id,
      assessmentId: of,
      takenAt: at,
      title: of,
      assessment: example(of),
    })
    const file = { ...buildFile([example('x'), example('y')]), snapshots: [snapshot('s', 'y'), snapshot('t', 'x')] }
    expect(await storage.importFile(file, choices())).toEqual([
      { from: 'x', id: 'new1', replaced: false },
      { from: 'y', id: 'new2', replaced: false },
    ])
    expect((await storage.listSnapshots('new1')).snapshots).toMatchObject([{ title: 'x', assessmentId: 'new1' }])
    expect((await storage.listSnapshots('new2')).snapshots).toMatchObject([{ title: 'y', assessmentId: 'new2' }])
    expect(await storage.list()).toMatchObject([
      { id: 'new1', rev: 1 },
      { id: 'new2', rev: 1 },
    ])
  })

  it('refuses what breaks a rule, and a snapshot of nobody, without a trace', async () => {
    const storage = await withOne()
    const before = await contents(storage.db)
    const bad = buildFile([{ ...example('x'), route: '' }])
    await expect(storage.importFile(bad, choices())).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'route', code: 'bad-id' }],
    })
    const astray = { id: 's', assessmentId: 'gone', takenAt: at, title: '', assessment: example('gone') }
    await expect(
      storage.importFile({ ...buildFile([example('x')]), snapshots: [astray] }, choices()),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'snapshots', code: 'unknown-assessment' }] })
    expect(await contents(storage.db)).toEqual(before)
  })

  it('in place of an assessment goes on counting, also where the row was broken, and keeps an untitled snapshot', async () => {
    const storage = await withOne()
    await storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)
    const row = await storage.db.answers.get('a1')
    await storage.db.answers.put({
      ...row!,
      partRevs: { plan: 7, route: 'x' } as never,
      answers: { 'id.sso': { answer: 9, rev: 5 }, odd: 3 } as never,
    })
    const placed = await storage.importFile(buildFile([example('a1')]), { ...choices(), replace: ['a1', 'other'] })
    expect(placed).toEqual([{ from: 'a1', id: 'a1', replaced: true }])
    const stored = await storage.read('a1')
    expect(stored?.quarantine).toEqual([])
    expect(stored?.answerRevs).toEqual({ 'id.mfa': 1, 'id.sso': 6, odd: 1 })
    expect(stored?.partRevs).toMatchObject({ plan: 8, route: 1, profile: 1 })
    expect((await storage.list())[0]).toMatchObject({ rev: 3, editsSinceBackup: 0 })
    expect((await storage.listSnapshots('a1')).snapshots).toMatchObject([{ title: '', takenAt: later, id: 'new1' }])
  })

  it('that may replace what is not here adds it under its own id', async () => {
    const storage = await tab(freshName())
    await storage.importFile(buildFile([example('a1')]), { ...choices(), replace: ['a1'] })
    expect(await storage.list()).toMatchObject([{ id: 'a1', rev: 1 }])
    expect((await storage.listSnapshots('a1')).snapshots).toEqual([])
  })
})
