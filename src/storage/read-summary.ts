// A summary row as lists show it. A broken one is replaced by a stand-in that says so: the list never hides an assessment.
import * as v from 'valibot'
import { amount, flag, id, instant, name, oneOf, whole } from '#core/assessment/schema-parts.ts'
import { parse } from '#core/assessment/parse-assessment.ts'
import type { Summary } from './rows.ts'

const count = whole(0, Number.MAX_SAFE_INTEGER)
const fields = {
  id,
  name,
  sample: flag,
  packId: id,
  packVersion: name,
  route: id,
  edition: oneOf(['short', 'standard', 'full']),
  createdAt: instant,
  updatedAt: instant,
  answered: count,
  asked: count,
  stage: v.nullable(whole(1, 4)),
  // Sums of doubles may pass their ends by a hair.
  maturity: v.nullable(amount(0.999, 4.001)),
  coverage: amount(0, 1.001),
  rev: count,
  lastBackupAt: v.optional(instant),
  editsSinceBackup: count,
}
const standIn: Omit<Summary, 'id'> = {
  name: '',
  sample: false,
  packId: 'unknown',
  packVersion: '0',
  route: 'unknown',
  edition: 'full',
  createdAt: '1970-01-01T00:00:00Z',
  updatedAt: '1970-01-01T00:00:00Z',
  answered: 0,
  asked: 0,
  stage: null,
  maturity: null,
  coverage: 0,
  rev: 0,
  editsSinceBackup: 0,
  damaged: true,
}

/** Fields that a later version added are let pass. */
const summarySchema: v.GenericSchema<unknown, Summary> = v.object(fields)

export function readSummary(id: string, row: unknown): Summary {
  const parsed = parse(summarySchema, row ?? null)
  return parsed.ok && parsed.value.id === id ? parsed.value : { id, ...standIn }
}
