// Small things the app remembers on this device, outside every assessment.
import { guard } from '#core/assessment/guard.ts'
import { changesOf } from './count-changes.ts'
import { plainOrThrow, type Door } from './door.ts'

export interface Preferences {
  /** undefined when never set or no longer sound. The reader checks the shape. */
  getPreference: (key: string) => Promise<unknown>
  setPreference: (key: string, value: unknown) => Promise<void>
  /** A name of its own for this database, made at the first asking; '' when it may not be written and has none. */
  databaseId: () => Promise<string>
  /** How often what people made was written; 0 before that was counted. Only going back to a copy lowers it. */
  changes: () => Promise<number>
}

export function preferencesOf(door: Door): Preferences {
  const { meta } = door.db
  const ownId = async () => {
    const value = (await meta.get('database-id'))?.value
    return typeof value === 'string' ? value : undefined
  }
  return {
    async databaseId() {
      const known = await door.read([meta], ownId)
      if (known !== undefined || door.readOnly) return known ?? ''
      return door.write([meta], async () => {
        const value = (await ownId()) ?? crypto.randomUUID()
        await meta.put({ key: 'database-id', value })
        return value
      })
    },
    changes: () => changesOf(door),
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
