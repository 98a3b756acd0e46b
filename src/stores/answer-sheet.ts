// An answer sheet that came back: read, held against the assessment it belongs to, shown, and only then written, in one
// transaction with a snapshot of how it stood before.
import { BASES, type Assessment, type Basis } from '#core/assessment/assessment.ts'
import type { Fault } from '#core/assessment/fault.ts'
import type { Pack } from '#core/pack/pack.ts'
import { sheetChanges, type SheetChanges } from '#export/answer-sheet/changes.ts'
import type { ChoiceWords } from '#export/answer-sheet/read.ts'
import { languages } from '#registry.ts'
import { readAnswerSheetFile } from '#workers/read-answer-sheet.ts'
import { instant } from './clock.ts'
import { useCopies } from './copies.ts'
import { newId, useLibrary } from './library.ts'
import { usePacks } from './packs.ts'
import { usePreferences } from './preferences.ts'
import { figuresOf } from './summary.ts'

export interface Preview extends SheetChanges {
  assessment: Assessment
  pack: Pack
  /** The rev of each answer that the changes were worked out on. */
  revs: Record<string, number>
}

export type Looked = { ok: true; preview: Preview } | { ok: false; faults: Fault[] }

/** `of`: the assessment it must belong to; absent: any on this device. */
export async function lookAtSheet(file: File, of?: string): Promise<Looked> {
  const read = await readAnswerSheetFile(file, await choiceWords())
  if (!read.ok) return read
  const { sheet } = read
  if (of !== undefined && sheet.assessment !== of) return refuse('sheet-of-other')
  const stored = await (await useLibrary().storage()).read(sheet.assessment)
  if (!stored) return refuse('sheet-of-unknown')
  const { assessment, answerRevs } = stored
  if (sheet.pack.id !== assessment.pack.id) return refuse('sheet-of-other')
  const entry = await usePacks().find(assessment.pack)
  if (!entry) return refuse('unknown-pack')
  const pack = await entry.load(usePreferences().language)
  const questions = new Set(pack.domains.flatMap((d) => d.questions.map((q) => q.id)))
  const changes = sheetChanges(sheet, assessment, { version: pack.version, questions }, instant())
  if (changes.faults.length > 0) return { ok: false, faults: changes.faults }
  return { ok: true, preview: { ...changes, assessment, pack, revs: answerRevs } }
}

const refuse = (code: Fault['code']): Looked => ({ ok: false, faults: [{ path: '', code }] })

/** False: an answer was changed elsewhere meanwhile, and nothing was written. Rejects when the disk refuses. */
export async function applySheet(
  { assessment, changes, pack, revs }: Preview,
  snapshotTitle: string,
): Promise<boolean> {
  const db = await useLibrary().storage()
  const edits = changes.map(({ question, after }) => ({
    kind: 'answer' as const,
    question,
    answer: after,
    seenRev: revs[question] ?? 0,
  }))
  const at = instant()
  const applied = await db.applyEdits(
    assessment.id,
    edits,
    (merged) => ({ ...figuresOf(pack, merged), updatedAt: at }),
    { id: newId(), title: snapshotTitle, at },
  )
  if (applied.ok) useCopies().changed()
  return applied.ok
}

/** The choices in every language: who filled the sheet in need not share ours. */
async function choiceWords(): Promise<ChoiceWords> {
  const all = await Promise.all(languages.map((l) => l.loadWords()))
  const words = (key: string) => all.map((w) => w[key]).filter((word) => typeof word === 'string')
  return {
    unknown: words('questions.unknown'),
    notApplicable: words('questions.notApplicable'),
    basis: Object.fromEntries(BASES.map((b) => [b, words(`basis.${b}`)])) as Record<Basis, string[]>,
  }
}
