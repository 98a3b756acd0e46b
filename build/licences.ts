// Who wrote what is in the product, and under which licence: read from node_modules and from build/licence-texts, never kept by hand. A
// package whose code reaches a built file without standing here stops the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const MODULE = 'virtual:licences'

export interface Licensed {
  name: string
  /** Empty for fonts and word lists. */
  version: string
  /** SPDX. */
  licence: string
  /** Lines, as the licence asks to keep them; may be empty. */
  notice: string
  /** Place in `texts`. */
  text: number
}
export interface Licences {
  packages: Licensed[]
  /** Each text once, however many packages share it. */
  texts: string[]
}

interface Manifest {
  name: string
  version: string
  license: string
  dependencies?: Record<string, string>
}

/** Dependencies whose code the build leaves out, so that nothing behind them ships either. */
export const LEFT_OUT: Record<string, readonly string[]> = {
  // Templates are compiled by the build; pages are not rendered on a server.
  vue: ['@vue/compiler-dom', '@vue/compiler-sfc', '@vue/server-renderer'],
  'vue-router': ['@vue/devtools-api'],
  pinia: ['nostics'],
  // Its command line.
  'js-yaml': ['argparse'],
  // Types only.
  '@vue/runtime-dom': ['csstype'],
  // build/jspdf-core.ts: pictures.
  jspdf: ['fast-png', 'fflate'],
  // build/passphrases-only.ts: public keys.
  'age-encryption': ['@noble/curves', '@noble/post-quantum'],
}

/** Parts of themselves that these leave in what they build. */
const BUILDERS = [
  '@vitejs/plugin-vue',
  'rolldown',
  'vite',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
]

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** As Node looks for it: the nearest node_modules above. Throws when it is nowhere. */
function folderOf(name: string, from: string): string {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === dirname(at)) throw new Error(`${name} is not installed`)
  }
}

/** Folders of all packages whose code may be in the product, each once. */
function productFolders(): string[] {
  const found = new Set<string>()
  const visit = (folder: string): void => {
    const { name, dependencies = {} } = manifestOf(folder)
    if (found.has(folder)) return
    if (folder !== resolve(root)) found.add(folder)
    for (const wanted of Object.keys(dependencies))
      if (!LEFT_OUT[name]?.includes(wanted)) visit(folderOf(wanted, folder))
  }
  visit(resolve(root))
  return [...found, ...BUILDERS.map((name) => folderOf(name, root))]
}

function licenceFile(folder: string): string {
  const names = readdirSync(folder)
  const name = names.find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each))
  if (!name) throw new Error(`${folder} has no licence text`)
  const text = readFileSync(join(folder, name), 'utf8')
  const notice = names.includes('NOTICE') ? readFileSync(join(folder, 'NOTICE'), 'utf8') : ''
  // Vite's file goes on with the licences of what it was built from.
  return `${notice}\n${text.split('\n# ')[0] ?? ''}`
}

const TITLE = /^\W*(the )?(mit|isc)( license)?( \(mit\))?\W*$|^# |is released under the MIT license:$/i
const NOTICE = /^\W*(copyright\b|\(c\)|©)/i

/** Paragraphs in one line each, so that texts that differ in their line breaks are one; what names people apart. */
export function splitLicence(text: string): { notice: string; body: string } {
  const notice: string[] = []
  const body: string[] = []
  for (const paragraph of text.replaceAll('\r', '').split(/\n\s*\n/)) {
    const lines = paragraph
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const first = lines.findIndex((line) => !NOTICE.test(line) && !TITLE.test(line))
    const rest = first < 0 ? [] : lines.slice(first)
    // A copyright line inside Apache's own text names nobody.
    const names = body.length > 3 ? [] : lines.slice(0, first < 0 ? undefined : first)
    notice.push(...names.filter((line) => NOTICE.test(line)))
    const kept = body.length > 3 ? lines : rest
    if (kept.length > 0) body.push(kept.join(' ').replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' '))
  }
  return { notice: notice.join('\n'), body: body.join('\n\n') }
}

/** What is no package of its own. */
const TEXTS = [
  { name: 'Noto Sans JP', licence: 'OFL-1.1', file: 'noto-sans-jp-ofl.txt' },
  { name: 'M PLUS 1p', licence: 'OFL-1.1', file: 'm-plus-1p-ofl.txt' },
  { name: 'BIP-39', licence: 'MIT', file: 'bip-39-words-mit.txt' },
]

/** In the order of their names; fonts and word lists last. */
export function readLicences(): Licences {
  const texts: string[] = []
  const add = (name: string, version: string, licence: string, raw: string): Licensed => {
    const { notice, body } = splitLicence(raw)
    const known = texts.indexOf(body)
    return { name, version, licence, notice, text: known < 0 ? texts.push(body) - 1 : known }
  }
  const packages = productFolders()
    .map((folder) => ({ folder, ...manifestOf(folder) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ folder, name, version, license }) => add(name, version, license, licenceFile(folder)))
  const others = TEXTS.map(({ name, licence, file }) =>
    add(name, '', licence, readFileSync(join(root, 'build/licence-texts', file), 'utf8')),
  )
  return { packages: [...packages, ...others], texts }
}

/** Gives `virtual:licences`. */
export function licencesPlugin(): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}` ? `export default JSON.parse(${JSON.stringify(JSON.stringify(readLicences()))})` : undefined,
    generateBundle(_, bundle) {
      const listed = new Set(readLicences().packages.map(({ name }) => name))
      for (const file of Object.values(bundle)) {
        const modules = file.type === 'chunk' ? Object.entries(file.modules) : []
        for (const [id, { renderedLength }] of modules) {
          const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]
          if (name !== undefined && renderedLength > 0 && !listed.has(name))
            this.error(`${name} is in the product without its licence: see build/licences.ts`)
        }
      }
    },
  }
}
