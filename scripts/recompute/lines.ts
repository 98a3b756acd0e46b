// A compared number as a line to read.
import { digitsOf, type Compared } from '#export/json/compare-numbers.ts'

/** Nothing for what holds no number and is equal. `judged` false: nothing was compared. */
export function lineOf({ path, said, again, numbers, equal }: Compared, judged = true): string[] {
  if (equal && numbers === 0) return []
  if (!equal) return [`different  ${path}  file: ${whole(said)}  recomputed: ${whole(again)}${where(said, again)}`]
  return [`${judged ? 'equal      ' : ''}${path}  ${brief(again)}`]
}

/** Of a text, what it says in digits; of a series, its length and ends. */
function brief(value: unknown): string {
  if (typeof value === 'string') return digitsOf(value).join(' ')
  if (!Array.isArray(value)) return String(value)
  return value.length <= 8
    ? value.join(' ')
    : `${value.slice(0, 3).join(' ')} … ${value.slice(-3).join(' ')} (${String(value.length)} numbers)`
}

function whole(value: unknown): string {
  if (value === undefined) return 'nothing'
  return Array.isArray(value) ? brief(value) : JSON.stringify(value)
}

/** The first place where two series part. */
function where(said: unknown, again: unknown): string {
  if (!Array.isArray(said) || !Array.isArray(again)) return ''
  const at = again.findIndex((item, i) => item !== said[i])
  return at < 0 ? '' : `  from number ${String(at + 1)}: ${String(said[at])}, ${String(again[at])}`
}
