// Values from outside become an assessment, or every fault of them: nothing is mended and nothing is dropped.
import * as v from 'valibot'
import type { Answer, Assessment } from './assessment.ts'
import { answerSchema, assessmentSchema, packSchema, partSchemas, snapshotEntries } from './assessment-schema.ts'
import { faultsOf } from './issue-to-fault.ts'
import { MAX_FAULTS, within, type Fault } from './fault.ts'
import { guard } from './guard.ts'
import { group, id } from './schema-parts.ts'

export type Part = keyof typeof partSchemas
export const PARTS = Object.keys(partSchemas) as Part[]

/** An assessment frozen at a date, with the version of the pack it was answered with. */
export interface Snapshot {
  id: string
  assessmentId: string
  /** ISO 8601 instant. */
  takenAt: string
  title: string
  assessment: Assessment
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] }

const snapshotSchema: v.GenericSchema<unknown, Snapshot> = group({ ...snapshotEntries, assessment: assessmentSchema })

/** Paths in the faults begin inside the value: `answers.id.mfa.value`. Never throws. */
export const parseAssessment = (value: unknown): Parsed<Assessment> => parse(assessmentSchema, value)
export const parseAnswer = (value: unknown): Parsed<Answer> => parse(answerSchema, value)
export const parseSnapshot = (value: unknown): Parsed<Snapshot> => parse(snapshotSchema, value)
export const parseId = (value: unknown): Parsed<string> => parse(id, value)
export const parsePackReference = (value: unknown): Parsed<Assessment['pack']> => parse(packSchema, value)

/** `undefined` for an absent part; paths begin with the part's name. */
export function parsePart<P extends Part>(part: P, value: unknown): Parsed<Assessment[P]> {
  const schema = partSchemas[part] as unknown as v.GenericSchema<unknown, Assessment[P]>
  // Absent is not a value, so the guard has nothing to look at.
  const parsed = value === undefined ? run(schema, value) : parse(schema, value)
  return parsed.ok ? parsed : { ok: false, faults: parsed.faults.map((fault) => within(part, fault)) }
}

export function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Parsed<T> {
  const faults = guard(value)
  return faults.length > 0 ? { ok: false, faults } : run(schema, value)
}

function run<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Parsed<T> {
  const result = v.safeParse(schema, value)
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, faults: faultsOf(result.issues.slice(0, MAX_FAULTS)) }
}
