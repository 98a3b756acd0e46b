// `virtual:content`: a small index of the product's packs and samples, and one module for each of them and each language,
// loaded when chosen. The starter pack is checked like any other, and offered only as a file to begin one's own with.
import type { Plugin } from 'vite'
import { editionCounts } from '#core/assessment/asked.ts'
import type { SourcePack, SourceText } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { combinedText } from './combined-text.ts'
import { PACKS_FOLDER, readContent } from './content.ts'
import type { Sample } from './read-sample.ts'
import { jsonModule, virtualPlugin, type VirtualContent } from './virtual-plugin.ts'

const ID = 'virtual:content'
const STARTER = 'starter'
const LANGUAGES = ['ja', 'en'] as const satisfies (keyof SourceText)[]

export function packsPlugin(): Plugin {
  return virtualPlugin(ID, PACKS_FOLDER, (root): VirtualContent => {
    const { packs, samples, faults } = readContent(root)
    const modules = new Map<string, string>()
    /** The code of an index entry: its fields, and `load` with one chunk a language. */
    const entry = (name: string, fields: object, load: (language: keyof SourceText) => unknown): string => {
      const loaders = LANGUAGES.map((language) => {
        const id = `${ID}/${name}-${language}`
        modules.set(id, jsonModule(load(language)))
        return `${language}: () => import(${JSON.stringify(id)})`
      })
      return `entry(${JSON.stringify(fields)}, { ${loaders.join(', ')} })`
    }
    const offered = [...packs].filter(([id]) => id !== STARTER)
    const packEntries = offered.map(([id, pack]) =>
      entry(`pack-${id}`, packFields(id, pack), (language) => translatePack(pack, language)),
    )
    const sampleEntries = samples.map((sample) => entry(`sample-${sample.id}`, sampleFields(sample), sample.load))
    if (packs.has(STARTER)) modules.set(`${ID}/${STARTER}`, jsonModule(combinedText(root, STARTER)))
    modules.set(
      ID,
      [
        'const entry = (fields, loaders) => ({ ...fields, load: (language) => loaders[language]().then((found) => found.default) })',
        `export const packs = [${packEntries.join(',\n')}]`,
        `export const samples = [${sampleEntries.join(',\n')}]`,
      ].join('\n'),
    )
    return { modules, faults }
  })
}

function packFields(id: string, pack: SourcePack): object {
  return { id, version: pack.version, title: pack.title, questions: editionCounts(pack) }
}

function sampleFields({ id, load }: Sample): object {
  const [ja, en] = [load('ja'), load('en')]
  return {
    id,
    name: { ja: ja.organization.name, en: en.organization.name },
    pack: ja.pack.id,
    size: ja.profile['size'],
  }
}
