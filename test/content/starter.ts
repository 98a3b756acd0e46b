// A copy of the starter pack in a folder of its own, to be broken.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPack } from '#content/read-pack.ts'
import type { LocatedFault } from '#content/source-file.ts'
import type { SourcePack } from '#core/pack/pack.ts'

const packsFolder = 'questionnaires'

export interface Copy {
  /** Holds questionnaires/starter. */
  root: string
  /** Replaces the only occurrence of a text in a file of the starter pack. */
  edit: (file: string, from: string, to: string) => string
  write: (file: string, text: string) => void
  remove: (file: string) => void
  faults: () => LocatedFault[]
  [Symbol.dispose]: () => void
}

export function copyStarter(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'starter-'))
  const folder = join(root, packsFolder)
  const path = (file: string): string => join(folder, 'starter', file)
  cpSync(join(packsFolder, 'starter'), join(folder, 'starter'), { recursive: true })
  return {
    root,
    edit(file, from, to) {
      const before = readFileSync(path(file), 'utf8')
      if (before.split(from).length !== 2) throw new Error(`${file} does not hold exactly one: ${from}`)
      const after = before.replace(from, () => to)
      writeFileSync(path(file), after)
      return after
    },
    write: (file, text) => writeFileSync(path(file), text),
    remove: (file) => rmSync(path(file)),
    faults: () => readPack(folder, 'starter').faults,
    [Symbol.dispose]: () => rmSync(root, { recursive: true }),
  }
}

/** The starter pack, a new value each time. */
export function starterPack(): SourcePack {
  return structuredClone(readPack(packsFolder, 'starter').pack)
}
