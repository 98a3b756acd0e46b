// The planned measures in the order of one column. Equal rows keep the order of the plan, whichever way it is sorted.
import type { LanguageId } from '#registry.ts'
import type { PlanRow } from './use-plan.ts'

export const COLUMNS = [
  'step',
  'measure',
  'team',
  'start',
  'finish',
  'quarter',
  'effort',
  'initial',
  'yearly',
  'status',
  'owner',
] as const
export type Column = (typeof COLUMNS)[number]
export type Direction = 'ascending' | 'descending'

/** Columns of amounts: set flush right. */
export const NUMERIC: readonly Column[] = ['effort', 'initial', 'yearly']
const STATUS = { 'to-do': 0, doing: 1, done: 2 }

export function sortRows(rows: readonly PlanRow[], by: Column, direction: Direction, language: LanguageId): PlanRow[] {
  const words = new Intl.Collator(language)
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a, by), keyOf(b, by)]
    // Without an owner comes last either way: there is nothing to sort it by.
    if (x === '' || y === '') return Number(x === '') - Number(y === '')
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : words.compare(String(x), String(y)))
  })
}

function keyOf({ planned, measure, team, status, owner }: PlanRow, by: Column): number | string {
  switch (by) {
    case 'step':
      return planned.step
    case 'measure':
      return measure.title
    case 'team':
      return team
    case 'start':
    case 'quarter':
      return planned.start
    case 'finish':
      return planned.finish
    case 'effort':
    case 'initial':
    case 'yearly':
      return planned[by]
    case 'status':
      return STATUS[status]
    case 'owner':
      return owner
  }
}
