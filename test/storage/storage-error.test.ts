import { describe, expect, it } from 'vitest'
import { asStorageError, StorageError } from '#storage/storage-error.ts'

describe('a rejection', () => {
  it.each([
    [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'quota'],
    [new DOMException('', 'QuotaExceededError'), 'quota'],
    [{ name: 'BulkError', failures: [{ name: 'ConstraintError' }] }, 'exists'],
    [{ name: 'DatabaseClosedError' }, 'closed'],
    [{ name: 'InvalidStateError' }, 'closed'],
    [{ name: 'DataCloneError' }, 'not-plain'],
    [{ name: 'VersionChangeError' }, 'closed'],
    [{ name: 'TransactionInactiveError' }, 'failed'],
    // Only what a name begins with.
    [{ name: 'NoInvalidStateError' }, 'failed'],
    [{ name: 'NoConstraintError' }, 'failed'],
    [{ name: 'NoDataCloneError' }, 'failed'],
    [{ name: 7, inner: null, failures: 'none' }, 'failed'],
    // The first of many failures is the reason; the rest followed from it.
    [{ name: 'BulkError', failures: [{ name: 'X' }, { name: 'ConstraintError' }] }, 'failed'],
    [{ name: 'UnknownError' }, 'failed'],
    ['text', 'failed'],
    [undefined, 'failed'],
  ])('%o has a code', (reason, code) => {
    expect(asStorageError(reason)).toMatchObject({ name: 'StorageError', code, cause: reason })
  })

  it('keeps its own, and never holds an answer in its message', () => {
    const error = new StorageError('invalid', {
      faults: [{ path: 'answers.id.mfa.at', code: 'bad-instant', detail: { found: 'secret' } }],
    })
    expect(asStorageError(error)).toBe(error)
    expect(error.message).toBe('invalid; answers.id.mfa.at bad-instant')
  })

  it('has no faults and no cause where none were given', () => {
    expect(new StorageError('gone')).toMatchObject({ message: 'gone', faults: [], cause: undefined })
  })

  it('is looked for four levels deep', () => {
    const deep = (levels: number): object =>
      levels === 0 ? { name: 'QuotaExceededError' } : { inner: deep(levels - 1) }
    expect(asStorageError(deep(4)).code).toBe('quota')
    expect(asStorageError(deep(5)).code).toBe('failed')
  })

  it('is not misled by a circle', () => {
    const circle: { name: string; inner?: unknown } = { name: 'X' }
    circle.inner = circle
    expect(asStorageError(circle).code).toBe('failed')
  })
})
