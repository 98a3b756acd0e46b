// Which files make a pack, in which order: those that `order` of pack.yml names first, the others by name.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isRecord } from '#core/pack/rows.ts'
import { readSource, type LocatedFault, type SourceFile } from './source-file.ts'

type Folder = 'domains' | 'measures' | 'incidents' | 'routes' | 'frameworks'

/** Also the name of the list in the file. */
export const LIST_FILES = ['products', 'glossary', 'contradictions'] as const
type ListFile = (typeof LIST_FILES)[number]

export interface PackFiles {
  head: SourceFile
  /** Files of one list each, by the name of the list; those that the pack has. */
  lists: Partial<Record<ListFile, SourceFile>>
  parts: Record<Folder, SourceFile[]>
  /** Files that cannot be read, and names in the order without a file. */
  faults: LocatedFault[]
}

/** The files of `root/id`. One that cannot be parsed is left out of `parts`, so that the rest can still be checked. */
export function packFiles(root: string, id: string): PackFiles {
  const faults: LocatedFault[] = []
  const read = (name: string): SourceFile => {
    const source = readSource(join(root, id, name), `${basename(root)}/${id}/${name}`)
    faults.push(...source.faults)
    return source
  }
  const part = (folder: Folder): SourceFile[] => {
    const files = yamlFiles(join(root, id, folder))
    const wanted = orderOf(head.value, folder)
    wanted.forEach((name, i) => {
      if (!files.has(name)) faults.push(head.fault(['order', folder, i], `There is no file ${folder}/${name}.yml.`))
    })
    // A pack tells its measures in the order of the domains they belong to, unless it says otherwise.
    const first = folder === 'measures' && wanted.length === 0 ? orderOf(head.value, 'domains') : wanted
    const names = [...new Set([...first.filter((name) => files.has(name)), ...files])]
    return names.map((name) => read(`${folder}/${name}.yml`)).filter((source) => source.faults.length === 0)
  }
  const head = read('pack.yml')
  const lists = Object.fromEntries(
    LIST_FILES.filter((name) => existsSync(join(root, id, `${name}.yml`))).map((name) => [name, read(`${name}.yml`)]),
  )
  const parts = {
    domains: part('domains'),
    measures: part('measures'),
    incidents: part('incidents'),
    routes: part('routes'),
    frameworks: part('frameworks'),
  }
  return { head, lists, parts, faults }
}

/** Names without ending, sorted. */
function yamlFiles(folder: string): Set<string> {
  const entries = existsSync(folder) ? readdirSync(folder) : []
  return new Set(entries.flatMap((name) => (name.endsWith('.yml') ? [name.slice(0, -'.yml'.length)] : [])).sort())
}

function orderOf(head: unknown, folder: Folder): string[] {
  const order = isRecord(head) ? head['order'] : undefined
  const names = isRecord(order) ? order[folder] : undefined
  return Array.isArray(names) ? names.map(String) : []
}
