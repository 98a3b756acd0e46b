// Modules that are made of content files. A build with a fault in them stops and lists every fault; while developing the
// same lines are a warning, so that half-written content can be looked at.
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { faultLine, type LocatedFault } from './source-file.ts'

export interface VirtualContent {
  /** Code by module id. */
  modules: ReadonlyMap<string, string>
  faults: readonly LocatedFault[]
}

/** A module whose default export is this value: JSON.parse of a text is the quickest way into a browser. */
export const jsonModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** `id` is the name of the entry module and the beginning of all others; `folder` is where the content stands. */
export function virtualPlugin(id: string, folder: string, read: (root: string) => VirtualContent): Plugin {
  let root = ''
  let building = false
  let content: VirtualContent | undefined
  const isOurs = (module: string): boolean => module === id || module.startsWith(`${id}/`)
  const list = (faults: readonly LocatedFault[]): string =>
    [`${folder} has ${String(faults.length)} faults:`, ...faults.map(faultLine)].join('\n')

  return {
    name: id,
    configResolved(config) {
      root = config.root
      building = config.command === 'build'
    },
    buildStart() {
      if (!building) return
      content = read(root)
      if (content.faults.length > 0) this.error(list(content.faults))
    },
    resolveId: (module) => (isOurs(module) ? `\0${module}` : undefined),
    load(module) {
      if (!module.startsWith('\0') || !isOurs(module.slice(1))) return undefined
      if (!content) {
        content = read(root)
        if (content.faults.length > 0) this.warn(list(content.faults))
      }
      return content.modules.get(module.slice(1)) ?? this.error(`There is no ${module.slice(1)}.`)
    },
    configureServer(server) {
      const watched = join(root, folder)
      server.watcher.add(watched)
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(watched + sep)) return
        content = undefined
        for (const environment of Object.values(server.environments)) {
          const modules = [...environment.moduleGraph.idToModuleMap.values()]
          for (const module of modules)
            if (module.id?.startsWith(`\0${id}`)) environment.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
