// The files of a pack that someone chose become one sound pack, or every reason why not, each with file, line and path. It
// runs in a worker: size, parse, guard, strict schema, and all that the build checks of its own packs.
import { checkFiles } from '#core/pack/check-files.ts'
import { pathText, type Fault, type FaultCode, type Path } from '#core/pack/fault.ts'
import {
  FOLDERS,
  LIST_FILES,
  orderFiles,
  type Folder,
  type ListFile,
  type PackFiles,
  type Source,
} from '#core/pack/pack-files.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { isRecord } from '#core/pack/rows.ts'
import { packFaults } from '#core/pack/validate-pack.ts'
import { MAX_PACK_FAULTS, PACK_LIMITS } from './pack-limits.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export interface ChosenFile {
  /** With the folders it was chosen with: `starter/domains/accounts.yml`. */
  name: string
  bytes: ArrayBuffer | Uint8Array
}

/** `about: 'pack'` is told by faultSentence, `about: 'value'` by the sentences of files. */
export type PackFileFault = { file: string; line: number; path: string } & (
  { about: 'pack'; fault: Fault } | { about: 'value'; code: string; limit: number }
)

export type ReadPack = { ok: true; pack: SourcePack } | { ok: false; faults: PackFileFault[] }

interface File extends Source {
  name: string
  yaml: YamlFile
}

/** Never throws. `taken` are the ids of packs that come with the app. */
export function readPackFiles(chosen: readonly ChosenFile[], taken: readonly string[]): ReadPack {
  const faults: PackFileFault[] = []
  const files = chosen.flatMap((each) => readOne(each, faults))
  if (faults.length > 0) return refuse(faults)
  const { value, found } = files.length === 1 && isWhole(files[0]) ? whole(files[0]) : folder(files, faults)
  for (const { fault, source, path } of found) faults.push(at(source, path, fault))
  const id = isRecord(value) ? value['id'] : undefined
  const head = files.find((file) => isRecord(file.value) && file.value['id'] === id)
  if (typeof id === 'string' && taken.includes(id) && head)
    faults.push(at(head, ['id'], { path: ['id'], code: 'id-taken', params: { id } }))
  return faults.length > 0 ? refuse(faults) : { ok: true, pack: value as SourcePack }
}

/** In the order of the chosen files, each once. */
function refuse(faults: PackFileFault[]): ReadPack {
  const distinct = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  return { ok: false, faults: [...distinct.values()].slice(0, MAX_PACK_FAULTS) }
}

function readOne({ name, bytes }: ChosenFile, faults: PackFileFault[]): File[] {
  const start = { file: name, line: 1, path: '' }
  const limit = name.toLowerCase().endsWith('.json') ? PACK_LIMITS.json : PACK_LIMITS.yaml
  if (bytes.byteLength > limit) {
    faults.push({ ...start, about: 'value', code: 'too-big', limit })
    return []
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    faults.push({ ...start, about: 'value', code: 'not-utf8', limit: 0 })
    return []
  }
  const yaml = readYaml(text)
  const file = { name, value: yaml.value, yaml }
  if (yaml.fault)
    faults.push({
      ...start,
      line: yaml.fault.line,
      about: 'pack',
      fault: { path: [], code: yaml.fault.code, params: {} },
    })
  for (const { path, code, detail } of yaml.guarded)
    faults.push({
      ...start,
      line: yaml.lineOf(stepsOf(path)),
      path,
      about: 'value',
      code,
      limit: Number(detail?.limit ?? 0),
    })
  return [file]
}

const at = ({ name, yaml }: File, path: Path, fault: Fault): PackFileFault => ({
  file: name,
  line: yaml.lineOf(path, fault.code === 'unknown-key'),
  path: pathText(path),
  about: 'pack',
  fault,
})

/** One file that holds a whole pack: what pack.yml holds, and the lists of everything else beside it. */
const isWhole = (file: File | undefined): file is File => isRecord(file?.value) && Array.isArray(file.value['domains'])

function whole(file: File) {
  const found = packFaults(file.value).map((fault) => ({ fault, source: file, path: fault.path }))
  return { value: file.value, found }
}

function folder(files: readonly File[], faults: PackFileFault[]) {
  const kinds = new Map(files.map((file) => [file, kindOf(file)]))
  const of = (kind: Kind): File[] => files.filter((file) => kinds.get(file) === kind)
  const plain = (code: FaultCode, file: File): void => void faults.push(at(file, [], { path: [], code, params: {} }))
  for (const file of of('unknown')) plain('unknown-file', file)
  for (const kind of ['head', ...LIST_FILES] as const) for (const file of of(kind).slice(1)) plain('same-file', file)
  const [head] = of('head')
  if (!head) {
    const file = files[0]?.name ?? ''
    faults.push({ file, line: 1, path: '', about: 'pack', fault: { path: [], code: 'no-head', params: {} } })
    return { value: undefined, found: [] }
  }
  const part = (kind: Folder): File[] => {
    const there = new Map(of(kind).map((file) => [baseName(file.name), file]))
    const { names, wanted } = orderFiles(head.value, kind, [...there.keys()].sort())
    wanted.forEach((name, i) => {
      const fault: Fault = { path: [], code: 'no-such-file', params: { name: `${kind}/${name}.yml` } }
      if (!there.has(name)) faults.push(at(head, ['order', kind, i], fault))
    })
    return names.flatMap((name) => there.get(name) ?? [])
  }
  const packFiles: PackFiles<File> = {
    head,
    lists: Object.fromEntries(
      LIST_FILES.flatMap((kind) =>
        of(kind)
          .slice(0, 1)
          .map((file) => [kind, file]),
      ),
    ),
    parts: {
      domains: part('domains'),
      measures: part('measures'),
      incidents: part('incidents'),
      routes: part('routes'),
      frameworks: part('frameworks'),
    },
  }
  const { value, faults: found } = checkFiles(packFiles)
  return { value, found }
}

type Kind = 'head' | ListFile | Folder | 'unknown'
/** What only such a file holds, for files that were chosen without their folder. */
const marks: [string, Kind][] = [
  ['stages', 'head'],
  ['questions', 'domains'],
  ['measures', 'measures'],
  ['moves', 'incidents'],
  ['steps', 'routes'],
  ['items', 'frameworks'],
  ...LIST_FILES.map((kind): [string, Kind] => [kind, kind]),
]

function kindOf({ name, value }: File): Kind {
  const inFolder = name.split('/').at(-2)
  const byFolder = FOLDERS.find((kind) => kind === inFolder)
  if (byFolder) return byFolder
  const base = baseName(name)
  if (base === 'pack') return 'head'
  const byName = LIST_FILES.find((kind) => kind === base)
  if (byName) return byName
  return (isRecord(value) && marks.find(([key]) => Object.hasOwn(value, key))?.[1]) || 'unknown'
}

const baseName = (name: string): string => (name.split('/').at(-1) ?? name).replace(/\.(ya?ml|json)$/i, '')

/** The guard writes its paths as texts. */
function stepsOf(path: string): Path {
  return path.split(/[.[\]]+/).flatMap((step) => (step === '' ? [] : /^\d+$/.test(step) ? Number(step) : step))
}
