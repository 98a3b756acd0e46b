// A backup that cannot be read again is none: what is more than one file may hold becomes several, each complete in itself.
import { canonicalJson } from './canonical.ts'
import { LIMITS } from './guard.ts'
import type { ZtmFile } from './ztm-file.ts'

/** An assessment goes with its snapshots. One file when it fits, in the order of the assessments; [] for no assessment. */
export function splitZtmFile(file: ZtmFile): ZtmFile[] {
  const files: ZtmFile[] = []
  // What stands around the assessments, and the deeper indent, take their share.
  const room = { values: LIMITS.values * 0.9, size: LIMITS.file * 0.9 }
  let left = { values: 0, size: 0 }
  for (const assessment of file.assessments) {
    const snapshots = file.snapshots.filter((snapshot) => snapshot.assessmentId === assessment.id)
    const values = countValues([assessment, snapshots])
    const size = utf8Length(canonicalJson([assessment, snapshots]))
    let into = files.at(-1)
    if (!into || left.values < values || left.size < size) {
      into = { ...file, assessments: [], snapshots: [] }
      files.push(into)
      left = { ...room }
    }
    into.assessments.push(assessment)
    into.snapshots.push(...snapshots)
    left = { values: left.values - values, size: left.size - size }
  }
  return files
}

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
