// A pack in several files: one value, and every fault with the file and the path inside it where an author has to look.
import type { Fault } from './fault.ts'
import { mountPack, type Place } from './mount-pack.ts'
import { fileSchemas } from './pack-schema.ts'
import { LIST_FILES, type PackFiles, type Source } from './pack-files.ts'
import { shapeFaults } from './shape-faults.ts'
import { packFaults } from './validate-pack.ts'

export interface PlacedFault<S> extends Place<S> {
  fault: Fault
}

/** A source whose value is undefined could not be read and is looked at no further. */
export function checkFiles<S extends Source>(files: PackFiles<S>): { value: unknown; faults: PlacedFault<S>[] } {
  const { value, place } = mountPack(files)
  const faults = [...frameFaults(files), ...packFaults(value).map((fault) => ({ fault, ...place(fault.path) }))]
  return { value, faults }
}

/** What the mounted pack no longer shows: the order, and names beside the lists of a file. */
function frameFaults<S extends Source>({ head, lists, parts }: PackFiles<S>): PlacedFault<S>[] {
  const framed = [
    { source: head, schema: fileSchemas.pack },
    ...LIST_FILES.flatMap((name) => {
      const source = lists[name]
      return source ? [{ source, schema: fileSchemas[name] }] : []
    }),
    ...parts.measures.map((source) => ({ source, schema: fileSchemas.measures })),
  ]
  return framed
    .filter(({ source }) => source.value !== undefined)
    .flatMap(({ source, schema }) =>
      shapeFaults(schema, source.value).map((fault) => ({ source, path: fault.path, fault })),
    )
}
