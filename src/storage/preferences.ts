// Small things the app remembers on this device, outside every assessment.
import { guard } from '#core/assessment/guard.ts'
import { plainOrThrow, type Door } from './door.ts'

export interface Preferences {
  /** undefined when never set or no longer sound. The reader checks the shape. */
  getPreference: (key: string) => Promise<unknown>
  setPreference: (key: string, value: unknown) => Promise<void>
}

export function preferencesOf(door: Door): Preferences {
  const { meta } = door.db
  return {
    getPreference: (key) =>
      door.read([meta], async () => {
        const value = (await meta.get(key))?.value
        return value === undefined || guard(value).length > 0 ? undefined : value
      }),
    async setPreference(key, value) {
      const row = { key, value: plainOrThrow(value) }
      await door.write([meta], () => meta.put(row))
    },
  }
}
