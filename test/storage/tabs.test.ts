// Two tabs answer at once. Nothing is lost, nothing is overwritten unseen; and the test can see a loss when there is one.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Storage } from '#storage/database.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, contents, figures, freshName, tab, withOne } from './fixtures.ts'

const ROUNDS = 100

describe('two tabs', { timeout: 60_000 }, () => {
  it('answering different questions lose none of 200 answers', async () => {
    const name = freshName()
    const tabs = [await withOne(name, example('a1', {})), await tab(name)]
    const type = async (storage: Storage, who: string) => {
      for (let i = 0; i < ROUNDS; i++) {
        const saved = await storage.saveAnswer(
          'a1',
          `${who}.q${String(i)}`,
          answerOf(2, `${who} ${String(i)}`),
          0,
          figures,
        )
        expect(saved).toEqual({ ok: true, rev: 1 })
      }
    }
    await Promise.all(tabs.map((storage, i) => type(storage, `tab${String(i)}`)))
    const stored = await tabs[0]?.read('a1')
    const notes = Object.entries(stored?.assessment.answers ?? {}).map(([id, a]) => id.replace('.q', ' ') === a.note)
    expect(notes).toHaveLength(2 * ROUNDS)
    expect(notes.every(Boolean)).toBe(true)
    // The list counts what both wrote, not what one of them remembers.
    expect((await tabs[0]?.list())?.[0]).toMatchObject({ answered: 200, rev: 201, editsSinceBackup: 200 })
    expect(stored?.quarantine).toEqual([])
  })

  it('answering the same question are told of each other every time', async () => {
    const name = freshName()
    const tabs = [await withOne(name, example('a1', {})), await tab(name)]
    const history: string[] = []
    let conflicts = 0
    const type = async (storage: Storage, who: string) => {
      let seen = 0
      let last: string | undefined
      for (let i = 0; i < ROUNDS; i++) {
        const mine = `${who} ${String(i)}`
        const saved = await storage.saveAnswer('a1', 'id.mfa', answerOf(2, mine), seen, figures)
        if (saved.ok) history[saved.rev] = last = mine
        else {
          conflicts++
          // It is given what the other one wrote, and that is not what it saw.
          expect(saved.theirs?.note).toBe(history[saved.rev] ?? saved.theirs?.note)
          expect(saved.theirs?.note).not.toBe(last)
        }
        seen = saved.rev
      }
    }
    await Promise.all(tabs.map((storage, i) => type(storage, `tab${String(i)}`)))
    const stored = await tabs[1]?.read('a1')
    const saves = history.filter(Boolean).length
    // Each save stands on the one before: a rev is never given twice.
    expect(saves + conflicts).toBe(2 * ROUNDS)
    expect(stored?.answerRevs['id.mfa']).toBe(saves)
    expect(stored?.assessment.answers['id.mfa']?.note).toBe(history[saves])
    expect(conflicts).toBeGreaterThan(0)
  })

  it('would lose answers if each put its own whole row: the negative control', async () => {
    const name = freshName()
    const tabs = [await withOne(name, example('a1', {})), await tab(name)]
    await Promise.all(
      tabs.map(async ({ db }, t) => {
        const row = await db.answers.get('a1')
        if (!row) throw new Error('no row')
        for (let i = 0; i < 20; i++) {
          row.answers[`tab${String(t)}.q${String(i)}`] = { answer: answerOf(2), rev: 1 }
          await db.answers.put(row)
        }
      }),
    )
    expect(Object.keys((await tabs[0]?.read('a1'))?.assessment.answers ?? {}).length).toBeLessThan(40)
  })

  it('see an answer that was taken back and given again', async () => {
    const name = freshName()
    const [mine, theirs] = [await withOne(name), await tab(name)]
    expect(await theirs.saveAnswer('a1', 'id.mfa', null, 1, figures)).toEqual({ ok: true, rev: 2 })
    expect(await theirs.saveAnswer('a1', 'id.mfa', answerOf(4), 2, figures)).toEqual({ ok: true, rev: 3 })
    expect(await mine.saveAnswer('a1', 'id.mfa', answerOf(1), 1, figures)).toEqual({
      ok: false,
      theirs: answerOf(4),
      rev: 3,
    })
    expect((await mine.read('a1'))?.assessment.answers['id.mfa']?.value).toBe(4)
  })

  it('saying the same are in no conflict, and a retry of a write that arrived is none', async () => {
    const storage = await withOne()
    expect(await storage.saveAnswer('a1', 'id.mfa', answerOf(4), 1, figures)).toEqual({ ok: true, rev: 2 })
    const before = await contents(storage.db)
    expect(await storage.saveAnswer('a1', 'id.mfa', answerOf(4), 1, figures)).toEqual({ ok: true, rev: 2 })
    expect(await contents(storage.db)).toEqual(before)
  })

  it('write parts with the same care', async () => {
    const name = freshName()
    const [mine, theirs] = [await withOne(name), await tab(name)]
    expect(await theirs.savePart('a1', 'plan', { pins: { m1: '2026-04-01' } }, 1, figures)).toEqual({
      ok: true,
      rev: 2,
    })
    expect(await mine.savePart('a1', 'plan', { skipped: ['m1'] }, 1, figures)).toEqual({
      ok: false,
      theirs: { pins: { m1: '2026-04-01' } },
      rev: 2,
    })
    expect(await mine.savePart('a1', 'organization', { id: 'o1', name: 'renamed' }, 1, figures)).toEqual({
      ok: true,
      rev: 2,
    })
    expect((await mine.list())[0]?.name).toBe('renamed')
    expect(await mine.savePart('a1', 'edition', 'short', 1, figures)).toMatchObject({ ok: true })
    expect(await mine.savePart('a1', 'edition', undefined, 2, figures)).toMatchObject({ ok: true })
    expect((await mine.read('a1'))?.assessment).not.toHaveProperty('edition')
  })

  it('refuse what breaks a rule, and say where', async () => {
    const storage = await withOne()
    const before = await contents(storage.db)
    const bad = [
      storage.saveAnswer('a1', 'id.mfa', { ...answerOf(1), at: 'now' }, 1, figures),
      storage.saveAnswer('a1', '__proto__', answerOf(1), 0, figures),
      storage.savePart('a1', 'plan', { start: '2026-02-30' }, 1, figures),
    ]
    const reasons = await Promise.all(
      bad.map((p) =>
        p.then(
          () => undefined,
          (e: unknown) => e,
        ),
      ),
    )
    expect(reasons).toMatchObject([
      { code: 'invalid', faults: [{ path: 'at', code: 'bad-instant' }] },
      { code: 'invalid' },
      { code: 'invalid', faults: [{ path: 'plan.start', code: 'bad-date' }] },
    ])
    expect(await contents(storage.db)).toEqual(before)
    await expect(storage.saveAnswer('gone', 'id.mfa', answerOf(1), 1, figures)).rejects.toMatchObject({ code: 'gone' })
  })
})
