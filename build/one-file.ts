// The single-file edition: everything that the app is, in one page that opens from the disk. One module and one style sheet, each named
// by its hash in the page's policy; no request of any kind is allowed.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'
import { boardFont, type Weight } from './fonts.ts'
import { onePagePolicy } from './policy.ts'

export const ONE_FILE = 'zero-trust-assessment.html'

const ASKED = '?worker&url'
const NAME = '\0worker-name:'
const FONTS = 'virtual:board-fonts'
const weights: readonly Weight[] = ['regular', 'bold']
const idOf = (weight: Weight): string => `board-${weight}`

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A script's text as it may stand between its tags: what would end it or open a comment is written otherwise. */
export const scriptText = (code: string): string =>
  code
    .replace(/<(?=\/script|!--)/gi, '\\x3C')
    .replaceAll('\r\n', '\n')
    .trim()

/** Never run: the page reads it, and hands it to the worker that paints the report. */
const fontBlock = (weight: Weight): string =>
  `<script type="text/plain" id="${idOf(weight)}">data:application/gzip;base64,${boardFont(weight).toString('base64')}</script>`

export function oneFilePlugin(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      if (source === FONTS) return `\0${FONTS}`
      return source.endsWith(ASKED) ? NAME + source.slice(0, -ASKED.length) : undefined
    },
    load(id) {
      if (id === `\0${FONTS}`)
        return weights
          .map((weight) => `export const ${weight} = document.getElementById('${idOf(weight)}').textContent`)
          .join('\n')
      if (!id.startsWith(NAME)) return undefined
      return `export default ${JSON.stringify(/([^/]+)\.ts$/.exec(id)?.[1])}`
    },
    transform: {
      filter: { id: /vite\/preload-helper/ },
      // Nothing is loaded, so nothing is loaded ahead.
      handler: () => ({ code: 'export const __vitePreload = (load) => load()', map: null }),
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace('/src/paint-first.ts', '/src/one-file.ts')
          .replace(/\s*<link rel="apple-touch-icon"[^>]*>/, '')
          .replace('./icon.svg', `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`),
    },
  }
}

/** Puts the page together at the very end, and leaves nothing else. */
export function joinPlugin(): Plugin {
  return {
    name: 'join-one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const chunks = files.filter((file) => file.type === 'chunk')
        const assets = files.filter((file) => file.type === 'asset')
        const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'))
        const page = assets.find(({ fileName }) => fileName === 'index.html')
        const [chunk] = chunks
        const [style] = styles
        if (!page || !chunk || !style || files.length !== 3)
          this.error(`one page, one module and one style sheet are wanted: ${files.map((f) => f.fileName).join(', ')}`)
        for (const { fileName } of files) Reflect.deleteProperty(bundle, fileName)
        // Addresses that nothing asks for any more; a plain script may not name them.
        const code = chunk.code.replaceAll('import.meta.url', "''")
        if (/\bimport\.meta\b|^\s*(?:import|export)\b/m.test(code)) this.error('the module is more than a plain script')
        this.emitFile({ type: 'asset', fileName: ONE_FILE, source: onePage(textOf(page), code, textOf(style)) })
      },
    },
  }
}

const textOf = ({ source }: Rolldown.OutputAsset): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString('utf8')

/** `html` names its module and its style sheet by address; both become part of it. Throws when it names none. */
export function onePage(html: string, code: string, css: string): string {
  const [script, style] = [scriptText(code), css.trim()]
  const put = (page: string, where: RegExp | string, what: string): string => {
    const before = page.length
    const next = page.replace(where, () => what)
    if (next.length === before) throw new Error(`the page has no ${String(where)}`)
    return next
  }
  const policy = onePagePolicy(hash(script), hash(style))
  let page = html.replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
  page = put(page, /<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`)
  page = put(page, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`)
  const meta = `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`
  page = put(page, '<meta charset="utf-8" />', meta)
  return put(page, /<\/body>\s*<\/html>\s*$/, `${weights.map(fontBlock).join('\n')}\n</body>\n</html>\n`)
}
