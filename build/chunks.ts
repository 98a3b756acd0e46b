// Which modules share a file. What is always loaded together is one file: it packs better and costs one request. No file may hold code
// of the page's frame beside code of the core, because workers load the core's.
import type { Plugin, Rolldown } from 'vite'

const START = /\/src\/main\.ts$/
const CORE = /\/src\/core\/|\/node_modules\/valibot\//

/** Modules that the start page loads before anything is asked for; known when all of them are read. */
const atStart = new Set<string>()

export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  { name: 'sections', test: /\/src\/core\/report\/sections\// },
  { name: 'formats', test: /\/src\/export\/[^/]+\/format\.ts$/ },
  { name: 'core', test: (id: string) => CORE.test(id) && atStart.has(id) },
].map((group) => ({ ...group, includeDependenciesRecursively: false }))

export function chunksPlugin(): Plugin {
  return {
    name: 'chunks',
    apply: 'build',
    buildEnd() {
      atStart.clear()
      const open = [...this.getModuleIds()].filter((id) => START.test(id))
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (atStart.has(id)) continue
        atStart.add(id)
        open.push(...(this.getModuleInfo(id)?.importedIds ?? []))
      }
    },
  }
}
