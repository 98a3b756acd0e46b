// The assessments of this device: list, open, make, copy, delete.
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Door } from './door.ts'
import { readRow } from './read-row.ts'
import { groupOf } from '#core/assessment/guard.ts'
import { recount } from './recount.ts'
import { readSummary } from './read-summary.ts'
import type { NewSummary, Stored, Summary } from './rows.ts'
import { StorageError } from './storage-error.ts'
import { inputsRow, summaryRow, validAssessment } from './write-row.ts'

const FORGET = 'forget:'

type Fail = (error: StorageError) => void

export interface Assessments {
  /** Newest change first. An assessment whose summary is broken or missing is listed as damaged, never left out. */
  list: () => Promise<Summary[]>
  /** How many there are, also while nobody can read them. */
  count: () => Promise<number>
  watchList: (show: (list: Summary[]) => void, fail?: Fail) => () => void
  /** undefined: there is none. */
  read: (id: string) => Promise<Stored | undefined>
  watch: (id: string, show: (stored: Stored | undefined) => void, fail?: Fail) => () => void
  /** Rejects 'exists' when the id is taken, 'invalid' with every fault. */
  create: (assessment: Assessment, summary: NewSummary) => Promise<void>
  /** With its snapshots. Deleting what is not there is no fault. It is noted in the same step that the copies must forget it. */
  remove: (id: string) => Promise<void>
  /** Ids of what was deleted here while a second copy may still hold it. */
  toForget: () => Promise<string[]>
  forgotten: (id: string) => Promise<void>
  /** Without snapshots; quarantined answers go along. `at`: ISO 8601 instant. */
  duplicate: (id: string, newId: string, name: string, at: string) => Promise<void>
}

export function assessmentsOf(door: Door): Assessments {
  const { assessments, answers, snapshots, keys, meta } = door.db
  const list = () =>
    door.read([assessments, answers], async () => {
      const [rows, ids] = await Promise.all([assessments.toArray(), answers.toCollection().primaryKeys()])
      const byId = new Map(rows.map((row) => [row.id, row]))
      const listed = ids.map((id) => readSummary(id, byId.get(id)))
      return listed.sort((a, b) =>
        a.updatedAt === b.updatedAt ? (a.id < b.id ? -1 : 1) : a.updatedAt < b.updatedAt ? 1 : -1,
      )
    })
  const read = (id: string) =>
    door.read([assessments, answers], async () => {
      const [summary, row] = await Promise.all([assessments.get(id), answers.get(id)])
      return row && readRow(id, row, summary)
    })
  return {
    list,
    count: () => door.read([answers], () => answers.count()),
    watchList: (show, fail) => door.watch(list, show, fail),
    read,
    watch: (id, show, fail) => door.watch(() => read(id), show, fail),
    async create(assessment, summary) {
      const valid = validAssessment(assessment)
      await door.write([assessments, answers], async () => {
        // The inputs decide whether the id is taken; a summary that lost its inputs is in nobody's way.
        await answers.add(inputsRow(valid))
        await assessments.put(summaryRow(valid, summary))
        await recount(door, valid.id, inputsRow(valid))
      })
    },
    remove: (id) =>
      door.write([assessments, answers, snapshots, meta], async () => {
        await meta.put({ key: FORGET + id, value: true })
        // With its key, what a disk may still hold of it is noise.
        await Promise.all([assessments.delete(id), answers.delete(id), keys.delete(id)])
        await snapshots.where({ assessmentId: id }).delete()
        const ofIt = snapshots.where({ assessmentId: id })
        const left = [assessments.where({ id }), answers.where({ id }), keys.where({ id }), ofIt]
        const counts = await Promise.all(left.map((rows) => rows.count()))
        const noted = await meta.get(FORGET + id)
        if (!noted || counts.some((count) => count > 0)) throw new StorageError('recount')
      }),
    toForget: () =>
      door.read([meta], async () => {
        const noted = await meta.where('key').startsWith(FORGET).primaryKeys()
        return noted.map((key) => key.slice(FORGET.length))
      }),
    forgotten: (id) => door.write([meta], () => meta.delete(FORGET + id)),
    duplicate: (id, newId, name, at) =>
      door.write([assessments, answers], async () => {
        const [summary, row] = await Promise.all([assessments.get(id), answers.get(id)])
        if (!row) throw new StorageError('gone')
        const { organization } = readRow(id, row).assessment
        const inputs = { ...groupOf(row.inputs), id: newId, organization: { ...organization, name } }
        const copy = {
          ...readSummary(id, summary),
          id: newId,
          name,
          createdAt: at,
          updatedAt: at,
          rev: 1,
          editsSinceBackup: 0,
        }
        delete copy.lastBackupAt
        const added = { ...row, id: newId, rev: 1, inputs: inputs as unknown as typeof row.inputs }
        await answers.add(added)
        await assessments.put(copy)
        await recount(door, newId, added)
      }),
  }
}
