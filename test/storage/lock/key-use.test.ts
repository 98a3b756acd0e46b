// The keys by themselves: none leaves the browser's hands while it is in use, and none opens what it was not made for.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newLock, openLock, relock, sameBytes } from '#storage/lock/keys.ts'
import { WORDS } from './lock-fixture.ts'

const PLACE = ['answers', 'a1', 1]
const row = { id: 'a1', note: 'nobody else' }
/** Every key that `work` gets out of a wrapped one, and every one it derives. */
async function handedOut<T>(work: () => Promise<T>): Promise<{ result: T; keys: CryptoKey[] }> {
  const spies = [vi.spyOn(crypto.subtle, 'unwrapKey'), vi.spyOn(crypto.subtle, 'deriveKey')]
  const result = await work()
  const keys = await Promise.all(
    spies.flatMap((spy) => spy.mock.results.map(({ value }) => value as Promise<CryptoKey>)),
  )
  vi.restoreAllMocks()
  return { result, keys }
}
afterEach(() => void vi.restoreAllMocks())

describe('keys in use', { timeout: 60_000 }, () => {
  it('cannot be read by anybody, and do nothing but their own work', async () => {
    const made = await newLock(WORDS, 'd1')
    const { result: opened, keys } = await handedOut(async () => {
      const open = await openLock(made.row, WORDS)
      const key = await made.keys.newKey('a1')
      await open!.open(await open!.seal(row, key, PLACE), key, PLACE)
      return open
    })
    expect(opened?.lock).toBe(made.row.lock)
    expect(keys.map(({ extractable }) => extractable)).toEqual([false, false, false])
    const uses = keys.map(({ usages }) => [...usages].sort().join(' ')).sort()
    expect(uses).toEqual(['decrypt encrypt', 'unwrapKey wrapKey', 'unwrapKey wrapKey'])
  })

  it('are unwrapped once, however many rows they open', async () => {
    const { keys } = await newLock(WORDS, 'd1')
    const key = await keys.newKey('a1')
    const { keys: unwrapped } = await handedOut(async () => {
      for (let rev = 1; rev < 5; rev++) await keys.seal(row, key, ['answers', 'a1', rev])
    })
    expect(unwrapped).toHaveLength(1)
  })

  it('open what they sealed, in its place and under its owner, and nothing else', async () => {
    const { row: lock, keys } = await newLock(WORDS, 'd1')
    const key = await keys.newKey('a1')
    const sealed = await keys.seal(row, key, PLACE)
    expect(await keys.open(sealed, key, PLACE)).toEqual(row)
    await expect(keys.open(sealed, key, ['answers', 'a1', 2])).rejects.toThrow()
    // The same key under the name of another assessment.
    await expect(keys.open(sealed, { ...key, id: 'b2' }, PLACE)).rejects.toThrow()
    // The same words in another database, or in a lock that was made anew.
    expect(await openLock({ ...lock, databaseId: 'd2' }, WORDS)).toBeUndefined()
    expect(await openLock({ ...lock, lock: 'another' }, WORDS)).toBeUndefined()
    const others = await newLock(WORDS, 'd1')
    await expect(others.keys.open(sealed, key, PLACE)).rejects.toThrow()
  })

  it('are the same under a new passphrase, with a salt and a wrapping of its own', async () => {
    const { row: lock, keys } = await newLock(WORDS, 'd1')
    const key = await keys.newKey('a1')
    const sealed = await keys.seal(row, key, PLACE)
    const next = await relock(lock, WORDS, 'new words')
    expect(next).toMatchObject({ id: '#lock', version: 1, lock: lock.lock, databaseId: 'd1' })
    expect(sameBytes(next!.kdf.salt, lock.kdf.salt)).toBe(false)
    expect(sameBytes(next!.wrapped, lock.wrapped)).toBe(false)
    expect(await openLock(next!, WORDS)).toBeUndefined()
    expect(await (await openLock(next!, 'new words'))?.open(sealed, key, PLACE)).toEqual(row)
    expect(await relock(lock, 'not it', 'new words')).toBeUndefined()
  })

  it('that do not open again are never put to use', async () => {
    vi.spyOn(crypto.subtle, 'unwrapKey').mockRejectedValue(new Error('broken'))
    await expect(newLock(WORDS, 'd1')).rejects.toThrow('a new lock does not open')
  })
})

it('bytes are the same when every one of them is, and no more follow', () => {
  const of = (...bytes: number[]) => Uint8Array.from(bytes).buffer
  expect(sameBytes(of(1, 2), of(1, 2))).toBe(true)
  expect(sameBytes(of(), of())).toBe(true)
  expect(sameBytes(of(1, 2), of(1, 3))).toBe(false)
  expect(sameBytes(of(1), of(1, 2))).toBe(false)
  expect(sameBytes(of(1, 2), of(1))).toBe(false)
})
