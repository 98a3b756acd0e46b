// What some measures take together, with the user's own assumptions where there are any: the same figures as in the plan.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import { sizeOf } from '../replay/replay-incident.ts'
import { sizeMeasure, teamCapacity } from './size-measures.ts'

export interface MeasureBill {
  /** Person-days. */
  effort: number
  /** JPY, once and a year. */
  initial: number
  yearly: number
}

/** Ids that the pack does not know cost nothing. */
export function measureBill(pack: AnyPack, assessment: Assessment, ids: readonly string[]): MeasureBill {
  const size = sizeOf(pack, assessment)
  const bill: MeasureBill = { effort: 0, initial: 0, yearly: 0 }
  for (const measure of pack.measures) {
    if (!ids.includes(measure.id)) continue
    const sized = sizeMeasure(measure, assessment, size, teamCapacity(pack, assessment, size, measure.team))
    bill.effort += sized.effort
    bill.initial += sized.initial
    bill.yearly += sized.yearly
  }
  return bill
}
