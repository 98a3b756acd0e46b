// The file that carries assessments from place to place (section 7 of the model): versioned, lossless, canonical. It is
// read whole or not at all; what was read is checked to the last field before anyone may write it anywhere.
import * as v from 'valibot'
import type { AnyPack } from '../pack/pack.ts'
import type { Assessment } from './assessment.ts'
import { canonicalJson } from './canonical.ts'
import { joinPath, MAX_FAULTS, within, type Fault } from './fault.ts'
import { guard, isGroup, LIMITS } from './guard.ts'
import { parse, parseAssessment, parseSnapshot, type Parsed, type Snapshot } from './parse-assessment.ts'
import { group, list, name } from './schema-parts.ts'
import { fileWarnings } from './ztm-warnings.ts'

export interface ZtmFile {
  format: 'ztm'
  formatVersion: 1
  /** What wrote it, for people. */
  app?: string
  assessments: Assessment[]
  snapshots: Snapshot[]
  /** Reserved: this version writes none and refuses any. */
  customPacks?: never[]
}

/** What reading needs of a pack; a whole pack is one too. */
export type KnownPack = Pick<AnyPack, 'id' | 'version'> & { domains: { questions: { id: string }[] }[] }

export type ReadZtm = { ok: true; file: ZtmFile; warnings: Fault[] } | { ok: false; faults: Fault[] }

const shell = group({
  format: v.literal('ztm', 'not-a-ztm-file'),
  formatVersion: v.literal(1, 'newer-format'),
  app: v.optional(name),
  assessments: list(v.unknown()),
  snapshots: list(v.unknown()),
  customPacks: v.optional(list<never>(v.never('unknown-field'))),
})

/** Never throws. Every fault, at most MAX_FAULTS, in the order of the file; warnings name what is kept but not known. */
export function readZtmFile(text: string, knownPacks: readonly KnownPack[]): ReadZtm {
  if (text.length > LIMITS.file)
    return refuse({ path: '', code: 'too-big', detail: { limit: LIMITS.file, found: text.length } })
  let value: unknown
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return refuse({ path: '', code: 'not-json' })
  }
  if (!isGroup(value) || value.format !== 'ztm') return refuse({ path: '', code: 'not-a-ztm-file' })
  const { formatVersion } = value
  // A newer file is said to be newer, not to be full of unknown fields.
  if (typeof formatVersion === 'number' && formatVersion > 1)
    return refuse({ path: 'formatVersion', code: 'newer-format', detail: { limit: 1, found: formatVersion } })
  const outer = parse(shell, value)
  if (!outer.ok) return outer

  const faults: Fault[] = []
  const assessments = parseEach('assessments', outer.value.assessments, parseAssessment, faults)
  const snapshots = parseEach('snapshots', outer.value.snapshots, parseSnapshot, faults)
  if (faults.length === 0) faults.push(...relations(assessments, snapshots))
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, MAX_FAULTS) }
  const file: ZtmFile = { ...outer.value, assessments, snapshots }
  return { ok: true, file, warnings: fileWarnings(file, knownPacks) }
}

/**
 * Byte-equal for equal states. Throws a RangeError when a text holds half a character or a number is not finite, which
 * no file can hold; `plain` mends the first.
 */
export function writeZtmFile(file: ZtmFile): string {
  const impossible = guard(file).find((fault) => ['lone-surrogate', 'not-a-number', 'not-plain'].includes(fault.code))
  if (impossible) throw new RangeError(`${impossible.path}: ${impossible.code}`)
  return canonicalJson(file)
}

const refuse = (fault: Fault): ReadZtm => ({ ok: false, faults: [fault] })

function parseEach<T>(field: string, values: unknown[], read: (value: unknown) => Parsed<T>, faults: Fault[]): T[] {
  const good: T[] = []
  for (const [i, value] of values.entries()) {
    if (faults.length >= MAX_FAULTS) break
    const parsed = read(value)
    if (parsed.ok) good.push(parsed.value)
    else for (const fault of parsed.faults) faults.push(within(joinPath(field, i), fault))
  }
  return good
}

/** Ids stand once; a snapshot belongs to an assessment of the same file. */
function relations(assessments: Assessment[], snapshots: Snapshot[]): Fault[] {
  const faults: Fault[] = []
  const ids = new Set<string>()
  for (const [i, { id }] of assessments.entries()) {
    if (ids.has(id)) faults.push({ path: `assessments[${String(i)}].id`, code: 'duplicate-id', detail: { found: id } })
    ids.add(id)
  }
  const taken = new Set<string>()
  for (const [i, snapshot] of snapshots.entries()) {
    const at = `snapshots[${String(i)}]`
    if (taken.has(snapshot.id)) faults.push({ path: `${at}.id`, code: 'duplicate-id', detail: { found: snapshot.id } })
    taken.add(snapshot.id)
    const { assessmentId, assessment } = snapshot
    if (!ids.has(assessmentId))
      faults.push({ path: `${at}.assessmentId`, code: 'unknown-assessment', detail: { found: assessmentId } })
    else if (assessment.id !== assessmentId)
      faults.push({ path: `${at}.assessment.id`, code: 'unknown-assessment', detail: { found: assessment.id } })
  }
  return faults
}
