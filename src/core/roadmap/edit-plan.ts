// Edits of a plan as values: each gives a new plan and leaves the given one as it was. Taking an edit back gives a plan
// equal to the one before it, so nothing empty is ever kept.
import type { ActualDates, MeasureOverride, MeasureStatus, PlanEdits } from '../assessment/assessment.ts'
import { own } from './own.ts'
import type { PlannedMeasure } from './roadmap.ts'

type RecordPart =
  'pins' | 'overrides' | 'status' | 'owners' | 'notes' | 'capacity' | 'budgets' | 'actual' | 'deadlines' | 'kept'
type ListPart = 'skipped' | 'added' | 'done'
type EntryOf<P extends RecordPart> = NonNullable<PlanEdits[P]>[string]

/** Undefined takes the part away, and so does an empty list. */
export function setPart<K extends keyof PlanEdits>(plan: PlanEdits, part: K, value: PlanEdits[K]): PlanEdits {
  const { [part]: _, ...others } = plan
  const nothing = value === undefined || (Array.isArray(value) && value.length === 0)
  return nothing ? others : { ...others, [part]: value }
}

/** One entry of a part that is kept by measure, team or fiscal year; null takes it away. */
export function setEntry<P extends RecordPart>(
  plan: PlanEdits,
  part: P,
  key: string,
  value: EntryOf<P> | null,
): PlanEdits {
  const entries = Object.entries(plan[part] ?? {}).filter(([id]) => id !== key)
  if (value !== null) entries.push([key, value])
  return setPart(plan, part, (entries.length > 0 ? Object.fromEntries(entries) : undefined) as PlanEdits[P])
}

export function setMember(plan: PlanEdits, part: ListPart, id: string, isIn: boolean): PlanEdits {
  const others = (plan[part] ?? []).filter((x) => x !== id)
  return setPart(plan, part, isIn ? [...others, id] : others)
}

/** What is done counts as in effect and leaves the plan; what is to do needs no entry. */
export function setStatus(plan: PlanEdits, id: string, status: MeasureStatus): PlanEdits {
  const marked = setEntry(plan, 'status', id, status === 'to-do' ? null : status)
  return setMember(marked, 'done', id, status === 'done')
}

/** What a plan says of a measure before it really begins. */
type Planned = Pick<PlannedMeasure, 'startDate' | 'finishDate' | 'real'> | undefined

/**
 * The status, and with `done` the dates that the measure had in the plan, for looking back. Real dates that it contradicts
 * are taken away: the finish of what goes on, both of what has not begun.
 */
export function markStatus(plan: PlanEdits, id: string, status: MeasureStatus, planned: Planned): PlanEdits {
  const marked = setStatus(plan, id, status)
  if (status === 'done') return remember(marked, id, planned)
  if (status === 'to-do') return setEntry(marked, 'actual', id, null)
  return forgetUnlessReal(setActual(marked, id, 'finish', null), id)
}

/**
 * A real date, null takes it away. With the first one the dates of the plan are remembered, for from then on the measure
 * stands at its real ones; a real start marks it as begun, a real finish as done.
 */
export function markActual(
  plan: PlanEdits,
  id: string,
  field: 'start' | 'finish',
  date: string | null,
  planned: Planned,
): PlanEdits {
  const next = setActual(plan, id, field, date)
  if (date === null) return statusOf(next, id) === 'done' ? next : forgetUnlessReal(next, id)
  const status = field === 'finish' ? 'done' : statusOf(next, id) === 'to-do' ? 'doing' : undefined
  return remember(status ? setStatus(next, id, status) : next, id, planned)
}

function remember(plan: PlanEdits, id: string, planned: Planned): PlanEdits {
  if (!planned || planned.real || own(plan.actual, id)?.plannedStart !== undefined) return plan
  return setActual(setActual(plan, id, 'plannedStart', planned.startDate), id, 'plannedFinish', planned.finishDate)
}

function forgetUnlessReal(plan: PlanEdits, id: string): PlanEdits {
  const { start, finish } = own(plan.actual, id) ?? {}
  return start === undefined && finish === undefined ? setEntry(plan, 'actual', id, null) : plan
}

/** `done` in either place counts. */
export const statusOf = (plan: PlanEdits, id: string): MeasureStatus =>
  plan.done?.includes(id) ? 'done' : (own(plan.status, id) ?? 'to-do')

/** One assumption of a measure; null gives it back to the pack. */
export const setOverride = (
  plan: PlanEdits,
  id: string,
  field: keyof MeasureOverride,
  value: number | null,
): PlanEdits => setEntry(plan, 'overrides', id, withField(own(plan.overrides, id), field, value))

/** When it really began or was finished; null takes the date away. */
export const setActual = (plan: PlanEdits, id: string, field: keyof ActualDates, date: string | null): PlanEdits =>
  setEntry(plan, 'actual', id, withField(own(plan.actual, id), field, date))

/** Null when nothing is left. */
function withField<T extends object, K extends keyof T>(before: T | undefined, field: K, value: T[K] | null): T | null {
  const fields = Object.entries(before ?? {}).filter(([name]) => name !== field)
  if (value !== null) fields.push([field as string, value])
  return fields.length > 0 ? (Object.fromEntries(fields) as T) : null
}
