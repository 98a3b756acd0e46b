// What a person does with assessments as a whole: make, list, copy, delete, watch; what was saved comes back as it was.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { assessment as anyAssessment, example } from '../core/assessment/arbitrary.ts'
import { answerOf, at, figures, freshName, held, later, summaryOf, tab, withOne } from './fixtures.ts'

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
    const before = await held(storage.db)
    await storage.create(example('c'), summaryOf(example('c')))
    await storage.takeSnapshot('c', { id: 's3', title: 't', at })
    await storage.remove('c')
    // Noted in the same step, until no second copy holds it either.
    expect(await storage.toForget()).toEqual(['c'])
    await storage.forgotten('c')
    expect(await held(storage.db)).toEqual(before)
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

  it('of the same moment are listed by their ids, whichever was made first', async () => {
    const storage = await withOne(freshName(), example('b'))
    for (const id of ['c', 'a']) await storage.create(example(id), summaryOf(example(id)))
    expect((await storage.list()).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(await storage.count()).toBe(3)
  })

  it('that are gone are not copied, and a copy starts its own counting', async () => {
    const storage = await withOne()
    await storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)
    await expect(storage.duplicate('gone', 'a2', 'copy', later)).rejects.toMatchObject({ code: 'gone' })
    await storage.duplicate('a1', 'a2', 'copy', at)
    expect((await storage.list()).find(({ id }) => id === 'a2')).toEqual({
      ...(await storage.list()).find(({ id }) => id === 'a1'),
      id: 'a2',
      name: 'copy',
      createdAt: at,
      updatedAt: at,
      rev: 1,
      editsSinceBackup: 0,
    })
    expect((await storage.read('a2'))?.assessment).toMatchObject({ id: 'a2', organization: { id: 'o1', name: 'copy' } })
    await expect(storage.duplicate('a1', 'a2', 'again', at)).rejects.toMatchObject({ code: 'exists' })
  })

  it('are deleted when they are gone already, and noted for every copy', async () => {
    const storage = await withOne()
    await storage.setPreference('other', true)
    await storage.remove('gone')
    await storage.remove('a1')
    expect(await storage.toForget()).toEqual(['a1', 'gone'])
    await storage.forgotten('gone')
    expect(await storage.toForget()).toEqual(['a1'])
  })
})
