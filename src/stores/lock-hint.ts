// Only says that there is a lock, so that no other screen is painted before the lock's own.

export const LOCK_HINT = 'zta.lock'

export function hinted(): boolean {
  try {
    return localStorage.getItem(LOCK_HINT) !== null
  } catch {
    return false
  }
}
export function hint(locked: boolean): void {
  try {
    if (locked) localStorage.setItem(LOCK_HINT, 'on')
    else localStorage.removeItem(LOCK_HINT)
  } catch {
    // Without it the lock's screen comes a moment later.
  }
}
