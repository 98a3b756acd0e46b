import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { openDatabase } from '#storage/database.ts'
import { VERSION } from '#storage/door.ts'
import { assessment as anyAssessment, example } from '../core/assessment/arbitrary.ts'
import { answerOf, at, contents, figures, freshName, later, summaryOf, tab, withOne } from './fixtures.ts'

describe('assessments on this device', { timeout: 60_000 }, () => {
  it('come back as they were saved, whatever they hold', async () => {
    const storage = await tab(freshName())
    let n = 0
    await fc.assert(
      fc.asyncProperty(anyAssessment, async (value) => {
        const assessment = { ...value, id: `a${String(++n)}` }
        await storage.create(assessment, summaryOf(assessment))
        const stored = await storage.read(assessment.id)
        expect(stored?.assessment).toEqual(assessment)
        expect(stored?.quarantine).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('are listed newest first, with what the inputs say', async () => {
    const storage = await withOne()
    const second = example('b', {})
    await storage.create(second, { ...summaryOf(second), updatedAt: later })
    expect((await storage.list()).map((s) => [s.id, s.name, s.route, s.edition, s.answered])).toEqual([
      ['b', '髙﨑𠮷製作所', 'work-style', 'full', 0],
      ['a1', '髙﨑𠮷製作所', 'work-style', 'full', 1],
    ])
  })

  it('refuse an id that is taken and a value that breaks a rule', async () => {
    const storage = await withOne()
    await expect(storage.create(example(), summaryOf(example()))).rejects.toMatchObject({ code: 'exists' })
    const bad = { ...example('b'), route: '' }
    await expect(storage.create(bad, summaryOf(bad))).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'route', code: 'bad-id' }],
    })
    expect(await storage.list()).toHaveLength(1)
  })

  it('take reactive wrappers and give plain copies', async () => {
    const storage = await tab(freshName())
    const wrapped = new Proxy({ ...example(), answers: new Proxy(example().answers, {}) }, {})
    await storage.create(wrapped, summaryOf(wrapped))
    const saved = await storage.saveAnswer('a1', 'id.sso', new Proxy(answerOf(2), {}), 0, figures)
    expect(saved).toEqual({ ok: true, rev: 1 })
    expect(structuredClone((await storage.read('a1'))?.assessment.answers['id.sso'])).toEqual(answerOf(2))
  })

  it('are copied under another name, and the copy is on its own', async () => {
    const storage = await withOne()
    await storage.markBackedUp(['a1'], at)
    await storage.duplicate('a1', 'a2', 'copy', later)
    await storage.saveAnswer('a2', 'id.mfa', answerOf(1), 1, figures)
    expect((await storage.read('a1'))?.assessment).toEqual(example())
    const copy = (await storage.list()).find((s) => s.id === 'a2')
    expect(copy).toMatchObject({ name: 'copy', createdAt: later })
    expect(copy?.lastBackupAt).toBeUndefined()
    expect((await storage.read('a2'))?.quarantine).toEqual([])
  })

  it('are deleted with everything that belongs to them, and nothing else', async () => {
    const storage = await withOne()
    await storage.create(example('b'), summaryOf(example('b')))
    await storage.takeSnapshot('b', { id: 's2', title: 't', at })
    const before = await contents(storage.db)
    await storage.create(example('c'), summaryOf(example('c')))
    await storage.takeSnapshot('c', { id: 's3', title: 't', at })
    await storage.remove('c')
    // Noted in the same step, until no second copy holds it either.
    expect(await storage.toForget()).toEqual(['c'])
    await storage.forgotten('c')
    expect(await contents(storage.db)).toEqual(before)
    expect(await storage.read('c')).toBeUndefined()
  })

  it('show every change to whoever watches, from another tab too', async () => {
    const name = freshName()
    const [mine, theirs] = [await withOne(name), await tab(name)]
    const seen: unknown[] = []
    const counts: number[] = []
    const stops = [
      mine.watch('a1', (stored) => seen.push(stored?.assessment.answers['id.mfa']?.value)),
      mine.watchList((list) => counts.push(list.length)),
    ]
    await expect.poll(() => [seen.at(-1), counts.at(-1)]).toEqual([3, 1])
    await theirs.saveAnswer('a1', 'id.mfa', answerOf(4), 1, figures)
    await expect.poll(() => seen.at(-1)).toBe(4)
    await theirs.remove('a1')
    await expect.poll(() => [seen.at(-1), counts.at(-1)]).toEqual([undefined, 0])
    for (const stop of stops) stop()
  })

  it('lets someone overwrite no preference with what cannot be kept', async () => {
    const storage = await tab(freshName())
    await storage.setPreference('columns', { wide: true })
    expect(await storage.getPreference('columns')).toEqual({ wide: true })
    expect(await storage.getPreference('never')).toBeUndefined()
    await expect(storage.setPreference('columns', { f: () => 1 })).rejects.toMatchObject({ code: 'not-plain' })
    await storage.db.meta.put({ key: 'columns', value: new Map() })
    expect(await storage.getPreference('columns')).toBeUndefined()
  })
})

describe('rows that are broken', () => {
  async function broken(change: (row: Record<string, Record<string, unknown>>) => void) {
    const storage = await withOne(freshName(), example('a1', { 'id.mfa': answerOf(3), 'id.sso': answerOf(2) }))
    const row = (await storage.db.answers.get('a1')) as unknown as Record<string, Record<string, unknown>>
    change(row)
    await storage.db.answers.put(row as never)
    return storage
  }

  it('put a bad answer into quarantine and open the rest', async () => {
    const storage = await broken(
      (row) => (row.answers = { ...row.answers, 'id.sso': { answer: { ...answerOf(2), value: 9 }, rev: 7 } }),
    )
    const stored = await storage.read('a1')
    expect(Object.keys(stored?.assessment.answers ?? {})).toEqual(['id.mfa'])
    expect(stored?.quarantine).toMatchObject([{ path: 'answers.id.sso.value', code: 'not-allowed' }])
    // It stays where it is until someone answers anew, on the rev that was seen.
    await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)
    expect((await storage.db.answers.get('a1'))?.answers['id.sso']?.answer?.value).toBe(9)
    expect(await storage.saveAnswer('a1', 'id.sso', answerOf(4), stored?.answerRevs['id.sso'] ?? 0, figures)).toEqual({
      ok: true,
      rev: 8,
    })
    expect((await storage.read('a1'))?.quarantine).toEqual([])
  })

  it('stand in for a bad part', async () => {
    const storage = await broken(
      (row) => (row.inputs = { ...row.inputs, plan: { start: 'soon' }, targets: 3, pack: null }),
    )
    const stored = await storage.read('a1')
    expect(stored?.assessment).toMatchObject({ plan: {}, targets: { default: 3 }, organization: { id: 'o1' } })
    expect(stored?.quarantine.map((f) => `${f.path} ${f.code}`)).toEqual([
      'pack wrong-type',
      'targets wrong-type',
      'plan.start bad-date',
    ])
    expect((await storage.exportFile()).quarantine.map((f) => f.path)).toContain('assessments[0].plan.start')
  })

  it('open even when nothing of them is sound', async () => {
    for (const value of [null, 7, [], new Map()] as never[]) {
      const storage = await broken((row) =>
        Object.assign(row, { inputs: value, answers: value, partRevs: value, rev: value }),
      )
      const stored = await storage.read('a1')
      expect(stored?.assessment).toMatchObject({ id: 'a1', answers: {} })
      expect(stored?.quarantine.length).toBeGreaterThan(0)
    }
  })

  it('never hide an assessment from the list', async () => {
    const storage = await withOne()
    await storage.db.assessments.put({ id: 'a1', name: 7 } as never)
    expect(await storage.list()).toMatchObject([{ id: 'a1', damaged: true }])
    await storage.db.assessments.clear()
    expect(await storage.list()).toMatchObject([{ id: 'a1', damaged: true }])
    // The next edit writes a sound summary again.
    const all = (a: ReturnType<typeof example>) => ({ ...summaryOf(a), updatedAt: later })
    await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, all)
    expect((await storage.list())[0]).toMatchObject({ name: '髙﨑𠮷製作所', answered: 1 })
  })

  it('say when summary and inputs were not written together', async () => {
    const storage = await withOne()
    await storage.db.assessments.update('a1', { rev: 9 })
    expect((await storage.read('a1'))?.quarantine).toEqual([{ path: 'rev', code: 'rev-differs' }])
  })
})

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
