// AES-256 as PDF 2.0 has it (revision 6 of ISO 32000-2, 7.6.4), by the browser's own cryptography. Without the password
// nothing of the file can be read but its size and its page count; with it, everything is allowed.
import type { Cipher } from './pack.ts'

type Bytes = Uint8Array<ArrayBuffer>
const NOTHING = new Uint8Array(0)
/** Longer passwords are cut here: the format does so. */
const LONGEST = 127
/** Every permission: a right that a program may ignore protects nothing. */
const PERMISSIONS = -4

const join = (...parts: readonly Uint8Array[]): Bytes => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return bytes
}
const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count))
const hex = (bytes: Uint8Array): string =>
  `<${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}>`

/** Padded to whole blocks by PKCS#7. */
async function cbc(key: Bytes, start: Bytes, data: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt'])
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: start }, imported, data))
}
/** Data of whole blocks, without the block of padding. */
const cbcWhole = async (key: Bytes, start: Bytes, data: Bytes): Promise<Bytes> =>
  (await cbc(key, start, data)).slice(0, data.length)

/** Algorithm 2.B: a hash that takes its time. */
async function slowHash(password: Bytes, salt: Bytes, user: Bytes): Promise<Bytes> {
  let hash: Bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', join(password, salt, user)))
  // Rounds are counted from one: the standard compares the last byte with the number of rounds done, less 32.
  for (let round = 1; ; round++) {
    const once = join(password, hash, user)
    const block = join(...Array.from({ length: 64 }, () => once))
    const mixed = await cbcWhole(hash.slice(0, 16), hash.slice(16, 32), block)
    // The first sixteen bytes as one number, by three: 256 leaves 1, so their sum does.
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    hash = new Uint8Array(await crypto.subtle.digest(['SHA-256', 'SHA-384', 'SHA-512'][rest] ?? 'SHA-256', mixed))
    if (round >= 64 && (mixed.at(-1) ?? 0) <= round - 32) return hash.slice(0, 32)
  }
}

/** The password as the format compares it: one form for what looks the same. */
export const passwordBytes = (password: string): Bytes =>
  new TextEncoder().encode(password.normalize('NFKC')).slice(0, LONGEST)

/** Different each time, as it must be: two files with one password share no key. */
export async function createCipher(password: string): Promise<Cipher> {
  const secret = passwordBytes(password)
  const key = random(32)
  const zero = new Uint8Array(16)
  const [userCheck, userKey, ownerCheck, ownerKey] = [random(8), random(8), random(8), random(8)]
  const user = join(await slowHash(secret, userCheck, NOTHING), userCheck, userKey)
  const userSeal = await cbcWhole(await slowHash(secret, userKey, NOTHING), zero, key)
  const owner = join(await slowHash(secret, ownerCheck, user), ownerCheck, ownerKey)
  const ownerSeal = await cbcWhole(await slowHash(secret, ownerKey, user), zero, key)
  const imported = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt'])
  return {
    dictionary:
      `<</Filter /Standard /V 5 /R 6 /Length 256 /P ${PERMISSIONS} /U ${hex(user)} /UE ${hex(userSeal)} ` +
      `/O ${hex(owner)} /OE ${hex(ownerSeal)} /Perms ${hex(await permissions(key))} /EncryptMetadata true ` +
      '/CF <</StdCF <</Type /CryptFilter /CFM /AESV3 /AuthEvent /DocOpen /Length 32>>>> /StmF /StdCF /StrF /StdCF>>',
    async encrypt(bytes) {
      const start = random(16)
      const body = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: start }, imported, bytes)
      return join(start, new Uint8Array(body))
    },
  }
}

/** Algorithm 10. One block, so that its chaining adds nothing. */
async function permissions(key: Bytes): Promise<Bytes> {
  const block = new Uint8Array(16)
  new DataView(block.buffer).setInt32(0, PERMISSIONS, true)
  block.set([255, 255, 255, 255, 0x54, 0x61, 0x64, 0x62], 4)
  block.set(random(4), 12)
  return cbcWhole(key, new Uint8Array(16), block)
}
