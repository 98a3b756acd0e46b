// What goes into a backup: out of the database, with what is left out named.
import { joinPath, within, type Fault } from '#core/assessment/fault.ts'
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import { buildFile } from './build-file.ts'
import type { Door } from './door.ts'
import { packsFor } from './packs.ts'
import { isReadable, readRow } from './read-row.ts'
import { revOf } from './rev.ts'
import { readSnapshots } from './snapshots.ts'

export interface Exported {
  file: ZtmFile
  /** Summary rev of each as exported: for `markBackedUp`. */
  revs: Record<string, number>
  /** What is in the database but not in the file, because it broke a rule. Say so. */
  quarantine: Fault[]
}

export interface Export {
  /** These assessments with their snapshots, in order of id; all when absent. Rejects nothing for an id that is gone. */
  exportFile: (ids?: readonly string[]) => Promise<Exported>
  /** `at`: ISO 8601 instant. `revs` of the export: edits made since then still count as not backed up. */
  markBackedUp: (ids: readonly string[], at: string, revs?: Readonly<Record<string, number>>) => Promise<void>
}

export function exportOf(door: Door): Export {
  const { assessments, answers, snapshots, packs } = door.db
  return {
    exportFile: (ids) =>
      door.read([assessments, answers, snapshots, packs], async () => {
        const wanted = ids && [...new Set(ids)].sort()
        const rows = wanted
          ? (await answers.bulkGet(wanted)).filter((row) => row !== undefined)
          : await answers.toArray()
        const all = rows.map((row) => readRow(row.id, row))
        const stored = all.filter(isReadable)
        const ofThem = await Promise.all(rows.map(({ id }) => snapshots.where({ assessmentId: id }).toArray()))
        const kept = readSnapshots(ofThem.flat())
        return {
          file: buildFile(
            stored.map(({ assessment }) => assessment),
            kept.snapshots,
            undefined,
            packsFor(
              await packs.toArray(),
              stored.map(({ assessment }) => assessment),
              kept.snapshots,
            ),
          ),
          revs: Object.fromEntries(rows.map((row) => [row.id, revOf(row.rev)])),
          quarantine: [
            ...all.flatMap((each, i) => each.quarantine.map((fault) => within(joinPath('assessments', i), fault))),
            ...kept.quarantine,
          ],
        }
      }),
    markBackedUp: (ids, at, revs) =>
      door.write([assessments], async () => {
        await assessments
          .where('id')
          .anyOf([...ids])
          .modify((row) => {
            const seen = revs && Object.hasOwn(revs, row.id) ? revs[row.id] : undefined
            row.lastBackupAt = at
            row.editsSinceBackup = Math.max(0, revOf(row.rev) - (seen ?? revOf(row.rev)))
          })
      }),
  }
}
