// What is typed is written at once, the latest value last, and is called saved when the disk has it.
import { describe, expect, it } from 'vitest'
import { bench } from './save-queue-fixture.ts'

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

  it('says when all is settled, and whether all is saved', async () => {
    const { queue, writes } = bench()
    expect(await queue.settled()).toBe(true)
    queue.save('q1', 'a')
    const settled = queue.settled()
    writes[0]?.fail(new Error('x'))
    expect(await settled).toBe(false)
    queue.stop()
  })

  it('forgets a key whose write is still under way, without a word about it afterwards', async () => {
    const { queue, writes, settle, due } = bench()
    queue.save('q1', 'mine')
    queue.forget('q1')
    expect([queue.state(), queue.stateOf('q1'), queue.unsaved().size]).toEqual(['saved', 'saved', 0])
    writes[0]?.fail(new Error('x'))
    await settle()
    expect([queue.state(), due.size, writes.length]).toEqual(['saved', 0, 1])
    // Typed anew meanwhile: what came of the forgotten write says nothing about the new one.
    queue.save('q2', 'a')
    queue.forget('q2')
    queue.save('q2', 'b')
    writes[1]?.done()
    await settle()
    expect([queue.state(), [...queue.unsaved()]]).toEqual(['saving', [['q2', 'b']]])
    writes[2]?.done()
    await settle()
    expect(queue.state()).toBe('saved')
  })

  it('settles when the last of several writes has ended, not before', async () => {
    const { queue, writes, settle } = bench()
    queue.save('q1', 'a')
    queue.save('q2', 'b')
    let settled: boolean | undefined
    void queue.settled().then((saved) => (settled = saved))
    writes[0]?.done()
    await settle()
    expect(settled).toBeUndefined()
    writes[1]?.done()
    await settle()
    expect(settled).toBe(true)
  })
})
