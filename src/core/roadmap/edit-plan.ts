// Edits of a plan as values: each gives a new plan and leaves the given one as it was. Taking an edit back gives a plan
// equal to the one before it, so nothing empty is ever kept.
import type { MeasureOverride, MeasureStatus, PlanEdits } from '../assessment/assessment.ts'

type RecordPart = 'pins' | 'overrides' | 'status' | 'owners' | 'notes' | 'capacity' | 'budgets'
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

/** `done` in either place counts. */
export function statusOf(plan: PlanEdits, id: string): MeasureStatus {
  if (plan.done?.includes(id)) return 'done'
  return plan.status && Object.hasOwn(plan.status, id) ? (plan.status[id] ?? 'to-do') : 'to-do'
}

/** One assumption of a measure; null gives it back to the pack. */
export function setOverride(
  plan: PlanEdits,
  id: string,
  field: keyof MeasureOverride,
  value: number | null,
): PlanEdits {
  const before = plan.overrides && Object.hasOwn(plan.overrides, id) ? plan.overrides[id] : undefined
  const { [field]: _, ...others } = before ?? {}
  const next: MeasureOverride = value === null ? others : { ...others, [field]: value }
  return setEntry(plan, 'overrides', id, Object.keys(next).length > 0 ? next : null)
}
