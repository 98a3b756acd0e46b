// Counts, in the database itself, how often what people made was written: a database that a damaged disk has set back is known by
// it. Counted in the very transaction that writes; what is taken back was not counted.
import type { DBCore, DBCoreTable, DBCoreTransaction, Dexie, PromiseExtended } from 'dexie'
import type { Door } from './door.ts'
import { revOf } from './rev.ts'
import type { MetaRow } from './rows.ts'
import { StorageError } from './storage-error.ts'
import { later, SEALED, under } from './lock/sealed-rows.ts'

const CHANGES = 'changes'

export const changesOf = ({ db, read }: Door): Promise<number> =>
  read([db.meta], async () => revOf((await db.meta.get(CHANGES))?.value))

export function countChanges(db: Dexie): void {
  const counted = new WeakSet<DBCoreTransaction>()
  function count(core: DBCore, trans: DBCoreTransaction): PromiseExtended<void> {
    counted.add(trans)
    const meta = core.table('meta')
    const read = () => later<MetaRow | undefined>(meta.get({ trans, key: CHANGES })).then((row) => revOf(row?.value))
    return read().then((before) => {
      const values: MetaRow[] = [{ key: CHANGES, value: before + 1 }]
      return later(meta.mutate({ type: 'put', trans, values })).then(({ failures }) => {
        const [failure] = Object.values(failures)
        if (failure) throw failure
        return read().then((after) => {
          if (after !== before + 1) throw new StorageError('recount')
        })
      })
    })
  }
  const counting = (core: DBCore, table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate(request) {
      const { type, trans } = request
      // Emptying the whole database leaves nothing, not even a number.
      const counts = type !== 'deleteRange' && under(trans).objectStoreNames.contains('meta')
      if (!counts || counted.has(trans)) return table.mutate(request)
      return count(core, trans).then(() => later(table.mutate(request)))
    },
  })
  db.use({
    stack: 'dbcore',
    name: 'count-changes',
    create: (core) => ({
      ...core,
      table: (name) => (SEALED.includes(name) ? counting(core, core.table(name)) : core.table(name)),
    }),
  })
}
