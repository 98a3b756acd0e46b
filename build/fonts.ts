// The report's two fonts: Noto Sans JP with the missing signs of M PLUS 1p, cut to the repertoire, without hints, under a
// neutral name. Made on demand into a cache, never committed; the same inputs give the same bytes.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { composeFont, type GlyphChoice } from '../src/export/pdf/font/compose-font.ts'
import { readTrueType, type TrueType } from '../src/export/pdf/font/true-type.ts'
import { repertoire } from './repertoire.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = join(root, 'node_modules/@expo-google-fonts')
const MODULE = 'virtual:board-fonts'

const weights = {
  regular: ['noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf', 'm-plus-1p/400Regular/MPLUS1p_400Regular.ttf'],
  bold: ['noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf', 'm-plus-1p/700Bold/MPLUS1p_700Bold.ttf'],
} as const
export type Weight = keyof typeof weights

/** The first font that has a character gives its glyph; a character that none has is left out. */
function mergeFonts(fonts: readonly TrueType[], codes: readonly number[], name: string): Uint8Array {
  const characters = codes.flatMap((code): (readonly [number, GlyphChoice])[] => {
    const font = fonts.find((candidate) => candidate.glyphOf(code) !== 0)
    return font ? [[code, { font, glyph: font.glyphOf(code) }]] : []
  })
  const choices = characters.map(([, choice]) => choice)
  return composeFont(choices, { standalone: { name, characters }, dropHints: true }).bytes
}

/** The gzipped font file of a weight, from the cache or made now (a second or two). */
export function boardFont(weight: Weight): Buffer {
  const folder = join(root, 'node_modules/.cache/board-fonts', fingerprint())
  const file = join(folder, `board-${weight}.ttf.gz`)
  try {
    return readFileSync(file)
  } catch {
    const fonts = weights[weight].map((path) => readTrueType(readFileSync(join(packages, path))))
    const bytes = gzipSync(mergeFonts(fonts, repertoire(), 'BoardSans'), { level: 9 })
    mkdirSync(folder, { recursive: true })
    // Another process may be making the same file: only a whole one appears under the name.
    const draft = `${file}.${String(process.pid)}`
    writeFileSync(draft, bytes)
    renameSync(draft, file)
    return bytes
  }
}

/** Changes whenever anything does that the fonts are made of. */
function fingerprint(): string {
  const makers = ['true-type', 'outline', 'write-tables', 'compose-font'].map(
    (name) => `src/export/pdf/font/${name}.ts`,
  )
  const parts = [...makers, 'build/fonts.ts', 'build/repertoire.ts']
  const versions = ['noto-sans-jp', 'm-plus-1p'].map((name) => join(packages, name, 'package.json'))
  const hash = createHash('sha256')
  for (const path of [...parts.map((part) => join(root, part)), ...versions]) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 12)
}

const nameOf = (weight: Weight): string => {
  const mark = createHash('sha256').update(boardFont(weight)).digest('hex').slice(0, 8)
  return `board-${weight}.${mark}.ttf.gz`
}

/** Gives `virtual:board-fonts`: { regular, bold }, addresses of the two files in the build and while developing. */
export function fontsPlugin(): Plugin {
  const names = Object.keys(weights) as Weight[]
  let building = false
  let served = new Map<string, Weight>()
  return {
    name: 'board-fonts',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined
      const lines = names.map((weight) => {
        if (!building) {
          served.set(`/${nameOf(weight)}`, weight)
          return `export const ${weight} = new URL(${JSON.stringify(`/${nameOf(weight)}`)}, location.href).href`
        }
        const source = boardFont(weight)
        const file = this.emitFile({ type: 'asset', fileName: `fonts/${nameOf(weight)}`, source })
        return `export const ${weight} = import.meta.ROLLUP_FILE_URL_${file}`
      })
      return lines.join('\n')
    },
    configureServer(server) {
      served = new Map()
      server.middlewares.use((request, response, next) => {
        const weight = served.get((request.url ?? '').split('?')[0] ?? '')
        if (!weight) {
          next()
          return
        }
        response.setHeader('Content-Type', 'application/gzip')
        response.end(boardFont(weight))
      })
    },
  }
}
