// Passphrases and encrypted files. A passphrase is never kept: it lives as long as the dialog that asks for it.
import { LIMITS } from '#core/assessment/guard.ts'
import type { LanguageId } from '#registry.ts'
import { askSeal, type SealReply } from '#workers/seal.ts'

const WORDS = 6
export const SHORTEST = 10
const lists = import.meta.glob<string>('./words/*.txt', { query: '?raw', import: 'default' })

/** Six words of 2,048: 66 bits, more than a second of scrypt each lets anyone try. */
export async function offerWords(language: LanguageId): Promise<string> {
  const text = await lists[`./words/${language}.txt`]?.()
  const words = text?.trim().split('\n') ?? []
  // A power of two: every word is as likely as any other.
  if (words.length !== 2048) throw new Error('word list')
  const dice = crypto.getRandomValues(new Uint16Array(WORDS))
  return [...dice].map((n) => words[n % words.length]).join(' ')
}

/** Whether a file says of itself that it is encrypted. */
export async function isSealed(file: Blob): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(await file.slice(0, 64).arrayBuffer())
  return text.startsWith('age-encryption.org/') || text.startsWith('-----BEGIN AGE ')
}

type Refused = Exclude<SealReply, { ok: true }>['reason'] | 'too-big'

export async function openSealed(file: File, passphrase: string): Promise<File | Refused> {
  // Armour makes a file a third larger.
  if (file.size > LIMITS.file * 1.5) return 'too-big'
  const reply = await askSeal({ work: 'open', bytes: new Uint8Array(await file.arrayBuffer()), passphrase })
  return reply.ok ? new File([reply.bytes as Uint8Array<ArrayBuffer>], file.name.replace(/\.age$/i, '')) : reply.reason
}

/** Rejects when the result did not open again. */
export async function sealText(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await askSeal({ work: 'seal', bytes: new TextEncoder().encode(text), passphrase })
  if (!reply.ok) throw new Error(reply.reason)
  return reply.bytes as Uint8Array<ArrayBuffer>
}
