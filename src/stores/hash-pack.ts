// What a pack's content is, in 64 digits: equal for equal content, whatever file it came from.
import { canonicalJson } from '#core/assessment/canonical.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import type { HashedPack } from '#storage/packs.ts'
import { sha256 } from './sha256.ts'

export const hashed = async (pack: SourcePack): Promise<HashedPack> => ({
  pack,
  hash: await sha256(canonicalJson(pack)),
})
