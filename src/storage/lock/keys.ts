// The keys of the lock: passphrase > workspace key > a key for each assessment > rows. Loaded when there is a lock. A key that is
// in use cannot be taken out of the browser's hands, and none outlives the page.
import type { KeyRow, Keys, LockRow } from './lock-row.ts'
import { LOCK } from './sealed-rows.ts'

const ROUNDS = 600_000
const IV = 12
const aes = { name: 'AES-GCM', length: 256 } as const
const WRAPS: KeyUsage[] = ['wrapKey', 'unwrapKey']

/** Of an unambiguous text: what is sealed opens only where it was sealed. */
const place = (parts: readonly unknown[]) => new TextEncoder().encode(JSON.stringify(parts))
const gcm = (iv: Uint8Array<ArrayBuffer>, where: readonly unknown[]) => ({
  name: 'AES-GCM',
  iv,
  additionalData: place(where),
})
function joined(iv: Uint8Array, data: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(IV + data.byteLength)
  bytes.set(iv)
  bytes.set(new Uint8Array(data), IV)
  return bytes.buffer
}
const ivOf = (bytes: ArrayBuffer) => new Uint8Array(bytes.slice(0, IV))
export const sameBytes = (a: ArrayBuffer, b: ArrayBuffer) => {
  const [x, y] = [new Uint8Array(a), new Uint8Array(b)]
  return x.length === y.length && x.every((byte, i) => byte === y[i])
}

async function wrap(key: CryptoKey, by: CryptoKey, where: readonly unknown[]): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  return joined(iv, await crypto.subtle.wrapKey('raw', key, by, gcm(iv, where)))
}
const unwrap = (
  wrapped: ArrayBuffer,
  by: CryptoKey,
  where: readonly unknown[],
  usages: KeyUsage[],
  extractable = false,
): Promise<CryptoKey> =>
  crypto.subtle.unwrapKey('raw', wrapped.slice(IV), by, gcm(ivOf(wrapped), where), aes, extractable, usages)

/** One way to write each character and each blank, so that a passphrase typed on another keyboard is the same. */
const composed = (passphrase: string) => passphrase.normalize('NFC').replaceAll('\u3000', ' ')

async function passphraseKey(passphrase: string, { name, hash, iterations, salt }: LockRow['kdf']): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(composed(passphrase))
  const base = await crypto.subtle.importKey('raw', typed, name, false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name, hash, iterations, salt }, base, aes, false, WRAPS)
}

const lockPlace = ({ version, lock, databaseId, kdf }: Omit<LockRow, 'id' | 'wrapped'>) => [
  databaseId,
  'keys',
  LOCK,
  lock,
  version,
  kdf.iterations,
]

async function underPassphrase(
  workspace: CryptoKey,
  passphrase: string,
  { lock, databaseId }: Pick<LockRow, 'lock' | 'databaseId'>,
): Promise<LockRow> {
  const salt = crypto.getRandomValues(new Uint8Array(16)).buffer
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations: ROUNDS, salt } as const
  const row = { version: 1, lock, databaseId, kdf } as const
  return { id: LOCK, ...row, wrapped: await wrap(workspace, await passphraseKey(passphrase, kdf), lockPlace(row)) }
}

/** undefined: the passphrase is wrong, or the row was changed. */
async function workspaceKey(row: LockRow, passphrase: string, extractable: boolean): Promise<CryptoKey | undefined> {
  const key = await passphraseKey(passphrase, row.kdf)
  return unwrap(row.wrapped, key, lockPlace(row), WRAPS, extractable).catch(() => undefined)
}

export async function newLock(passphrase: string, databaseId: string): Promise<{ row: LockRow; keys: Keys }> {
  const workspace = await crypto.subtle.generateKey(aes, true, WRAPS)
  const row = await underPassphrase(workspace, passphrase, { lock: crypto.randomUUID(), databaseId })
  const again = await openLock(row, passphrase)
  if (!again) throw new Error('a new lock does not open')
  return { row, keys: again }
}

/** undefined: the passphrase is wrong. */
export async function openLock(row: LockRow, passphrase: string): Promise<Keys | undefined> {
  const workspace = await workspaceKey(row, passphrase, false)
  return workspace && keysUnder(row, workspace)
}

/** The same workspace key under another passphrase: nothing else changes. undefined: `before` is wrong. */
export async function relock(row: LockRow, before: string, after: string): Promise<LockRow | undefined> {
  const workspace = await workspaceKey(row, before, true)
  return workspace && underPassphrase(workspace, after, row)
}

function keysUnder({ lock, databaseId }: LockRow, workspace: CryptoKey): Keys {
  const opened = new Map<string, { wrapped: ArrayBuffer; key: Promise<CryptoKey> }>()
  const keyPlace = (owner: string) => [databaseId, 'keys', owner, lock]
  function keyOf({ id, wrapped }: KeyRow): Promise<CryptoKey> {
    const known = opened.get(id)
    // Deleted and made again elsewhere, an id has another key.
    if (known && sameBytes(known.wrapped, wrapped)) return known.key
    const key = unwrap(wrapped, workspace, keyPlace(id), ['encrypt', 'decrypt'])
    opened.set(id, { wrapped, key })
    return key
  }
  return {
    lock,
    async newKey(owner) {
      const key = await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt'])
      return { id: owner, wrapped: await wrap(key, workspace, keyPlace(owner)) }
    },
    async seal(row, key, where) {
      const iv = crypto.getRandomValues(new Uint8Array(IV))
      const text = new TextEncoder().encode(JSON.stringify(row))
      return joined(iv, await crypto.subtle.encrypt(gcm(iv, [databaseId, ...where]), await keyOf(key), text))
    },
    async open(sealed, key, where) {
      const data = await crypto.subtle.decrypt(
        gcm(ivOf(sealed), [databaseId, ...where]),
        await keyOf(key),
        sealed.slice(IV),
      )
      return JSON.parse(new TextDecoder().decode(data)) as unknown
    },
  }
}
