// From the schema library's issues to faults: the only place that knows how the library speaks.
import * as v from 'valibot'
import type { Fault, FaultCode, Path, PathKey } from './fault.ts'

/** Every fault of the value's shape, with paths that begin with `at`; none when the value fits. */
export function shapeFaults(schema: v.GenericSchema, value: unknown, at: Path = []): Fault[] {
  const result = v.safeParse(schema, value)
  return result.success ? [] : result.issues.map((issue) => issueFault(issue, at))
}

function issueFault(issue: v.BaseIssue<unknown>, at: Path): Fault {
  const keys = (issue.path ?? []).map((item): PathKey => (typeof item.key === 'number' ? item.key : String(item.key)))
  const last = issue.path?.at(-1)
  const value = last ? last.value : issue.input
  const path = [...at, ...keys]
  if (issue.kind === 'validation') {
    const received = issue.type === 'raw_check' ? issue.received : shown(value)
    return { path, code: issue.message as FaultCode, params: { expected: issue.expected ?? '', received } }
  }
  const key = String(path.at(-1) ?? '')
  if (issue.expected === 'never') return { path, code: 'unknown-key', params: { key } }
  if (value === undefined) return { path, code: 'missing', params: { key } }
  const code = issue.type === 'picklist' ? 'choice' : 'type'
  return { path, code, params: { expected: issue.expected ?? '', received: shown(value) } }
}

/** What stands there, short enough for a sentence; for what is no single value, its kind. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'Array'
  if (value !== null && typeof value === 'object') return 'Object'
  const text = typeof value === 'string' ? `"${value}"` : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
