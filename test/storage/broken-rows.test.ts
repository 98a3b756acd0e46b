// A broken row is named, stays where it is, and never keeps anybody from the rest.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, figures, freshName, later, summaryOf, withOne } from './fixtures.ts'

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
