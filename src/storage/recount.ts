// Before a transaction ends, both rows of an assessment are read back: they agree with what was to be written, or nothing
// of it is written.
import type { Door } from './door.ts'
import { groupOf } from '#core/assessment/guard.ts'
import type { InputsRow } from './rows.ts'
import { StorageError } from './storage-error.ts'

/** Inside a transaction over both tables; throws 'recount'. */
export async function recount({ db }: Door, id: string, expected: InputsRow): Promise<void> {
  const [summary, row] = await Promise.all([db.assessments.get(id), db.answers.get(id)])
  const count = Object.keys(groupOf(row?.answers)).length
  if (
    summary?.rev !== expected.rev ||
    row?.rev !== expected.rev ||
    count !== Object.keys(groupOf(expected.answers)).length
  )
    throw new StorageError('recount')
}
