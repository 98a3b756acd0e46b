// A pack's folder read and checked: every fault names the file, the line and the path where an author has to look.
import { checkFiles } from '#core/pack/check-files.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { isRecord } from '#core/pack/rows.ts'
import { packFiles } from './pack-files.ts'
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
  const { value, faults: found } = checkFiles(files)
  const faults = [
    ...files.faults,
    ...found.map(({ source, path, fault }) => source.fault(path, faultSentence(fault), fault.code === 'unknown-key')),
    ...(isRecord(value) && value['id'] === id
      ? []
      : [files.head.fault(['id'], `The id must be the folder's name, "${id}".`)]),
  ]
  return { id, pack: value as SourcePack, faults: distinct(faults) }
}

const distinct = (faults: LocatedFault[]): LocatedFault[] => [
  ...new Map(faults.map((fault) => [faultLine(fault), fault])).values(),
]
