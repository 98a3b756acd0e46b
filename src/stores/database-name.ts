// Which database is the product's. One that cannot be read is thrown away; where a browser cannot even do that, as Firefox with some damaged
// files, the next visit begins one of another name, and what lies in the old one stays where it is.
import { kept } from './kept.ts'

const KEY = 'zta.database'

function chosen(): string {
  try {
    const name = kept()?.getItem(KEY) ?? ''
    return /^zta\.\d{1,3}$/.test(name) ? name : 'zta'
  } catch {
    return 'zta'
  }
}
/** Of this visit. */
export const DATABASE = chosen()

const number = Number(DATABASE.split('.')[1] ?? 1)
const nameOf = (n: number): string => (n === 1 ? 'zta' : `zta.${String(n)}`)

/** Those that were left: a browser that could not delete them then may be able to by now. */
export const leftBehind = (): string[] => Array.from({ length: number - 1 }, (_, i) => nameOf(i + 1))

/** Whether the next visit will begin another. */
export function leaveDatabase(): boolean {
  const next = nameOf(number + 1)
  try {
    kept()?.setItem(KEY, next)
    return chosen() === next
  } catch {
    return false
  }
}
