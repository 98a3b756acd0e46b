// The shape of an assessment as files and the database hold it. Strict: a field that is not here is a fault, because
// what one version ignores another would lose.
import * as v from 'valibot'
import { BASES, type Answer, type Assessment, type DateRange, type Decision, type PlanEdits } from './assessment.ts'
import {
  amount,
  date,
  flag,
  group,
  id,
  instant,
  link,
  list,
  name,
  oneOf,
  picture,
  prose,
  recordOf,
  whole,
  year,
} from './schema-parts.ts'
import type { FaultCode } from './fault.ts'

const code = (value: FaultCode): FaultCode => value

const level = oneOf([1, 2, 3, 4])
const few = 100
const maxDays = 100_000
const maxYen = 1e15
const maxWeeks = 1_040

const evidence = group({ title: name, link: v.optional(link), date: v.optional(date) })
const vote = group({ role: name, value: oneOf([1, 2, 3, 4, 'unknown']) })

export const answerSchema: v.GenericSchema<unknown, Answer> = v.pipe(
  group({
    value: oneOf([1, 2, 3, 4, 'unknown', 'not-applicable']),
    basis: oneOf(BASES),
    reason: v.optional(prose),
    note: v.optional(prose),
    evidence: v.optional(list(evidence, few)),
    votes: v.optional(list(vote, few)),
    flagged: v.optional(flag),
    by: v.optional(name),
    at: instant,
  }),
  v.forward(
    // A reason that is still blank is a warning: people pick "does not apply" first and write the reason after.
    v.check((answer) => answer.value !== 'not-applicable' || answer.reason !== undefined, code('reason-missing')),
    ['reason'],
  ),
)

const decision: v.GenericSchema<unknown, Decision> = group({
  kind: oneOf(['plan', 'accept', 'transfer']),
  reason: v.optional(prose),
  owner: v.optional(name),
  expires: v.optional(date),
  to: v.optional(name),
})

const inOrder = <T extends DateRange>() =>
  v.check<T, FaultCode>((range) => range.from <= range.to, code('range-reversed'))
const days = amount(0, maxDays)
const yen = amount(0, maxYen)

const plan: v.GenericSchema<unknown, PlanEdits> = group({
  start: v.optional(date),
  fiscalYearStart: v.optional(whole(1, 12)),
  horizonWeeks: v.optional(whole(1, maxWeeks)),
  gate: v.optional(oneOf(['key', 'all', 'none'])),
  capacity: v.optional(recordOf(id, days)),
  capacityExceptions: v.optional(list(v.pipe(group({ from: date, to: date, team: id, capacity: days }), inOrder()))),
  budgets: v.optional(recordOf(year, yen)),
  freezes: v.optional(list(v.pipe(group({ from: date, to: date }), inOrder()))),
  pins: v.optional(recordOf(id, date)),
  skipped: v.optional(list(id)),
  added: v.optional(list(id)),
  done: v.optional(list(id)),
  overrides: v.optional(
    recordOf(
      id,
      group({
        effort: v.optional(days),
        weeks: v.optional(amount(0, maxWeeks)),
        initial: v.optional(yen),
        yearly: v.optional(yen),
      }),
    ),
  ),
  status: v.optional(recordOf(id, oneOf(['to-do', 'doing', 'done']))),
  owners: v.optional(recordOf(id, name)),
  notes: v.optional(recordOf(id, prose)),
  actual: v.optional(
    recordOf(
      id,
      group({
        start: v.optional(date),
        finish: v.optional(date),
        plannedStart: v.optional(date),
        plannedFinish: v.optional(date),
      }),
    ),
  ),
  deadlines: v.optional(recordOf(id, date)),
  kept: v.optional(recordOf(id, recordOf(id, date))),
})

/** The parts that are written on their own; `reasons`, `edition` and `decisions` may be absent. */
export const partSchemas = {
  organization: group({ id, name, logo: v.optional(picture) }),
  profile: recordOf(id, name),
  route: id,
  reasons: v.optional(list(id)),
  edition: v.optional(oneOf(['short', 'standard', 'full'])),
  targets: group({ default: level, domains: recordOf(id, level), questions: recordOf(id, level) }),
  decisions: v.optional(recordOf(id, decision)),
  plan,
} as const

export const packSchema = group({
  id,
  version: v.pipe(
    name,
    v.check((value) => value !== '', code('blank')),
  ),
})

export const assessmentSchema: v.GenericSchema<unknown, Assessment> = group({
  id,
  pack: packSchema,
  ...partSchemas,
  answers: recordOf(id, answerSchema),
  sample: v.optional(flag),
})

export const snapshotEntries = { id, assessmentId: id, takenAt: instant, title: name }
