// What was rejected is not saved, says why, and is tried again until it is.
import { describe, expect, it, vi } from 'vitest'
import { makeSaveQueue, RETRY_MS } from '#storage/save-queue.ts'
import { bench } from './save-queue-fixture.ts'

describe('the save queue, when a write is rejected', () => {
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

  it('plans one try for all that failed, and none once it was stopped', async () => {
    const { queue, writes, settle, due, tick, focus } = bench()
    queue.save('q1', 'a')
    queue.save('q2', 'b')
    for (const write of writes) write.fail(new Error('x'))
    await settle()
    expect(due.size).toBe(1)
    tick()
    expect(writes.map(({ key }) => key)).toEqual(['q1', 'q2', 'q1', 'q2'])
    queue.stop()
    for (const write of writes.slice(2)) write.fail(new Error('x'))
    await settle()
    expect(due.size).toBe(0)
    focus()
    expect(writes).toHaveLength(4)
    expect(queue.unsaved().size).toBe(2)
  })

  it('takes back the try that it had planned when it is stopped', async () => {
    const { queue, writes, settle, due } = bench()
    queue.save('q1', 'a')
    writes[0]?.fail(new Error('x'))
    await settle()
    queue.stop()
    expect(due.size).toBe(0)
  })

  it('tries again by itself on the clock of the page', async () => {
    vi.useFakeTimers()
    let tries = 0
    const queue = makeSaveQueue({ write: () => (++tries < 3 ? Promise.reject(new Error('x')) : Promise.resolve()) })
    queue.save('q1', 'a')
    await vi.advanceTimersByTimeAsync(RETRY_MS - 1)
    expect(tries).toBe(1)
    await vi.advanceTimersByTimeAsync(RETRY_MS + 1)
    expect([tries, queue.state()]).toEqual([3, 'saved'])
    queue.save('q2', 'b')
    queue.stop()
    vi.useRealTimers()
  })

  it('says so when the reason becomes another, and only then', async () => {
    const { queue, writes, settle, tick, told } = bench()
    queue.save('q1', 'a')
    for (const [i, name] of ['QuotaExceededError', 'QuotaExceededError', 'InvalidStateError'].entries()) {
      writes[i]?.fail(new DOMException('', name))
      await settle()
      tick()
    }
    expect(told).toEqual([
      ['saving', undefined],
      ['not-saved', 'quota'],
      ['not-saved', 'closed'],
    ])
  })
})
