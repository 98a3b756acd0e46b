// Why the database did not do it. Whatever the reason, the caller's rule is the same: not saved.
import type { Fault } from '#core/assessment/fault.ts'

export type StorageErrorCode =
  /** No room on the device. */
  | 'quota'
  /** Another tab upgraded or deleted the database, or the browser closed it. */
  | 'closed'
  /** A newer version of the app wrote this database. */
  | 'read-only'
  /** The assessment was deleted. */
  | 'gone'
  | 'exists'
  /** An assessment or a snapshot needs it. */
  | 'in-use'
  /** The value breaks a rule; see `faults`. */
  | 'invalid'
  /** A value that no database can hold, such as a reactive wrapper around a function. */
  | 'not-plain'
  /** Another tab wrote the same item first: a person decides. */
  | 'conflict'
  /** The lock is on, and this tab has no key. */
  | 'locked'
  /** A sealed row that was changed, moved or cut: it is left as it is. */
  | 'unreadable'
  /** Counting before the end did not agree: nothing was written. */
  | 'recount'
  | 'failed'

export class StorageError extends Error {
  readonly code: StorageErrorCode
  readonly faults: readonly Fault[]

  constructor(code: StorageErrorCode, options: { cause?: unknown; faults?: readonly Fault[] } = {}) {
    // Codes and paths only: a message may reach a log, and an answer must not.
    super([code, ...(options.faults ?? []).map((fault) => `${fault.path} ${fault.code}`)].join('; '), {
      cause: options.cause,
    })
    this.name = 'StorageError'
    this.code = code
    this.faults = options.faults ?? []
  }
}

const codes: [RegExp, StorageErrorCode][] = [
  [/quota/i, 'quota'],
  [/^(DatabaseClosed|InvalidState|VersionChange)/, 'closed'],
  [/^Constraint/, 'exists'],
  [/^DataClone/, 'not-plain'],
]

/** Any rejection as a StorageError; 'failed' when nothing more is known. */
export function asStorageError(reason: unknown): StorageError {
  if (reason instanceof StorageError) return reason
  const names = namesOf(reason)
  const code = codes.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1]
  return new StorageError(code ?? 'failed', { cause: reason })
}

/** An aborted transaction carries its reason inside. */
function namesOf(reason: unknown, depth = 0): string[] {
  if (typeof reason !== 'object' || reason === null || depth > 4) return []
  const { name, inner, failures } = reason as { name?: unknown; inner?: unknown; failures?: unknown }
  const more = Array.isArray(failures) ? (failures as unknown[]).slice(0, 1) : []
  return [...(typeof name === 'string' ? [name] : []), ...[inner, ...more].flatMap((r) => namesOf(r, depth + 1))]
}
