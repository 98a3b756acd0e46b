// A pack's folder on disk: which of its files are read, in which order.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LIST_FILES, orderFiles, type Folder, type PackFiles } from '#core/pack/pack-files.ts'
import { faultSentence } from './sentences.ts'
import { readSource, type LocatedFault, type SourceFile } from './source-file.ts'

export interface FolderFiles extends PackFiles<SourceFile> {
  /** Files that cannot be read, and names in the order without a file. */
  faults: LocatedFault[]
}

/** The files of `root/id`. One that cannot be parsed is left out of `parts`, so that the rest can still be checked. */
export function packFiles(root: string, id: string): FolderFiles {
  const faults: LocatedFault[] = []
  const read = (name: string): SourceFile => {
    const source = readSource(join(root, id, name), `${basename(root)}/${id}/${name}`)
    faults.push(...source.faults)
    return source
  }
  const part = (folder: Folder): SourceFile[] => {
    const there = yamlFiles(join(root, id, folder))
    const { names, wanted } = orderFiles(head.value, folder, there)
    wanted.forEach((name, i) => {
      if (!there.includes(name))
        faults.push(
          head.fault(
            ['order', folder, i],
            faultSentence({ path: [], code: 'no-such-file', params: { name: `${folder}/${name}.yml` } }),
          ),
        )
    })
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
function yamlFiles(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder) : []
  return entries.flatMap((name) => (name.endsWith('.yml') ? [name.slice(0, -'.yml'.length)] : [])).sort()
}
