// A pack's folder read and checked: every fault names the file, the line and the path where an author has to look.
import type { Fault } from '#core/pack/fault.ts'
import { fileSchemas } from '#core/pack/pack-schema.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { isRecord } from '#core/pack/rows.ts'
import { shapeFaults } from '#core/pack/shape-faults.ts'
import { packFaults } from '#core/pack/validate-pack.ts'
import { mountPack, type Place } from './mount-pack.ts'
import { LIST_FILES, packFiles, type PackFiles } from './pack-files.ts'
import { faultSentence } from './sentences.ts'
import { faultLine, type LocatedFault } from './source-file.ts'

export interface PackFolder {
  /** The folder's name, which is the pack's id. */
  id: string
  /** Sound only when there is no fault. */
  pack: SourcePack
  faults: LocatedFault[]
}

/** Reads `root/id`; faults name files from the folder `root` on. */
export function readPack(root: string, id: string): PackFolder {
  const files = packFiles(root, id)
  const { value, place } = mountPack(files)
  const faults = [
    ...files.faults,
    ...frameFaults(files),
    ...packFaults(value).map((fault) => located(fault, place(fault.path))),
    ...(isRecord(value) && value['id'] === id
      ? []
      : [files.head.fault(['id'], `The id must be the folder's name, "${id}".`)]),
  ]
  return { id, pack: value as SourcePack, faults: distinct(faults) }
}

/** What the mounted pack no longer shows: the order, and names beside the lists of a file. */
function frameFaults({ head, lists, parts }: PackFiles): LocatedFault[] {
  const framed = [
    { source: head, schema: fileSchemas.pack },
    ...LIST_FILES.flatMap((name) => {
      const source = lists[name]
      return source ? [{ source, schema: fileSchemas[name] }] : []
    }),
    ...parts.measures.map((source) => ({ source, schema: fileSchemas.measures })),
  ]
  return framed
    .filter(({ source }) => source.faults.length === 0)
    .flatMap(({ source, schema }) =>
      shapeFaults(schema, source.value).map((fault) => located(fault, { source, path: fault.path })),
    )
}

const located = (fault: Fault, { source, path }: Place): LocatedFault =>
  source.fault(path, faultSentence(fault), fault.code === 'unknown-key')

const distinct = (faults: LocatedFault[]): LocatedFault[] => [
  ...new Map(faults.map((fault) => [faultLine(fault), fault])).values(),
]
