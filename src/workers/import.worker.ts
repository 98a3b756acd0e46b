// Reads one file and answers once.
import type { KnownPack } from '#core/assessment/ztm-file.ts'
import { readBytes } from './read-bytes.ts'

export interface ImportRequest {
  bytes: ArrayBuffer
  knownPacks: KnownPack[]
}

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) =>
  postMessage(readBytes(data.bytes, data.knownPacks)),
)
