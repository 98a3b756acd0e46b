// The row that a passphrase opens: what was never written is named before anybody waits for it.
import { describe, expect, it } from 'vitest'
import { readLockRow } from '#storage/lock/lock-row.ts'

const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000, salt: new ArrayBuffer(16) }
const row = { id: '#lock', version: 1, lock: 'l1', databaseId: 'd1', kdf, wrapped: new ArrayBuffer(60) }

describe('the row of the lock', () => {
  it('is taken as it is when it is sound', () => {
    expect(readLockRow(row)).toBe(row)
    const longest = { ...row, kdf: { ...kdf, iterations: 10_000_000 } }
    expect(readLockRow(longest)).toBe(longest)
  })

  it('of a later version is newer, whatever else it holds', () => {
    expect(readLockRow({ version: 2 })).toBe('newer')
    expect(readLockRow({ ...row, version: 1.5, kdf: null })).toBe('newer')
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'lock'],
    ['no version', { ...row, version: undefined }],
    ['an older version', { ...row, version: 0 }],
    ['a version in words', { ...row, version: '2' }],
    ['no name of its own', { ...row, lock: 1 }],
    ['no database', { ...row, databaseId: undefined }],
    ['no derivation', { ...row, kdf: undefined }],
    ['another derivation', { ...row, kdf: { ...kdf, name: 'HKDF' } }],
    ['a weaker hash', { ...row, kdf: { ...kdf, hash: 'SHA-1' } }],
    ['fewer rounds', { ...row, kdf: { ...kdf, iterations: 599_999 } }],
    ['rounds without end', { ...row, kdf: { ...kdf, iterations: 10_000_001 } }],
    ['rounds in words', { ...row, kdf: { ...kdf, iterations: '600000' } }],
    ['a short salt', { ...row, kdf: { ...kdf, salt: new ArrayBuffer(15) } }],
    ['a salt that is none', { ...row, kdf: { ...kdf, salt: { byteLength: 16 } } }],
    ['no key', { ...row, wrapped: 'key' }],
  ])('with %s is damaged', (_, damaged) => {
    expect(readLockRow(damaged)).toBe('damaged')
  })
})
