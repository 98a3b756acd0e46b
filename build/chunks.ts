// Which modules share a file. What is always loaded together is one file: it packs better and costs one request. No file may hold code
// of the page beside code that workers load too.
import type { Plugin, Rolldown } from 'vite'

/** What the start loads, in this order: before anything is painted, before the first screen acts, with it, beside it, and for who has been here before. */
const WAVES = [
  ['first', /\/src\/paint-first\.ts$/],
  ['frame', /\/src\/main\.ts$/],
  ['start', /\/src\/(?:features\/start\/StartPage|AppNotices|LastResort)\.vue$/],
  ['storage', /\/src\/storage\/database\.ts$/],
  ['list', /\/src\/features\/start\/AssessmentList\.vue$/],
] as const
/** The screens of an open assessment: what more than one of them needs is one file too. */
const SCREENS = /\/src\/features\/(?:questions|results|incidents|roadmap|report)\/\w+Page\.vue$/
/** What workers run, at once or when asked for. */
const IN_WORKERS = /\.worker\.ts$|\/src\/(?:core|export)\//
const CORE = /\/src\/core\/|\/node_modules\/valibot\//

/** The file of each module of the waves; known when all modules are read. */
const fileOf = new Map<string, string>()

export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  { name: 'sections', test: /\/src\/core\/report\/sections\// },
  { name: 'formats', test: /\/src\/export\/[^/]+\/format\.ts$/ },
  { name: (id: string) => fileOf.get(id) ?? null },
].map((group) => ({ ...group, includeDependenciesRecursively: false }))

export function chunksPlugin(): Plugin {
  return {
    name: 'chunks',
    apply: 'build',
    buildEnd() {
      const all = [...this.getModuleIds()]
      /** All that comes with the modules that this fits, without being asked for. */
      const loadedBy = (entry: RegExp): Set<string> => reachedFrom(all.filter((id) => entry.test(id)))
      const reachedFrom = (open: string[]): Set<string> => {
        const found = new Set<string>()
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (found.has(id)) continue
          found.add(id)
          open.push(...(this.getModuleInfo(id)?.importedIds ?? []))
        }
        return found
      }
      const byWorkers = loadedBy(IN_WORKERS)
      fileOf.clear()
      for (const [wave, entry] of WAVES)
        for (const id of loadedBy(entry))
          if (!fileOf.has(id)) {
            // Workers that open the database load it whole; the core they load without it.
            const apart = wave === 'storage' ? CORE.test(id) : byWorkers.has(id)
            fileOf.set(id, apart ? `${wave}-core` : wave)
          }
      const seen = new Set<string>()
      for (const screen of all.filter((id) => SCREENS.test(id)))
        for (const id of reachedFrom([screen]))
          if (!seen.has(id)) seen.add(id)
          else if (!fileOf.has(id)) fileOf.set(id, byWorkers.has(id) ? 'screens-core' : 'screens')
    },
  }
}
