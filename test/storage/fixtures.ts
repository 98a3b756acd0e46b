// A fresh database for each test, the assessments to put in, and a way to make the k-th write fail.
import 'fake-indexeddb/auto'
import type { DBCore, DBCoreMutateRequest } from 'dexie'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import { storageOn, type Storage } from '#storage/database.ts'
import { Database, doorTo } from '#storage/door.ts'
import type { NewSummary } from '#storage/rows.ts'
import { example } from '../core/assessment/arbitrary.ts'

export const at = '2026-11-22T00:00:00Z'
export const later = '2026-11-23T00:00:00Z'

let count = 0
export const freshName = (): string => `test-${String(++count)}`
export const ids = (prefix = 'new') => {
  let next = 0
  return () => `${prefix}${String(++next)}`
}

export const answerOf = (value: Answer['value'], note?: string): Answer => ({
  value,
  basis: 'stated',
  at,
  ...(note !== undefined && { note }),
})
export const summaryOf = (assessment: Assessment): NewSummary => ({
  createdAt: at,
  updatedAt: at,
  answered: Object.keys(assessment.answers).length,
  asked: 10,
  stage: 1,
  maturity: 1.5,
  coverage: 0.25,
})
export const figures = (assessment: Assessment) => ({
  updatedAt: later,
  answered: Object.keys(assessment.answers).length,
})

/** Several tabs of one browser: each has its own connection. */
export async function tab(name: string, faults?: Faults): Promise<Storage & { db: Database }> {
  const db = new Database(name)
  if (faults) injectFaults(db, faults)
  await db.open()
  return { ...storageOn(doorTo(db, false)), db }
}

export async function withOne(name = freshName(), assessment = example()): Promise<Storage & { db: Database }> {
  const storage = await tab(name)
  await storage.create(assessment, summaryOf(assessment))
  return storage
}

/** As `contents`, apart from how often it was written. */
export async function held(db: Database): Promise<unknown> {
  await db.meta.delete('changes')
  return contents(db)
}

/** Everything the database holds, for comparing before with after. */
export async function contents(db: Database): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
}

export interface Faults {
  /** Fail the write with this number, counted from 1 since it was set; 0: none. */
  failAt: number
  seen: number
  /** undefined: the write is said to be done, and nothing is written. */
  error: () => Error | undefined
}

function injectFaults(db: Database, faults: Faults): void {
  db.use({
    stack: 'dbcore',
    name: 'faults',
    // Beneath what seals rows: its own writes fail too.
    level: 9,
    create: (core): DBCore => ({
      ...core,
      table(name) {
        const table = core.table(name)
        return {
          ...table,
          async mutate(request: DBCoreMutateRequest) {
            faults.seen++
            if (faults.seen !== faults.failAt) return table.mutate(request)
            const error = faults.error()
            if (error) throw error
            const { keyPath } = table.schema.primaryKey
            const rows = 'values' in request ? (request.values as Record<string, unknown>[]) : []
            const results = rows.map((row) => row[String(keyPath)])
            return { numFailures: 0, failures: {}, lastResult: results.at(-1), results }
          },
        }
      },
    }),
  })
}
