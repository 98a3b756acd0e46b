// What a report would lose on paper: every character that the fonts lack, with how often it stands in the report.
import type { Report } from '#core/report/report.ts'
import type { Face } from './font/face.ts'
import { cleanText, unitsOf } from './text/characters.ts'

export interface Missing {
  char: string
  count: number
}

/** In the order of their first appearance; empty when everything can be drawn. */
export function findMissing(report: Report, face: Pick<Face, 'has'>): Missing[] {
  const counts = new Map<string, number>()
  for (const text of textsOf(report)) {
    for (const unit of unitsOf(cleanText(text))) {
      if (unit !== '\n' && !face.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
  }
  return [...counts].map(([char, count]) => ({ char, count }))
}

/** Read by machines or by screen readers in their own way, never painted. */
const UNPAINTED = new Set(['id', 'identity', 'alt'])

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (UNPAINTED.has(key) ? [] : textsOf(part)))
}
