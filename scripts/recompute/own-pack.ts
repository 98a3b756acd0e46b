// A pack that did not come with the product, read by the same door as in the app: one file that holds it all, or its folder.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { canonicalJson } from '#core/assessment/canonical.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import type { Translate } from '#core/words.ts'
import { packs, type LanguageId } from '#registry.ts'
import { readPackFiles, type PackFileFault } from '#workers/read-pack.ts'
import { packFaultText } from '../../src/features/settings/pack-fault-text.ts'

export const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'))

/** Of the product or of somebody's own; only the latter has a hash. */
export interface FoundPack {
  id: string
  version: string
  /** SHA-256 of its content. */
  hash?: string
  load: (language: LanguageId) => Promise<ReturnType<typeof translatePack>>
}

export const ownPack = async (pack: SourcePack): Promise<FoundPack> => ({
  id: pack.id,
  version: pack.version,
  hash: await sha256(canonicalJson(pack)),
  load: (language) => Promise.resolve(translatePack(pack, language)),
})

/** The pack, or every reason why there is none, a line each. */
export async function readOwnPack(path: string, t: Translate): Promise<{ pack: FoundPack } | { faults: string[] }> {
  let files: { name: string; bytes: Uint8Array }[]
  try {
    files = filesAt(path).map((file) => ({ name: join(basename(path), file), bytes: readFileSync(join(path, file)) }))
  } catch (error) {
    return { faults: [`${basename(path)}: cannot be opened (${(error as Error).message}).`] }
  }
  const read = readPackFiles(
    files,
    packs.map(({ id }) => id),
  )
  return read.ok ? { pack: await ownPack(read.pack) } : { faults: read.faults.map((fault) => lineOf(fault, t)) }
}

/** Below a folder all of YAML; '' for a file itself. */
const filesAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
    : ['']

const lineOf = (fault: PackFileFault, t: Translate): string =>
  `${fault.file}:${String(fault.line)}  ${fault.path === '' ? '' : `${fault.path}: `}${packFaultText(fault, t)}`
