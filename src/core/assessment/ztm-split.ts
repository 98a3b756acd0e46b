// A backup that cannot be read again is none: what is more than one file may hold becomes several, each complete in itself.
import type { SourcePack } from '../pack/pack.ts'
import { resolvePack } from '../pack/resolve-pack.ts'
import type { Assessment } from './assessment.ts'
import { canonicalJson } from './canonical.ts'
import { LIMITS } from './guard.ts'
import type { ZtmFile } from './ztm-file.ts'

/** An assessment goes with its snapshots and its own packs. One file when it fits, in the order of the assessments; [] for no assessment. */
export function splitZtmFile(file: ZtmFile): ZtmFile[] {
  const files: ZtmFile[] = []
  // What stands around the assessments, and the deeper indent, take their share.
  const room = { values: LIMITS.values * 0.9, size: LIMITS.file * 0.9 }
  let left = { values: 0, size: 0 }
  for (const assessment of file.assessments) {
    const snapshots = file.snapshots.filter((snapshot) => snapshot.assessmentId === assessment.id)
    const packs = packsOf(file, [assessment, ...snapshots.map((snapshot) => snapshot.assessment)])
    let into = files.at(-1)
    let cost = costOf([assessment, snapshots, packs.filter((pack) => !into?.customPacks?.includes(pack))])
    if (!into || left.values < cost.values || left.size < cost.size) {
      const { customPacks: _packs, ...shell } = file
      into = { ...shell, assessments: [], snapshots: [] }
      files.push(into)
      left = { ...room }
      cost = costOf([assessment, snapshots, packs])
    }
    into.assessments.push(assessment)
    into.snapshots.push(...snapshots)
    const known = into.customPacks ?? []
    const all = [...known, ...packs.filter((pack) => !known.includes(pack))]
    if (all.length > 0) into.customPacks = all
    left = { values: left.values - cost.values, size: left.size - cost.size }
  }
  return files
}

/** A pack goes with every assessment that needs it. */
function packsOf({ customPacks = [] }: ZtmFile, assessments: readonly Assessment[]): SourcePack[] {
  const found = assessments.map(({ pack }) => resolvePack(customPacks, pack))
  return customPacks.filter((pack) => found.includes(pack))
}

const costOf = (value: unknown) => ({ values: countValues(value), size: utf8Length(canonicalJson(value)) })

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, item) => sum + countValues(item), 1)
}

function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // A pair of surrogates takes four bytes: two for each half.
    if (unit > 0x7f) length += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return length
}
