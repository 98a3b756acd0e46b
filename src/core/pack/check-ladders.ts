// From every level there is a next rung: for each question and each of the levels 2, 3, 4 some measure raises it there.
import type { Fault } from './fault.ts'
import { name, rows, type Row } from './rows.ts'

export function checkLadders(pack: Row): Fault[] {
  const rungs = new Map<string, Set<unknown>>()
  for (const raise of rows(pack, 'measures').flatMap((m) => rows(m, 'raises')))
    for (const { value } of name(raise, 'question')) {
      const known = rungs.get(value) ?? new Set()
      rungs.set(value, known.add(raise.value['to']))
    }
  return rows(pack, 'domains')
    .flatMap((domain) => rows(domain, 'questions'))
    .flatMap((question) => name(question, 'id').flatMap(({ value, path }) => missing(value, path, rungs.get(value))))
}

function missing(question: string, path: Fault['path'], rungs: ReadonlySet<unknown> | undefined): Fault[] {
  return [2, 3, 4]
    .filter((level) => !rungs?.has(level))
    .map((level) => ({ path, code: 'rung', params: { question, level: String(level) } }))
}
