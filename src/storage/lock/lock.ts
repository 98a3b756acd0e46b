// The lock as the app sees it. Everything that computes is loaded only where there is a lock.
import type { Door } from '../door.ts'
import { LOCK } from './sealed-rows.ts'

export type Unlocked = 'open' | 'wrong' | 'newer' | 'damaged'

export interface Lock {
  /** Whether rows are sealed; asks no passphrase. */
  isLocked: () => Promise<boolean>
  /** After 'open' every other method works as ever. */
  unlock: (passphrase: string) => Promise<Unlocked>
  /** Seals all that is here, in one transaction, and stays open. Rejects 'exists' when there is a lock. */
  lockOn: (passphrase: string) => Promise<void>
  /** Opens all that is here, in one transaction, and destroys the keys. Rejects 'locked', and 'unreadable' for a row that does not open. */
  lockOff: () => Promise<void>
  /** Wraps one key anew; no row is touched. */
  changePassphrase: (before: string, after: string) => Promise<Unlocked>
  /** Every row of every table, the keys too, in one transaction; needs no passphrase. */
  eraseAll: () => Promise<void>
}

export function lockOf(door: Door): Lock {
  const work = async () => (await import('./switch-lock.ts')).switchLock(door)
  return {
    isLocked: () => door.read([], async () => (await door.db.keys.get(LOCK)) !== undefined),
    unlock: async (passphrase) => (await work()).unlock(passphrase),
    lockOn: async (passphrase) => (await work()).lockOn(passphrase),
    lockOff: async () => (await work()).lockOff(),
    changePassphrase: async (before, after) => (await work()).changePassphrase(before, after),
    eraseAll: async () => (await work()).eraseAll(),
  }
}
