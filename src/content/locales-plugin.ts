// `virtual:languages`: every language with its words for the screen and, apart, those of the report, loaded when chosen.
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { readLocales } from './read-locales.ts'
import { jsonModule, virtualPlugin, type VirtualContent } from './virtual-plugin.ts'

const ID = 'virtual:languages'
export const LOCALES_FOLDER = 'src/locales'

export function localesPlugin(): Plugin {
  return virtualPlugin(ID, LOCALES_FOLDER, (root): VirtualContent => {
    const { locales, faults } = readLocales(join(root, LOCALES_FOLDER), LOCALES_FOLDER)
    const modules = new Map<string, string>()
    const loader = (name: string, value: unknown): string => {
      modules.set(`${ID}/${name}`, jsonModule(value))
      return `() => import(${JSON.stringify(`${ID}/${name}`)}).then((found) => found.default)`
    }
    const entries = locales.map(
      ({ id, words, reportWords }) =>
        `{ id: ${JSON.stringify(id)}, loadWords: ${loader(`words-${id}`, words)}, loadReportWords: ${loader(`report-words-${id}`, reportWords)} }`,
    )
    modules.set(ID, `export const languages = [${entries.join(',\n')}]`)
    return { modules, faults }
  })
}
