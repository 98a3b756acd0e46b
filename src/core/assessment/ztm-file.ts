// The file that carries assessments from place to place (section 7 of the model): versioned, lossless, canonical. It is
// read whole or not at all; what was read is checked to the last field before anyone may write it anywhere.
import * as v from 'valibot'
import { pathText } from '../pack/fault.ts'
import type { AnyPack, SourcePack } from '../pack/pack.ts'
import { packFaults } from '../pack/validate-pack.ts'
import type { Assessment } from './assessment.ts'
import { joinPath, MAX_FAULTS, within, type Fault } from './fault.ts'
import { isGroup, LIMITS } from './guard.ts'
import { parse, parseAssessment, parseSnapshot, type Parsed, type Snapshot } from './parse-assessment.ts'
import { scanJson } from './scan-json.ts'
import { group, list, name } from './schema-parts.ts'
import { fileWarnings } from './ztm-warnings.ts'

export interface ZtmFile {
  format: 'ztm'
  formatVersion: 1
  /** What wrote it, for people. */
  app?: string
  assessments: Assessment[]
  snapshots: Snapshot[]
  /** Packs that did not come with the app and that the assessments need; absent: none. */
  customPacks?: SourcePack[]
}

/** What reading needs of a pack; a whole pack is one too. */
export type KnownPack = Pick<AnyPack, 'id' | 'version'> & { domains: { questions: { id: string }[] }[] }

export type ReadZtm = { ok: true; file: ZtmFile; warnings: Fault[] } | { ok: false; faults: Fault[] }

/** More own packs than this are no file of ours. */
const few = 20

const shell = group({
  format: v.literal('ztm', 'not-a-ztm-file'),
  formatVersion: v.literal(1, 'newer-format'),
  app: v.optional(name),
  assessments: list(v.unknown()),
  snapshots: list(v.unknown()),
  customPacks: v.optional(list(v.unknown(), few)),
})

/** Never throws. Every fault, at most MAX_FAULTS, in the order of the file; warnings name what is kept but not known. */
export function readZtmFile(text: string, knownPacks: readonly KnownPack[]): ReadZtm {
  if (text.length > LIMITS.file)
    return refuse({ path: '', code: 'too-big', detail: { limit: LIMITS.file, found: text.length } })
  const bomb = scanJson(text)
  if (bomb) return refuse(bomb)
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
  const customPacks = readPacks(outer.value.customPacks, faults)
  if (faults.length === 0) faults.push(...relations(assessments, snapshots, customPacks))
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, MAX_FAULTS) }
  const { customPacks: _unread, ...rest } = outer.value
  const file: ZtmFile = { ...rest, assessments, snapshots, ...(customPacks.length > 0 && { customPacks }) }
  return { ok: true, file, warnings: fileWarnings(file, [...knownPacks, ...customPacks]) }
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

/** Checked as strictly as the build checks its own. */
function readPacks(values: unknown[] = [], faults: Fault[]): SourcePack[] {
  for (const [i, value] of values.entries())
    for (const fault of packFaults(value)) {
      const path = joinPath('customPacks', i)
      faults.push(
        within(path, { path: pathText(fault.path), code: 'pack', detail: { rule: fault.code, ...fault.params } }),
      )
    }
  return values as SourcePack[]
}

/** Ids stand once; a snapshot belongs to an assessment of the same file. */
function relations(assessments: Assessment[], snapshots: Snapshot[], packs: SourcePack[]): Fault[] {
  const faults: Fault[] = []
  const keys = new Set<string>()
  for (const [i, { id, version }] of packs.entries()) {
    const key = `${id}@${version}`
    if (keys.has(key))
      faults.push({ path: `customPacks[${String(i)}].id`, code: 'duplicate-id', detail: { found: id } })
    keys.add(key)
  }
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
