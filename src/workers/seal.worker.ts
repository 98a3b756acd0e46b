// Encrypts or decrypts one file beside the page: a second of hard work, on purpose.
import { openBytes, sealBytes } from './seal-bytes.ts'
import type { SealReply, SealRequest } from './seal.ts'

async function answer({ work, bytes, passphrase }: SealRequest): Promise<SealReply> {
  if (work === 'open') return openBytes(bytes, passphrase)
  return { ok: true, bytes: await sealBytes(bytes, passphrase) }
}

addEventListener('message', ({ data }: MessageEvent<SealRequest>) => {
  answer(data).then(postMessage, () => postMessage({ ok: false, reason: 'failed' } satisfies SealReply))
})
