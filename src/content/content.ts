// All packs and samples under a project's root, read and checked together.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SourcePack } from '#core/pack/pack.ts'
import { readPack } from './read-pack.ts'
import { readSamples, type Sample } from './read-sample.ts'
import type { LocatedFault } from './source-file.ts'

export const PACKS_FOLDER = 'questionnaires'
const SAMPLES = 'samples'

export interface Content {
  /** By the name of their folder; sound only when there are no faults. */
  packs: ReadonlyMap<string, SourcePack>
  samples: Sample[]
  faults: LocatedFault[]
}

export function readContent(root: string): Content {
  const folder = join(root, PACKS_FOLDER)
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== SAMPLES)
    .map((entry) => readPack(folder, entry.name))
  const sound = new Map(found.filter(({ faults }) => faults.length === 0).map(({ id, pack }) => [id, pack]))
  const { samples, faults } = readSamples(join(folder, SAMPLES), sound)
  return {
    packs: new Map(found.map(({ id, pack }) => [id, pack])),
    samples,
    faults: [...found.flatMap((pack) => pack.faults), ...faults],
  }
}
