// What the schema library says, in our words. It never repeats long texts: a fault names the place, not the content.
import type * as v from 'valibot'
import { joinPath, type Fault, type FaultCode } from './fault.ts'

const kinds: Record<string, string> = { string: 'text', number: 'number', boolean: 'yes-no', Array: 'list' }

export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): Fault[] => issues.map(faultOf)

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).reduce<string>((text, item) => joinPath(text, item.key as string | number), '')
  const code = issue.message as FaultCode
  const detail = detailOf(code, issue)
  return { path, code, ...(detail && { detail }) }
}

function detailOf(code: FaultCode, issue: v.BaseIssue<unknown>): Fault['detail'] {
  const found = issue.received.slice(0, 40).toWellFormed()
  switch (code) {
    case 'wrong-type':
      return { wanted: kinds[issue.expected ?? ''] ?? 'group', found: kindOf(issue.input) }
    case 'not-allowed':
      return { allowed: (issue.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', '), found }
    case 'too-long':
    case 'too-many':
    case 'too-small':
    case 'too-large':
      return { limit: Number(issue.requirement), found: Number.isNaN(Number(found)) ? found : Number(found) }
    case 'bad-id':
    case 'bad-date':
    case 'bad-instant':
    case 'bad-year':
    case 'not-whole':
      return { found }
    default:
      return undefined
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  return kinds[Array.isArray(value) ? 'Array' : typeof value] ?? 'group'
}
