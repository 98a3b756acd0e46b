// Assessments frozen at a date. A snapshot is inputs, never results: a mended rule mends the past too.
import type { Assessment } from '#core/assessment/assessment.ts'
import { joinPath, within, type Fault } from '#core/assessment/fault.ts'
import { parseSnapshot, type Snapshot } from '#core/assessment/parse-assessment.ts'
import { plainOrThrow, type Door } from './door.ts'
import { readRow } from './read-row.ts'
import { StorageError } from './storage-error.ts'

export interface Snapshots {
  /** Freezes what the database holds now. `at`: ISO 8601 instant. */
  takeSnapshot: (assessmentId: string, taken: { id: string; title: string; at: string }) => Promise<Snapshot>
  /** Oldest first; a broken one is named in the quarantine and stays where it is. */
  listSnapshots: (assessmentId: string) => Promise<{ snapshots: Snapshot[]; quarantine: Fault[] }>
  removeSnapshot: (id: string) => Promise<void>
}

export function snapshotsOf(door: Door): Snapshots {
  const { answers, snapshots } = door.db
  return {
    takeSnapshot: (assessmentId, { id, title, at }) =>
      door.write([answers, snapshots], async () => {
        const row = await answers.get(assessmentId)
        if (!row) throw new StorageError('gone')
        const { assessment } = readRow(assessmentId, row)
        const snapshot = frozen(assessmentId, { id, title, at }, assessment)
        await snapshots.add(snapshot)
        return snapshot
      }),
    listSnapshots: (assessmentId) =>
      door.read([snapshots], async () => readSnapshots(await snapshots.where({ assessmentId }).toArray())),
    removeSnapshot: (id) => door.write([snapshots], () => snapshots.delete(id)),
  }
}

/** Throws a StorageError with every fault. */
export const frozen = (
  assessmentId: string,
  { id, title, at }: { id: string; title: string; at: string },
  assessment: Assessment,
): Snapshot => validSnapshot({ id, assessmentId, takenAt: at, title, assessment })

/** Throws a StorageError with every fault. */
export function validSnapshot(snapshot: Snapshot): Snapshot {
  const parsed = parseSnapshot(plainOrThrow(snapshot))
  if (!parsed.ok) throw new StorageError('invalid', { faults: parsed.faults })
  return parsed.value
}

export function readSnapshots(rows: readonly unknown[]): { snapshots: Snapshot[]; quarantine: Fault[] } {
  const quarantine: Fault[] = []
  const snapshots: Snapshot[] = []
  for (const [i, row] of rows.entries()) {
    const parsed = parseSnapshot(row)
    if (parsed.ok) snapshots.push(parsed.value)
    else quarantine.push(...parsed.faults.map((fault) => within(joinPath('snapshots', i), fault)))
  }
  snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : a.id < b.id ? -1 : 1))
  return { snapshots, quarantine }
}
