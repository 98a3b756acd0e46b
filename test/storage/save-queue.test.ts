import { describe, expect, it } from 'vitest'
import { makeSaveQueue, RETRY_MS, type SaveState } from '#storage/save-queue.ts'

/** A disk that answers when told to, a clock that moves when told to. */
function bench() {
  const writes: { key: string; value: unknown; done: (result?: unknown) => void; fail: (e: unknown) => void }[] = []
  const due = new Map<number, { work: () => void; ms: number }>()
  const told: [SaveState, string | undefined][] = []
  let next = 0
  let focus = () => {}
  const queue = makeSaveQueue<string, unknown>({
    write: (key, value) => new Promise((done, fail) => void writes.push({ key, value, done, fail })),
    onState: (state, error) => told.push([state, error?.code]),
    timers: {
      setTimeout: (work, ms) => (due.set(++next, { work, ms }), next),
      clearTimeout: (t) => due.delete(t as number),
    },
    onFocus: (retry) => ((focus = retry), () => (focus = () => {})),
  })
  const settle = () => new Promise((r) => setTimeout(r))
  const tick = () => {
    for (const [t, { work }] of [...due]) {
      due.delete(t)
      work()
    }
  }
  return { queue, writes, due, told, settle, tick, focus: () => focus() }
}

describe('the save queue', () => {
  it('writes at once, without a delay', () => {
    const { queue, writes } = bench()
    queue.save('q1', 'a')
    expect(writes).toMatchObject([{ key: 'q1', value: 'a' }])
    expect(queue.state()).toBe('saving')
  })

  it('has one write in flight per key and lets the latest value follow', async () => {
    const { queue, writes, settle, told } = bench()
    for (const value of ['a', 'b', 'c']) queue.save('q1', value)
    queue.save('q2', 'x')
    expect(writes.map((w) => w.value)).toEqual(['a', 'x'])
    writes[0]?.done()
    await settle()
    expect(writes.map((w) => w.value)).toEqual(['a', 'x', 'c'])
    expect(queue.stateOf('q1')).toBe('saving')
    writes[1]?.done()
    writes[2]?.done()
    await settle()
    expect(queue.state()).toBe('saved')
    expect(told).toEqual([
      ['saving', undefined],
      ['saved', undefined],
    ])
  })

  it('says saved only after the disk said so', async () => {
    const { queue, writes, settle } = bench()
    queue.save('q1', 'a')
    await settle()
    expect(queue.state()).toBe('saving')
    writes[0]?.done()
    await settle()
    expect(queue.state()).toBe('saved')
  })

  it('takes every rejection for not saved, keeps the value, and tries every five seconds', async () => {
    for (const error of [
      new DOMException('', 'QuotaExceededError'),
      new Error('x'),
      'text',
      undefined,
      { name: 'AbortError', inner: { name: 'QuotaExceededError' } },
    ]) {
      const { queue, writes, settle, due, tick } = bench()
      queue.save('q1', 'a')
      writes[0]?.fail(error)
      await settle()
      expect(queue.state()).toBe('not-saved')
      expect([...queue.unsaved()]).toEqual([['q1', 'a']])
      expect([...due.values()].map((t) => t.ms)).toEqual([RETRY_MS])
      tick()
      expect(writes).toHaveLength(2)
      // Still red while it is only being tried.
      expect(queue.state()).toBe('not-saved')
      writes[1]?.fail(error)
      await settle()
      tick()
      writes[2]?.done()
      await settle()
      expect(queue.state()).toBe('saved')
      expect(queue.unsaved().size).toBe(0)
    }
  })

  it('gives the reason', async () => {
    const { queue, writes, settle, told } = bench()
    queue.save('q1', 'a')
    writes[0]?.fail({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })
    await settle()
    expect(told.at(-1)).toEqual(['not-saved', 'quota'])
  })

  it('writes a newer value at once after a failure', async () => {
    const { queue, writes, settle } = bench()
    queue.save('q1', 'a')
    queue.save('q1', 'b')
    writes[0]?.fail(new Error('x'))
    await settle()
    expect(writes.map((w) => w.value)).toEqual(['a', 'b'])
    writes[1]?.done()
    await settle()
    expect(queue.state()).toBe('saved')
  })

  it('tries again when the person comes back to the page', async () => {
    const { queue, writes, settle, focus } = bench()
    queue.save('q1', 'a')
    writes[0]?.fail(new Error('x'))
    await settle()
    focus()
    expect(writes).toHaveLength(2)
    focus()
    expect(writes).toHaveLength(2)
    queue.stop()
  })

  it('holds a conflict for a person: no retry, not saved, until it is decided', async () => {
    const { queue, writes, settle, due, told } = bench()
    queue.save('q1', 'mine')
    writes[0]?.done({ ok: false, theirs: 'theirs', rev: 2 })
    await settle()
    expect(told.at(-1)).toEqual(['not-saved', 'conflict'])
    queue.retry()
    expect([writes.length, due.size]).toEqual([1, 0])
    queue.save('q1', 'mine again')
    writes[1]?.done({ ok: true, rev: 3 })
    await settle()
    expect(queue.state()).toBe('saved')
    queue.save('q1', 'x')
    writes[2]?.done({ ok: false })
    await settle()
    queue.forget('q1')
    expect(queue.state()).toBe('saved')
  })

  it('stays red for one key while another is saved', async () => {
    const { queue, writes, settle } = bench()
    queue.save('q1', 'a')
    writes[0]?.fail(new Error('x'))
    await settle()
    queue.save('q2', 'b')
    writes[1]?.done()
    await settle()
    expect([queue.state(), queue.stateOf('q1'), queue.stateOf('q2')]).toEqual(['not-saved', 'not-saved', 'saved'])
  })

  it('says when all is settled, and whether all is saved', async () => {
    const { queue, writes } = bench()
    expect(await queue.settled()).toBe(true)
    queue.save('q1', 'a')
    const settled = queue.settled()
    writes[0]?.fail(new Error('x'))
    expect(await settled).toBe(false)
    queue.stop()
  })
})
