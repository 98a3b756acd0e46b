// Stored packs as packs to choose. Loaded only where there are any: most people have none.
import type { Fault } from '#core/assessment/fault.ts'
import { editionCounts } from '#core/assessment/asked.ts'
import type { Pack, SourcePack } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { packFaults } from '#core/pack/validate-pack.ts'
import type { LanguageId } from '#registry.ts'
import type { PackRow } from '#storage/database.ts'
import { hashed } from './hash-pack.ts'
import type { KnownPack } from './packs.ts'

/** `broken` are the keys of those that are not sound. */
export function soundPacks(rows: readonly PackRow[]): { loaded: KnownPack[]; broken: string[] } {
  const sound = new Set(rows.filter((row) => packFaults(row.pack).length === 0))
  return {
    loaded: rows.filter((row) => sound.has(row)).map(entryOf),
    broken: rows.filter((row) => !sound.has(row)).map((row) => row.key),
  }
}

export const inLanguage = (packs: readonly SourcePack[], language: LanguageId): Pack[] =>
  packs.map((pack) => translatePack(pack, language))

/** What a file brings under a name that is taken here by other content: nothing may change under existing assessments. */
export async function differingPacks(brought: readonly SourcePack[], here: readonly KnownPack[]): Promise<Fault[]> {
  const found = await Promise.all(
    brought.map(async (pack, i): Promise<Fault[]> => {
      const same = here.find((p) => p.id === pack.id && (!p.custom || p.version === pack.version))
      if (!same || same.custom?.hash === (await hashed(pack)).hash) return []
      return [{ path: `customPacks[${String(i)}].id`, code: 'pack-differs', detail: { found: pack.id } }]
    }),
  )
  return found.flat()
}

const entryOf = ({ key, hash, addedAt, pack }: PackRow): KnownPack => ({
  id: pack.id,
  version: pack.version,
  title: pack.title,
  questions: editionCounts(pack),
  load: (language) => Promise.resolve(translatePack(pack, language)),
  custom: { key, hash, addedAt, pack },
})
