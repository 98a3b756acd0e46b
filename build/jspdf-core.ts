// jsPDF without its plug-ins (forms, pictures, HTML, SVG, standard fonts, …): the report uses its pages, objects and event bus
// only, and the rest would be 90 kB more to keep offline. The cut is the first line of the first plug-in; another version of
// jsPDF without that line stops the build.
import type { Plugin } from 'vite'

/** The readable build, whose plug-ins stand behind the core. */
export const JSPDF_MODULE = 'jspdf/dist/jspdf.es.js'

const FIRST_PLUG_IN = '\nvar jsPDFAPI = jsPDF.API;\n'

/** The core's source as a module that exports `jsPDF`. Throws when the source has another shape. */
export function jspdfCore(source: string): string {
  const [core, plugIns, ...more] = source.split(FIRST_PLUG_IN)
  if (core === undefined || plugIns === undefined || more.length > 0) throw new Error('jsPDF has another shape')
  // What only plug-ins need.
  return `${core.replace(/^import .* from '(fflate|fast-png)';$/gm, '')}\nexport { jsPDF };\n`
}

export function jspdfCorePlugin(): Plugin {
  return {
    name: 'jspdf-core',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === 'jspdf' ? this.resolve(JSPDF_MODULE, importer) : undefined
    },
    transform: {
      filter: { id: /jspdf\.es\.js$/ },
      handler: (source) => ({ code: jspdfCore(source), map: null }),
    },
  }
}
