// Encrypts to a passphrase and back in the age format (age-encryption.org/v1), which other programs open too: `age -d`.
import { armor, Decrypter, Encrypter } from 'age-encryption'

/** Two to this power: about a second on a laptop. Files of others may take up to 20. */
const WORK_FACTOR = 17

export type OpenedBytes =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'not-age' | 'no-passphrase-file' | 'too-hard' | 'wrong-passphrase' | 'damaged' }

/** One way to write each character, so that a passphrase typed on another system is the same. */
const composed = (passphrase: string) => passphrase.normalize('NFC')

/** Opened again and compared before it is handed out; throws when that fails. */
export async function sealBytes(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(composed(passphrase))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  const sealed = await encrypter.encrypt(bytes)
  const again = await openBytes(sealed, passphrase)
  if (!again.ok || !same(again.bytes, bytes)) throw new Error('sealed bytes do not open')
  return sealed
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i])

const BINARY = 'age-encryption.org/v1\n'
const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----'

/** Never throws. A blank may be the wide one of a Japanese keyboard: both are tried. */
export async function openBytes(bytes: Uint8Array, passphrase: string): Promise<OpenedBytes> {
  const plain = dearmored(bytes)
  if (!plain) return { ok: false, reason: 'not-age' }
  const stanza = /^-> (\S+)(?: \S+ (\d+))?/.exec(start(plain, 400).slice(BINARY.length))
  if (stanza?.[1] !== 'scrypt') return { ok: false, reason: stanza ? 'no-passphrase-file' : 'damaged' }
  if (Number(stanza[2]) > 20) return { ok: false, reason: 'too-hard' }
  const typed = composed(passphrase)
  const ways = new Set([typed, typed.replaceAll('\u3000', ' '), typed.replaceAll(' ', '\u3000')])
  let reason: 'wrong-passphrase' | 'damaged' = 'wrong-passphrase'
  for (const way of ways) {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(way)
    try {
      return { ok: true, bytes: await decrypter.decrypt(plain) }
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('no identity matched'))) reason = 'damaged'
    }
  }
  return { ok: false, reason }
}

const start = (bytes: Uint8Array, length: number) => new TextDecoder('latin1').decode(bytes.subarray(0, length))

function dearmored(bytes: Uint8Array): Uint8Array | undefined {
  if (start(bytes, BINARY.length) === BINARY) return bytes
  if (!start(bytes, 200).trimStart().startsWith(ARMORED)) return undefined
  try {
    return armor.decode(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
