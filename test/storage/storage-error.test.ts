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

  it('is not misled by a circle', () => {
    const circle: { name: string; inner?: unknown } = { name: 'X' }
    circle.inner = circle
    expect(asStorageError(circle).code).toBe('failed')
  })
})
