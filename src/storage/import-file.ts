// A file that was read and checked goes into the database: everything in one transaction that counts before it ends, or
// nothing. By default it adds under fresh ids and touches nothing that is there.
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Snapshot } from '#core/assessment/parse-assessment.ts'
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import type { Door } from './door.ts'
import { writePack, type HashedPack } from './packs.ts'
import { readRow } from './read-row.ts'
import { recount } from './recount.ts'
import { cellRev, revOf } from './rev.ts'
import { groupOf } from '#core/assessment/guard.ts'
import type { InputsRow, NewSummary } from './rows.ts'
import { validSnapshot } from './snapshots.ts'
import { StorageError } from './storage-error.ts'
import { inputsRow, summaryRow, validAssessment } from './write-row.ts'

export interface ImportChoices {
  /** A fresh id: dice are the caller's. */
  newId: () => string
  /** ISO 8601 instant. */
  at: string
  summarize: (assessment: Assessment) => NewSummary
  /** Ids of the file that take the place of the assessment with the same id here, as the person confirmed. */
  replace?: readonly string[]
  /** The file's packs that are not here yet, hashed: written in the same transaction. */
  packs?: readonly HashedPack[]
  /** Title of the snapshot that keeps what was replaced. */
  replacedTitle?: string
}

export interface Import {
  /** Returns for each assessment of the file its id here. Rejects without a trace. */
  importFile: (file: ZtmFile, choices: ImportChoices) => Promise<{ from: string; id: string; replaced: boolean }[]>
}

export function importOf(door: Door): Import {
  const { assessments, answers, snapshots, packs } = door.db

  async function writeOne(
    assessment: Assessment,
    choices: ImportChoices,
    before: InputsRow | undefined,
  ): Promise<InputsRow> {
    const { at, newId, replacedTitle = '' } = choices
    const { id } = assessment
    if (before)
      await snapshots.add({
        id: newId(),
        assessmentId: id,
        takenAt: at,
        title: replacedTitle,
        assessment: readRow(id, before).assessment,
      })
    const row = inputsRow(assessment, revOf(before?.rev) + 1, before && sound(before))
    await answers.put(row)
    await assessments.put({ ...summaryRow(assessment, choices.summarize(assessment)), rev: row.rev })
    return row
  }

  return {
    async importFile(file, choices) {
      const placed = file.assessments.map((assessment) => {
        const replaced = choices.replace?.includes(assessment.id) ?? false
        const id = replaced ? assessment.id : choices.newId()
        return { from: assessment.id, id, replaced, assessment: validAssessment({ ...assessment, id }) }
      })
      const ids = new Map(placed.map(({ from, id }) => [from, id]))
      const frozen = file.snapshots.map((snapshot) => movedSnapshot(snapshot, ids, choices))
      await door.write([assessments, answers, snapshots, packs], async () => {
        for (const pack of choices.packs ?? []) await writePack(door, pack, choices.at)
        const before = await Promise.all(placed.map(({ id }) => answers.get(id)))
        const [rowsBefore, snapshotsBefore] = [await answers.count(), await snapshots.count()]
        for (const [i, { assessment, replaced }] of placed.entries()) {
          const row = before[i]
          if (row && !replaced) throw new StorageError('exists')
          const written = await writeOne(assessment, choices, row)
          await recount(door, written.id, written)
        }
        await snapshots.bulkAdd(frozen)
        const taken = before.filter((row) => row !== undefined).length
        const counts = [await answers.count(), await snapshots.count()]
        const wanted = [rowsBefore + placed.length - taken, snapshotsBefore + frozen.length + taken]
        if (counts.some((count, i) => count !== wanted[i])) throw new StorageError('recount')
      })
      return placed.map(({ from, id, replaced }) => ({ from, id, replaced }))
    },
  }
}

/** Fresh snapshot ids always: a file may be opened twice. */
function movedSnapshot(snapshot: Snapshot, ids: ReadonlyMap<string, string>, { newId }: ImportChoices): Snapshot {
  const assessmentId = ids.get(snapshot.assessmentId)
  if (assessmentId === undefined)
    throw new StorageError('invalid', { faults: [{ path: 'snapshots', code: 'unknown-assessment' }] })
  return validSnapshot({
    ...snapshot,
    id: newId(),
    assessmentId,
    assessment: { ...snapshot.assessment, id: assessmentId },
  })
}

/** Only the revs of a row that may be broken: they must go on counting, so that other tabs see the replacement. */
function sound(row: InputsRow): InputsRow {
  const cells = groupOf(row.answers)
  const answers = Object.fromEntries(Object.keys(cells).map((id) => [id, { answer: null, rev: cellRev(cells, id) }]))
  const partRevs = Object.fromEntries(Object.entries(groupOf(row.partRevs)).map(([part, rev]) => [part, revOf(rev)]))
  return { ...row, answers, partRevs }
}
