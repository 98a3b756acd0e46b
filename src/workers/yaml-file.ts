// One YAML or JSON file from outside, parsed within rule R9's limits, with the line of every value for the fault messages.
// The value and the lines come from the same parser events, so that they cannot disagree.
import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml'
import { guard } from '#core/assessment/guard.ts'
import type { Fault as GuardFault } from '#core/assessment/fault.ts'
import { pathText, type FaultCode, type Path } from '#core/pack/fault.ts'

const LIMITS = { maxDepth: 16, maxAliases: 0, maxTotalMergeKeys: 0 } as const

export interface YamlFile {
  /** Undefined when there is a fault. */
  value: unknown
  /** From 1: of the value at this path (its key when `atKey`), else of the nearest thing around it that exists. */
  lineOf: (path: Path, atKey?: boolean) => number
  /** What keeps it from being read at all. */
  fault: { code: FaultCode; line: number } | undefined
  /** What the guard says of the value; paths are texts. */
  guarded: GuardFault[]
}

/** Never throws. */
export function readYaml(text: string): YamlFile {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lineAt = lines(source)
  try {
    const events = parseEvents(source, { maxDepth: LIMITS.maxDepth })
    const alias = events.find((event) => event.type === EVENT_ID.ALIAS)
    if (alias) return refused('alias', lineAt(alias.anchorStart))
    const [value, more] = constructFromEvents(events, { source, schema: CORE_SCHEMA, ...LIMITS })
    if (more !== undefined) return refused('not-yaml', 1)
    let places: Places | undefined
    const lineOf = (path: Path, atKey = false): number => {
      places ??= placesOf(events, source)
      if (atKey) {
        const key = places.keys.get(pathText(path))
        if (key !== undefined) return lineAt(key)
      }
      for (let length = path.length; length >= 0; length--) {
        const offset = places.values.get(pathText(path.slice(0, length)))
        if (offset !== undefined) return lineAt(offset)
      }
      return 1
    }
    return { value, lineOf, fault: undefined, guarded: value === undefined ? [] : guard(value) }
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined
    return refused(codeOf(error instanceof YAMLException ? error.reason : ''), (mark?.line ?? 0) + 1)
  }
}

const refused = (code: FaultCode, line: number): YamlFile => ({
  value: undefined,
  lineOf: () => line,
  fault: { code, line },
  guarded: [],
})

const reasons: [RegExp, FaultCode][] = [
  [/nesting exceeded/, 'yaml-deep'],
  [/\btab characters\b/, 'yaml-tab'],
  [/bad indentation/, 'yaml-indent'],
  [/duplicated mapping key/, 'yaml-duplicate'],
  [/unexpected end|missed comma|deficient indentation/, 'yaml-unclosed'],
]
const codeOf = (reason: string): FaultCode => reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? 'not-yaml'

interface Places {
  values: Map<string, number>
  keys: Map<string, number>
}

/** Offsets of all values and keys by path. Its own stack, like the guard: a file may not choose how deep we call. */
function placesOf(events: readonly Event[], source: string): Places {
  const places: Places = { values: new Map(), keys: new Map() }
  const stack: { path: Path; next: number | string | undefined; isList: boolean }[] = []
  const place = (start: number): Path => {
    const top = stack.at(-1)
    if (!top) {
      places.values.set('', start)
      return []
    }
    const path = [...top.path, top.next ?? '']
    places.values.set(pathText(path), start)
    top.next = top.isList ? Number(top.next) + 1 : undefined
    return path
  }
  for (const event of events) {
    const top = stack.at(-1)
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const isList = event.type === EVENT_ID.SEQUENCE
      stack.push({ path: place(event.start), next: isList ? 0 : undefined, isList })
    } else if (event.type === EVENT_ID.SCALAR) {
      if (top && !top.isList && top.next === undefined) {
        top.next = getScalarValue(source, event)
        places.keys.set(pathText([...top.path, top.next]), event.valueStart)
      } else place(event.valueStart)
    } else if (event.type === EVENT_ID.POP) stack.pop()
  }
  return places
}

/** Line of an offset, from 1. */
function lines(source: string): (offset: number) => number {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
