// Workers are entries of the one build, not builds of their own: what the page and the workers both need is one file, kept once for
// working offline.
import type { Plugin } from 'vite'

const ASKED = '?worker&url'
const ADDRESS = '\0worker-address:'

/** Gives `X.worker.ts?worker&url` its address in the build; while developing Vite does that itself. */
export function workersPlugin(): Plugin {
  return {
    name: 'worker-entries',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(ASKED)) return undefined
      const file = await this.resolve(source.slice(0, -ASKED.length), importer)
      return file && ADDRESS + file.id
    },
    load(id) {
      if (!id.startsWith(ADDRESS)) return undefined
      const file = this.emitFile({ type: 'chunk', id: id.slice(ADDRESS.length) })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    transform: {
      filter: { id: /vite\/preload-helper/ },
      // Vite loads ahead by links in the document; a worker has none and imports at once.
      handler(code) {
        const guarded = code.replace(
          /(function preload\(baseModule[^)]*\) \{)/,
          "$1 if (typeof document === 'undefined') return baseModule();",
        )
        if (guarded === code) this.error('Vite loads ahead in another way than this was written for')
        return { code: guarded, map: null }
      },
    },
  }
}
