// What the lock keeps in the database: one row that only the passphrase opens, and one wrapped key for each assessment. No key
// and no passphrase ever stands here in the clear.
import { groupOf } from '#core/assessment/guard.ts'

/** No id of an assessment begins like this. */
export const PACKS = '#packs'

/** A random key under another: 12 bytes of IV, then AES-GCM. */
export interface KeyRow {
  /** Of the assessment, or `PACKS`. */
  id: string
  wrapped: ArrayBuffer
}

/** The workspace key under the passphrase. */
export interface LockRow extends KeyRow {
  version: 1
  /** Of this lock: switched off and on again it is another. */
  lock: string
  databaseId: string
  kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: ArrayBuffer }
}

/** The keys of an opened lock. */
export interface Keys {
  /** `lock` of the row they were opened from. */
  readonly lock: string
  newKey: (owner: string) => Promise<KeyRow>
  /** `place` says which row of which table it is; it opens in no other. */
  seal: (row: unknown, key: KeyRow, place: readonly unknown[]) => Promise<ArrayBuffer>
  /** Rejects what was changed, cut, moved, or sealed with another key. */
  open: (sealed: ArrayBuffer, key: KeyRow, place: readonly unknown[]) => Promise<unknown>
}

/** 'newer': a later version of the app made it. 'damaged': no passphrase can open it any more. */
export function readLockRow(row: unknown): LockRow | 'newer' | 'damaged' {
  const { version, lock, databaseId, kdf, wrapped } = groupOf(row)
  if (typeof version === 'number' && version > 1) return 'newer'
  const { name, hash, iterations, salt } = groupOf(kdf)
  const sound =
    version === 1 &&
    typeof lock === 'string' &&
    typeof databaseId === 'string' &&
    name === 'PBKDF2' &&
    hash === 'SHA-256' &&
    // Fewer were never written; more would only keep a person waiting.
    typeof iterations === 'number' &&
    iterations >= 600_000 &&
    iterations <= 10_000_000 &&
    salt instanceof ArrayBuffer &&
    salt.byteLength === 16 &&
    wrapped instanceof ArrayBuffer
  return sound ? (row as LockRow) : 'damaged'
}
