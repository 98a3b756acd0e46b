// `virtual:content`: a small index of the product's packs and samples; for each of them one module of what its languages share and
// one of texts a language, loaded when chosen. The starter pack is checked like any other, and offered only as a file to begin one's own with.
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { editionCounts } from '#core/assessment/asked.ts'
import type { SourcePack, SourceText } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { combinedText } from './combined-text.ts'
import { PACKS_FOLDER, readContent } from './content.ts'
import type { Sample } from './read-sample.ts'
import { splitLanguages } from './split-languages.ts'
import { jsonModule, virtualPlugin, type VirtualContent } from './virtual-plugin.ts'

const ID = 'virtual:content'
const STARTER = 'starter'
const FILL = fileURLToPath(new URL('../core/pack/fill-texts.ts', import.meta.url))
const LANGUAGES = ['ja', 'en'] as const satisfies (keyof SourceText)[]

export function packsPlugin(): Plugin {
  return virtualPlugin(ID, PACKS_FOLDER, (root): VirtualContent => {
    const { packs, samples, faults } = readContent(root)
    const modules = new Map<string, string>()
    const lazily = (id: string, value: unknown): string => {
      modules.set(id, jsonModule(value))
      return `() => import(${JSON.stringify(id)})`
    }
    /** The code of an index entry: its fields, and `load`. */
    const entry = (name: string, fields: object, load: (language: keyof SourceText) => unknown): string => {
      const { shared, texts } = splitLanguages({ ja: load('ja'), en: load('en') })
      const loaders = LANGUAGES.map(
        (language) => `${language}: ${lazily(`${ID}/${name}-${language}`, texts[language])}`,
      )
      return `entry(${JSON.stringify(fields)}, ${lazily(`${ID}/${name}`, shared)}, { ${loaders.join(', ')} })`
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
        `import { fillTexts } from ${JSON.stringify(FILL)}`,
        `const entry = (fields, shared, texts) => ({
          ...fields,
          load: async (language) => {
            const [value, words] = await Promise.all([shared(), texts[language]()])
            return fillTexts(value.default, words.default)
          },
        })`,
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
