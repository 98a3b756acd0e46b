// How often something was written: what tells two tabs' writes apart (R4).
import { groupOf } from '#core/assessment/guard.ts'

/** 0 for never written, and for what is no number. */
export const revOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0

/** Rev of an answer of a row. */
export const cellRev = (cells: Record<string, unknown>, question: string): number =>
  revOf(groupOf(Object.hasOwn(cells, question) ? cells[question] : undefined).rev)
