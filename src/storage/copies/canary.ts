// How much there was, kept in two places outside the database. A database that holds less than that was lost by the browser, or
// set back by a damaged disk: nobody is then greeted as if they were new, or shown less without a word (R14).
import { revOf } from '../rev.ts'
import { groupOf } from '#core/assessment/guard.ts'
import type { CopyFolder } from './folder.ts'

export interface Canary {
  databaseId: string
  assessments: number
  answers: number
  /** How often the database had been written by then; 0: not known. */
  changes: number
}
const KEY = 'zta.canary'
const FILE = 'canary.json'

function read(text: string | null | undefined): Canary | undefined {
  try {
    const { databaseId, assessments, answers, changes } = groupOf(JSON.parse(text ?? 'null'))
    const id = typeof databaseId === 'string' ? databaseId : ''
    return { databaseId: id, assessments: revOf(assessments), answers: revOf(answers), changes: revOf(changes) }
  } catch {
    return undefined
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    // Without it the other one speaks.
    return null
  }
}

/** At once, from one place only: whether somebody has been here who kept something. */
export const remembersAny = (): boolean => (read(kept())?.assessments ?? 0) > 0

export async function writeCanary(canary: Canary, folder: CopyFolder | undefined): Promise<void> {
  const text = JSON.stringify(canary)
  try {
    localStorage.setItem(KEY, text)
  } catch {
    // As above.
  }
  await folder?.write(FILE, new TextEncoder().encode(text)).catch(() => undefined)
}

/** The later one: a browser may write one of them late, or lose it. */
export async function readCanary(folder: CopyFolder | undefined): Promise<Canary | undefined> {
  const bytes = await folder?.read(FILE)
  const found = [read(kept()), read(bytes && new TextDecoder().decode(bytes))].filter((canary) => canary !== undefined)
  return found.sort((a, b) => b.changes - a.changes || b.assessments - a.assessments)[0]
}
