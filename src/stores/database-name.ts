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

/** Whether the next visit will begin another. */
export function leaveDatabase(): boolean {
  const [, number = '1'] = DATABASE.split('.')
  const next = `zta.${String(Number(number) + 1)}`
  try {
    kept()?.setItem(KEY, next)
    return chosen() === next
  } catch {
    return false
  }
}
