// `virtual:languages`: every language with its words for the frame and, apart, those of the other screens and of the report, loaded when needed.
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
    const entries = locales.map(({ id, words, frameWords, reportWords }) => {
      const others = Object.fromEntries(Object.entries(words).filter(([key]) => !Object.hasOwn(frameWords, key)))
      const load = {
        loadFrameWords: loader(`frame-words-${id}`, frameWords),
        loadOtherWords: loader(`words-${id}`, others),
        loadReportWords: loader(`report-words-${id}`, reportWords),
      }
      return `{ id: ${JSON.stringify(id)}, ${Object.entries(load)
        .map((pair) => pair.join(': '))
        .join(', ')} }`
    })
    modules.set(ID, `export const languages = [${entries.join(',\n')}]`)
    return { modules, faults }
  })
}
