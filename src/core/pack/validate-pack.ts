// The door for content: what comes through is a sound pack in its source form, or nothing does.
import { checkPack } from './check-pack.ts'
import { PackError, type Fault } from './fault.ts'
import { pack } from './pack-schema.ts'
import type { SourcePack } from './pack.ts'
import { shapeFaults } from './shape-faults.ts'

/** Every fault of a value that should be a pack: first of its shape, then of the whole. Empty for a sound pack. */
export function packFaults(value: unknown): Fault[] {
  return [...shapeFaults(pack, value), ...checkPack(value)]
}

/** The same value, known to be a pack with every text in both languages. Throws one PackError with every fault. */
export function validatePack(value: unknown): SourcePack {
  const faults = packFaults(value)
  if (faults.length > 0) throw new PackError(faults)
  return value as SourcePack
}
