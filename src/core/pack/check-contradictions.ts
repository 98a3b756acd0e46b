// A contradiction names at least two answers, each with one bound: else it could not say which of them to look at again.
import type { Fault } from './fault.ts'
import { name, row, rows, type Row } from './rows.ts'

export function checkContradictions(pack: Row): Fault[] {
  return rows(pack, 'contradictions').flatMap((rule) =>
    row(rule, 'when').flatMap((when) => {
      const bounds = rows(when, 'all')
      const questions = new Set(bounds.flatMap((b) => name(b, 'question')).map((n) => n.value))
      const faults: Fault[] = bounds
        .filter(({ value }) => Object.hasOwn(value, 'atLeast') === Object.hasOwn(value, 'atMost'))
        .map(({ path }) => ({ path, code: 'bound', params: {} }))
      const alone = bounds.length > 0 && (questions.size < 2 || questions.size < bounds.length)
      return alone ? [...faults, { path: [...when.path, 'all'], code: 'one-sided' as const, params: {} }] : faults
    }),
  )
}
