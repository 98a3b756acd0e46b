// What a measure needs can be finished before it: no measure needs itself, directly or through others.
import { cycleFaults } from './cycles.ts'
import type { Fault } from './fault.ts'
import { name, names, rows, type Row } from './rows.ts'

export function checkNeeds(pack: Row): Fault[] {
  return cycleFaults(
    new Map(
      rows(pack, 'measures').flatMap((m) => name(m, 'id').map(({ value }) => [value, names(m, 'needs')] as const)),
    ),
  )
}
