// Edits of an assessment: what may be written together, what each is told, and what the list shows afterwards.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Answer } from '#core/assessment/assessment.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, at, contents, figures, withOne } from './fixtures.ts'

describe('several edits at once', () => {
  const edit = (question: string, answer: Answer | null, seenRev: number) =>
    ({ kind: 'answer', question, answer, seenRev }) as const

  it('are one write', async () => {
    const storage = await withOne()
    const applied = await storage.applyEdits(
      'a1',
      [
        edit('id.mfa', null, 1),
        edit('id.sso', answerOf(2), 0),
        { kind: 'part', part: 'route', value: 'security', seenRev: 1 },
      ],
      figures,
    )
    expect(applied).toEqual({ ok: true, answerRevs: { 'id.mfa': 2, 'id.sso': 1 }, partRevs: { route: 2 } })
    const stored = await storage.read('a1')
    expect(stored?.assessment).toMatchObject({ route: 'security', answers: { 'id.sso': answerOf(2) } })
    expect(stored?.assessment.answers).not.toHaveProperty('id.mfa')
    expect((await storage.list())[0]).toMatchObject({
      route: 'security',
      rev: 2,
      answered: 1,
      editsSinceBackup: 1,
      updatedAt: '2026-11-23T00:00:00Z',
      createdAt: at,
    })
  })

  it('change nothing when one of them conflicts, and name each that does', async () => {
    const storage = await withOne()
    const before = await contents(storage.db)
    const applied = await storage.applyEdits(
      'a1',
      [edit('id.sso', answerOf(2), 0), edit('id.mfa', answerOf(1), 0)],
      figures,
    )
    expect(applied).toEqual({
      ok: false,
      conflicts: [{ kind: 'answer', question: 'id.mfa', theirs: example().answers['id.mfa'], rev: 1 }],
    })
    expect(await contents(storage.db)).toEqual(before)
  })

  it('name nothing twice', async () => {
    const storage = await withOne()
    await expect(
      storage.applyEdits('a1', [edit('q', null, 0), edit('q', answerOf(1), 0)], figures),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  it('may name an answer and a part of the same name, and a part twice is refused', async () => {
    const storage = await withOne()
    const part = { kind: 'part', part: 'route', value: 'security', seenRev: 1 } as const
    const applied = await storage.applyEdits('a1', [edit('route', answerOf(1), 0), part], figures)
    expect(applied).toEqual({ ok: true, answerRevs: { route: 1 }, partRevs: { route: 2 } })
    await expect(storage.applyEdits('a1', [part, part], figures)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('that say nothing new write nothing, not even a snapshot', async () => {
    const storage = await withOne()
    const before = await contents(storage.db)
    const taken = { id: 's1', title: 'before', at }
    expect(await storage.applyEdits('a1', [], figures, taken)).toEqual({ ok: true, answerRevs: {}, partRevs: {} })
    const same = { kind: 'part', part: 'profile', value: { size: 'small' }, seenRev: 0 } as const
    expect(await storage.applyEdits('a1', [same], figures, taken)).toEqual({
      ok: true,
      answerRevs: {},
      partRevs: { profile: 1 },
    })
    expect(await contents(storage.db)).toEqual(before)
  })

  it('keep a snapshot of how it stood before, when one was asked for', async () => {
    const storage = await withOne()
    await storage.applyEdits('a1', [edit('id.mfa', answerOf(1), 1)], figures, { id: 's1', title: 'before', at })
    expect((await storage.listSnapshots('a1')).snapshots).toEqual([
      { id: 's1', assessmentId: 'a1', takenAt: at, title: 'before', assessment: example() },
    ])
    // A snapshot that breaks a rule takes the edits with it.
    const before = await contents(storage.db)
    await expect(
      storage.applyEdits('a1', [edit('id.mfa', answerOf(4), 2)], figures, { id: 's2', title: '', at: 'now' }),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'takenAt', code: 'bad-instant' }] })
    expect(await contents(storage.db)).toEqual(before)
  })

  it('take figures as they are given, or compute them from all that is stored then', async () => {
    const storage = await withOne()
    await storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, { updatedAt: at, answered: 7, coverage: 0.5 })
    expect((await storage.list())[0]).toMatchObject({ answered: 7, coverage: 0.5, asked: 10, updatedAt: at })
    await storage.saveAnswer('a1', 'id.vpn', answerOf(2), 0, figures)
    expect((await storage.list())[0]).toMatchObject({ answered: 3, editsSinceBackup: 2, rev: 3 })
  })

  it('on a part that was taken back are told so, and a conflict gives what stands there', async () => {
    const storage = await withOne()
    expect(await storage.savePart('a1', 'reasons', ['r1'], 1, figures)).toEqual({ ok: true, rev: 2 })
    expect(await storage.savePart('a1', 'reasons', undefined, 2, figures)).toEqual({ ok: true, rev: 3 })
    expect(await storage.savePart('a1', 'reasons', ['r2'], 2, figures)).toEqual({
      ok: false,
      theirs: undefined,
      rev: 3,
    })
    expect(await storage.saveAnswer('a1', 'id.mfa', null, 1, figures)).toEqual({ ok: true, rev: 2 })
    expect(await storage.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).toEqual({
      ok: false,
      theirs: null,
      rev: 2,
    })
    // Taking back what is not there is no edit.
    expect(await storage.saveAnswer('a1', 'never', null, 0, figures)).toMatchObject({ ok: true })
  })
})
