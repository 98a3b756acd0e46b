// How much there was, kept in two places outside the database. An empty database beside a canary that knows better means that
// the browser lost it: nobody is then greeted as if they were new (R14).
import { revOf } from '../rev.ts'
import { groupOf } from '#core/assessment/guard.ts'
import type { CopyFolder } from './folder.ts'

export interface Canary {
  databaseId: string
  assessments: number
  answers: number
}
const KEY = 'zta.canary'
const FILE = 'canary.json'

function read(text: string | null | undefined): Canary | undefined {
  try {
    const { databaseId, assessments, answers } = groupOf(JSON.parse(text ?? 'null'))
    const id = typeof databaseId === 'string' ? databaseId : ''
    return { databaseId: id, assessments: revOf(assessments), answers: revOf(answers) }
  } catch {
    return undefined
  }
}

export async function writeCanary(canary: Canary, folder: CopyFolder | undefined): Promise<void> {
  const text = JSON.stringify(canary)
  try {
    localStorage.setItem(KEY, text)
  } catch {
    // Without it the other one speaks.
  }
  await folder?.write(FILE, new TextEncoder().encode(text)).catch(() => undefined)
}

/** The one that knows of more. */
export async function readCanary(folder: CopyFolder | undefined): Promise<Canary | undefined> {
  let text: string | null = null
  try {
    text = localStorage.getItem(KEY)
  } catch {
    // As above.
  }
  const bytes = await folder?.read(FILE)
  const found = [read(text), read(bytes && new TextDecoder().decode(bytes))].filter((canary) => canary !== undefined)
  return found.sort((a, b) => b.assessments - a.assessments)[0]
}
