// How old the backups in files are. Red after a week or fifty changes (R15); what was never changed needs none.
import { daysBetween } from '#core/calendar.ts'
import type { Summary } from '#storage/database.ts'

export const OVERDUE = { days: 7, edits: 50 }

type Backed = Pick<Summary, 'createdAt' | 'lastBackupAt' | 'editsSinceBackup'>

const days = (from: string, to: string) => Math.max(0, daysBetween(from.slice(0, 10), to.slice(0, 10)))

/** Whole days since there was a copy of everything; `now`: ISO 8601 instant. */
export const daysSince = (summary: Backed, now: string) => days(summary.lastBackupAt ?? summary.createdAt, now)

export const isOverdue = (summary: Backed, now: string): boolean =>
  summary.editsSinceBackup >= OVERDUE.edits || (summary.editsSinceBackup > 0 && daysSince(summary, now) >= OVERDUE.days)

/** Of all together: the worst of each. `never`: something was changed and nothing was ever backed up. */
export function backupOf(list: readonly Backed[], now: string) {
  const changed = list.filter((summary) => summary.editsSinceBackup > 0)
  return {
    never: changed.length > 0 && list.every((summary) => summary.lastBackupAt === undefined),
    overdue: changed.filter((summary) => isOverdue(summary, now)).length,
    days: Math.max(0, ...changed.map((summary) => daysSince(summary, now))),
    edits: changed.reduce((sum, summary) => sum + summary.editsSinceBackup, 0),
  }
}
