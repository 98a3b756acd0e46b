import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { readZtmFile } from '#core/assessment/ztm-file.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import { buildFile } from '#storage/build-file.ts'
import { example, ztmFile } from '../core/assessment/arbitrary.ts'
import { patience, rounds } from '../fuzz.ts'
import { answerOf, at, contents, figures, freshName, ids, later, summaryOf, tab, withOne } from './fixtures.ts'

const choices = () => ({ newId: ids(), at: later, summarize: summaryOf })

describe('export and import', { timeout: patience(60_000) }, () => {
  it('bring everything to another device: file, database, file', async () => {
    const storage = await tab(freshName())
    let n = 0
    const newId = () => `n${String(++n)}`
    await fc.assert(
      fc.asyncProperty(ztmFile, async (file) => {
        const placed = await storage.importFile(file, { newId, at, summarize: summaryOf })
        const { file: out, quarantine } = await storage.exportFile(placed.map(({ id }) => id))
        expect(quarantine).toEqual([])
        const from = new Map(placed.map(({ from, id }) => [id, from]))
        const home = (a: Assessment) => ({ ...a, id: from.get(a.id) })
        const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
          (a.id ?? '') < (b.id ?? '') ? -1 : 1
        expect(out.assessments.map(home).sort(byId)).toEqual([...file.assessments].sort(byId))
        expect(
          out.snapshots.map((s) => ({ ...s, id: '', assessmentId: '', assessment: home(s.assessment) })).length,
        ).toBe(file.snapshots.length)
        const key = (s: { takenAt: string; title: string }) => `${s.takenAt} ${s.title}`
        expect(out.snapshots.map(key).sort()).toEqual(file.snapshots.map(key).sort())
        expect(readZtmFile(writeZtmFile(out), []).ok).toBe(true)
      }),
      { numRuns: rounds(40) },
    )
  })

  it('add under fresh ids and touch nothing that is there', async () => {
    const storage = await withOne()
    await storage.takeSnapshot('a1', { id: 's1', title: 'kept', at })
    const { file } = await storage.exportFile()
    const placed = await storage.importFile(file, choices())
    expect(placed).toEqual([{ from: 'a1', id: 'new1', replaced: false }])
    expect((await storage.read('a1'))?.assessment).toEqual(example())
    expect((await storage.read('new1'))?.assessment).toEqual({ ...example(), id: 'new1' })
    expect((await storage.listSnapshots('a1')).snapshots).toHaveLength(1)
    expect((await storage.listSnapshots('new1')).snapshots).toMatchObject([
      { title: 'kept', assessment: { id: 'new1' } },
    ])
  })

  it('refuse an id that is taken after all', async () => {
    const storage = await withOne()
    const before = await contents(storage.db)
    await expect(
      storage.importFile(buildFile([example('x')]), { ...choices(), newId: () => 'a1' }),
    ).rejects.toMatchObject({ code: 'exists' })
    expect(await contents(storage.db)).toEqual(before)
  })

  it('replace only when told, keep a snapshot of what was there, and let open tabs notice', async () => {
    const storage = await withOne(freshName(), example('a1', { 'id.mfa': answerOf(3), 'id.sso': answerOf(2) }))
    const file = buildFile([example('a1', { 'id.mfa': answerOf(4) })])
    await storage.importFile(file, { ...choices(), replace: ['a1'], replacedTitle: 'before the file' })
    expect((await storage.read('a1'))?.assessment.answers).toEqual({ 'id.mfa': answerOf(4) })
    const { snapshots } = await storage.listSnapshots('a1')
    expect(snapshots).toMatchObject([
      { title: 'before the file', takenAt: later, assessment: { answers: { 'id.sso': answerOf(2) } } },
    ])
    expect(await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).toMatchObject({
      ok: false,
      theirs: answerOf(4),
    })
    expect(await storage.saveAnswer('a1', 'id.sso', answerOf(1), 1, figures)).toMatchObject({ ok: false, theirs: null })
    expect(await storage.savePart('a1', 'plan', { done: ['m1'] }, 1, figures)).toMatchObject({ ok: false })
    expect((await storage.read('a1'))?.quarantine).toEqual([])
  })

  it('are the same bytes for the same state', async () => {
    const storage = await withOne()
    const text = async () => writeZtmFile((await storage.exportFile()).file)
    expect(await text()).toBe(await text())
  })

  it('say what was left out because it is broken', async () => {
    const storage = await withOne()
    await storage.takeSnapshot('a1', { id: 's1', title: 't', at })
    await storage.db.snapshots.update('s1', { takenAt: 'once' })
    const { file, quarantine } = await storage.exportFile()
    expect(file.snapshots).toEqual([])
    expect(quarantine).toMatchObject([{ path: 'snapshots[0].takenAt', code: 'bad-instant' }])
    expect((await storage.listSnapshots('a1')).quarantine).toHaveLength(1)
  })

  it('build a file from memory without a database, whatever was typed', () => {
    const typed = { ...example(), organization: { id: 'o1', name: 'half \ud83d' }, sample: undefined }
    const read = readZtmFile(writeZtmFile(buildFile([new Proxy(typed, {})])), [])
    expect(read.ok && read.file.assessments[0]?.organization.name).toBe('half \ufffd')
  })
})

describe('the backup count', () => {
  it('starts again at a backup, but not for edits made meanwhile', async () => {
    const storage = await withOne()
    await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)
    expect((await storage.list())[0]?.editsSinceBackup).toBe(1)
    const { revs } = await storage.exportFile(['a1'])
    await storage.saveAnswer('a1', 'id.mfa', answerOf(2), 2, figures)
    await storage.markBackedUp(['a1'], later, revs)
    expect((await storage.list())[0]).toMatchObject({ lastBackupAt: later, editsSinceBackup: 1 })
    await storage.markBackedUp(['a1', 'gone'], later)
    expect((await storage.list())[0]?.editsSinceBackup).toBe(0)
    expect((await storage.read('a1'))?.quarantine).toEqual([])
  })
})

describe('snapshots', () => {
  it('freeze inputs with their pack version, oldest first', async () => {
    const storage = await withOne()
    await storage.takeSnapshot('a1', { id: 's2', title: 'second', at: later })
    const first = await storage.takeSnapshot('a1', { id: 's1', title: 'first', at })
    await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)
    expect(first).toEqual({ id: 's1', assessmentId: 'a1', takenAt: at, title: 'first', assessment: example() })
    expect(
      (await storage.listSnapshots('a1')).snapshots.map((s) => [s.title, s.assessment.answers['id.mfa']?.value]),
    ).toEqual([
      ['first', 3],
      ['second', 3],
    ])
    await storage.removeSnapshot('s1')
    expect((await storage.listSnapshots('a1')).snapshots).toHaveLength(1)
    await expect(storage.takeSnapshot('gone', { id: 's3', title: '', at })).rejects.toMatchObject({ code: 'gone' })
    await expect(storage.takeSnapshot('a1', { id: 's4', title: '', at: 'now' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
