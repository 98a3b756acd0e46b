// SHA-256 by the browser itself.
import type { Sha256 } from '#core/assessment/inputs.ts'

/** '' where the browser keeps its cryptography back: on plain http that is not this device. */
export const sha256: Sha256 = async (text) => {
  // The types promise what only a secure page has.
  const { subtle } = crypto as { subtle?: SubtleCrypto }
  if (!subtle) return ''
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
