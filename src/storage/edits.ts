// Edits of an open assessment. An edit names the rev it was made on and is written only while that still stands; else it
// comes back with what the other tab wrote. Nothing is ever overwritten unseen, and clocks are never asked.
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import { canonicalJson } from '#core/assessment/canonical.ts'
import { parseAnswer, parseId, parsePart, type Part, type Parsed } from '#core/assessment/parse-assessment.ts'
import { plainOrThrow, type Door } from './door.ts'
import { readRow } from './read-row.ts'
import { cellRev, revOf } from './rev.ts'
import { groupOf } from '#core/assessment/guard.ts'
import { readSummary } from './read-summary.ts'
import { recount } from './recount.ts'
import type { Figures, InputsRow, SummaryPatch } from './rows.ts'
import { frozen, type Snapshots } from './snapshots.ts'
import { StorageError } from './storage-error.ts'
import { figuresOf, identity } from './write-row.ts'

export interface AnswerEdit {
  kind: 'answer'
  question: string
  /** null takes the answer back. */
  answer: Answer | null
  /** The rev this edit was made on; 0 when there was none. */
  seenRev: number
}
/** `undefined` takes an optional part back. */
export type PartEdit = { [P in Part]: { kind: 'part'; part: P; value: Assessment[P]; seenRev: number } }[Part]
export type Edit = AnswerEdit | PartEdit

export type Conflict =
  | { kind: 'answer'; question: string; theirs: Answer | null; rev: number }
  | { kind: 'part'; part: Part; theirs: Assessment[Part]; rev: number }

export type Applied =
  | { ok: true; answerRevs: Record<string, number>; partRevs: Partial<Record<Part, number>> }
  | { ok: false; conflicts: Conflict[] }

/** Figures for the list, or what computes them from the state as it will be stored, other tabs' edits included. */
export type Resummarize = SummaryPatch | ((merged: Assessment) => SummaryPatch)

export type Saved<T> = { ok: true; rev: number } | { ok: false; theirs: T; rev: number }

export type TakenSnapshot = Parameters<Snapshots['takeSnapshot']>[1]

export interface Edits {
  /** Rejects 'gone' when the assessment was deleted, 'invalid' with every fault. */
  saveAnswer: (
    id: string,
    question: string,
    answer: Answer | null,
    seenRev: number,
    summary: Resummarize,
  ) => Promise<Saved<Answer | null>>
  savePart: <P extends Part>(
    id: string,
    part: P,
    value: Assessment[P],
    seenRev: number,
    summary: Resummarize,
  ) => Promise<Saved<Assessment[P]>>
  /**
   * All of them or, when one conflicts, none. No answer and no part may stand twice. `before`: a snapshot of how it stood,
   * written with them or not at all.
   */
  applyEdits: (id: string, edits: readonly Edit[], summary: Resummarize, before?: TakenSnapshot) => Promise<Applied>
}

export function editsOf(door: Door): Edits {
  const { assessments, answers, snapshots } = door.db

  async function applyEdits(
    id: string,
    edits: readonly Edit[],
    summary: Resummarize,
    taken?: TakenSnapshot,
  ): Promise<Applied> {
    const valid = edits.map(validEdit)
    if (new Set(valid.map(keyOf)).size !== valid.length) throw new StorageError('invalid')
    return door.write([assessments, answers, ...(taken ? [snapshots] : [])], async () => {
      const [before, row] = await Promise.all([assessments.get(id), answers.get(id)])
      if (!row) throw new StorageError('gone')
      const stored = readRow(id, row)
      const standing = valid.map((edit) => ({ edit, ...currentOf(edit, row, stored.assessment) }))
      const conflicts = standing.filter(({ edit, rev, same }) => rev !== edit.seenRev && !same)
      if (conflicts.length > 0) return { ok: false, conflicts: conflicts.map(({ conflict }) => conflict) }
      // What already stands there needs no write: a retry of a write whose answer was lost ends here.
      const fresh = standing.filter(({ edit, rev, same }) => !(same && rev !== edit.seenRev))
      const next = nextRow(row, fresh)
      if (fresh.length > 0) {
        const merged = readRow(id, next).assessment
        const patch = typeof summary === 'function' ? summary(merged) : summary
        const old = readSummary(id, before)
        if (taken) await snapshots.add(frozen(id, taken, stored.assessment))
        await answers.put(next)
        await assessments.put({
          ...old,
          ...identity(merged),
          ...(figuresOf(patch) as SummaryPatch & Figures),
          rev: next.rev,
          editsSinceBackup: old.editsSinceBackup + 1,
        })
        await recount(door, id, next)
        if (taken && !(await snapshots.get(taken.id))) throw new StorageError('recount')
      }
      const revs = valid.map(
        (edit) => [edit.kind === 'answer' ? edit.question : edit.part, revIn(next, edit), edit.kind] as const,
      )
      const of = (kind: Edit['kind']) =>
        Object.fromEntries(revs.filter((r) => r[2] === kind).map(([key, rev]) => [key, rev]))
      return { ok: true, answerRevs: of('answer'), partRevs: of('part') }
    })
  }

  return {
    applyEdits,
    async saveAnswer(id, question, answer, seenRev, summary) {
      const result = await applyEdits(id, [{ kind: 'answer', question, answer, seenRev }], summary)
      if (result.ok) return { ok: true, rev: result.answerRevs[question] ?? 0 }
      const [conflict] = result.conflicts
      return { ok: false, theirs: conflict?.kind === 'answer' ? conflict.theirs : null, rev: conflict?.rev ?? 0 }
    },
    async savePart(id, part, value, seenRev, summary) {
      const result = await applyEdits(id, [{ kind: 'part', part, value, seenRev } as PartEdit], summary)
      if (result.ok) return { ok: true, rev: result.partRevs[part] ?? 0 }
      const [conflict] = result.conflicts
      return { ok: false, theirs: conflict?.theirs as typeof value, rev: conflict?.rev ?? 0 }
    },
  }
}

const keyOf = (edit: Edit): string => (edit.kind === 'answer' ? `answer ${edit.question}` : `part ${edit.part}`)
const revIn = (row: InputsRow, edit: Edit): number =>
  edit.kind === 'answer' ? cellRev(groupOf(row.answers), edit.question) : revOf(groupOf(row.partRevs)[edit.part])

function validEdit(edit: Edit): Edit {
  const take = <T>(parsed: Parsed<T>): T => {
    if (!parsed.ok) throw new StorageError('invalid', { faults: parsed.faults })
    return parsed.value
  }
  if (edit.kind === 'part')
    return { ...edit, value: take(parsePart(edit.part, plainOrThrow(edit.value ?? undefined))) } as PartEdit
  const question = take(parseId(edit.question))
  return { ...edit, question, answer: edit.answer && take(parseAnswer(plainOrThrow(edit.answer))) }
}

/** What stands there now, and whether it says the same. */
function currentOf(edit: Edit, row: InputsRow, stored: Assessment): { rev: number; same: boolean; conflict: Conflict } {
  const rev = revIn(row, edit)
  const equal = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null)
  if (edit.kind === 'part') {
    const theirs = stored[edit.part]
    return { rev, same: equal(theirs, edit.value), conflict: { kind: 'part', part: edit.part, theirs, rev } }
  }
  const theirs = stored.answers[edit.question] ?? null
  return { rev, same: equal(theirs, edit.answer), conflict: { kind: 'answer', question: edit.question, theirs, rev } }
}

function nextRow(row: InputsRow, edits: { edit: Edit; rev: number }[]): InputsRow {
  // Maps and fromEntries: a field name from outside never meets an assignment.
  const inputs = new Map(Object.entries(groupOf(row.inputs)))
  const partRevs = new Map(Object.entries(groupOf(row.partRevs)))
  const cells = new Map(Object.entries(groupOf(row.answers)))
  for (const { edit, rev } of edits) {
    if (edit.kind === 'answer') cells.set(edit.question, { answer: edit.answer, rev: rev + 1 })
    else {
      if (edit.value === undefined) inputs.delete(edit.part)
      else inputs.set(edit.part, edit.value)
      partRevs.set(edit.part, rev + 1)
    }
  }
  return {
    id: row.id,
    rev: revOf(row.rev) + (edits.length > 0 ? 1 : 0),
    inputs: Object.fromEntries(inputs),
    partRevs: Object.fromEntries(partRevs),
    answers: Object.fromEntries(cells),
  } as unknown as InputsRow
}
