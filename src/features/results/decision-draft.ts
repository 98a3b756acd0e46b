// What a decision needs before it may be recorded: an acceptance without reason, owner and date would be a gap forgotten.
import type { Decision } from '#core/assessment/assessment.ts'
import { isDate } from '#core/calendar.ts'

export type DecisionKind = Decision['kind']
export interface DecisionDraft {
  kind: DecisionKind
  reason: string
  owner: string
  expires: string
  to: string
}
export type DecisionField = Exclude<keyof DecisionDraft, 'kind'>

export const draftOf = (decision: Decision | undefined): DecisionDraft => ({
  kind: decision?.kind ?? 'plan',
  reason: decision?.reason ?? '',
  owner: decision?.owner ?? '',
  expires: decision?.expires ?? '',
  to: decision?.to ?? '',
})

/** Fields that each kind shows, in order; those that it cannot do without. */
export const FIELDS: Record<DecisionKind, DecisionField[]> = {
  plan: [],
  accept: ['reason', 'owner', 'expires'],
  transfer: ['to', 'reason'],
}
const NEEDED: Record<DecisionKind, DecisionField[]> = {
  plan: [],
  accept: ['reason', 'owner', 'expires'],
  transfer: ['to'],
}

/** The needed fields that are still empty, or hold no day of the calendar. */
export function missingFields(draft: DecisionDraft): DecisionField[] {
  return NEEDED[draft.kind].filter((field) => {
    const text = draft[field].trim()
    return text === '' || (field === 'expires' && !isDate(text))
  })
}

/** Only the fields of its kind, trimmed; empty ones are left out. */
export function decisionOf(draft: DecisionDraft): Decision {
  const fields = FIELDS[draft.kind].flatMap((field) => {
    const text = draft[field].trim()
    return text === '' ? [] : [[field, text] as const]
  })
  return { kind: draft.kind, ...Object.fromEntries(fields) }
}
