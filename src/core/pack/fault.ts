// What is wrong with a pack, as values: where, which rule, with what. The words are the reader's business, because the
// core speaks no language; every fault of a pack is listed, never only the first.

export type PathKey = string | number
/** From the pack's root to the faulty value, or to the thing that lacks one. */
export type Path = readonly PathKey[]

export type FaultCode =
  | 'type'
  | 'missing'
  | 'unknown-key'
  | 'choice'
  | 'id'
  | 'version'
  | 'date'
  | 'link'
  | 'number'
  | 'empty'
  | 'too-long'
  | 'same-text'
  | 'duplicate'
  | 'unknown-reference'
  | 'unknown-value'
  | 'sizes'
  | 'rung'
  | 'cycle'
  | 'prerequisite'
  | 'step-missing'
  | 'step-twice'
  | 'word-twice'
  | 'bound'
  | 'one-sided'
  // Of a file, before its meaning is looked at.
  | 'not-yaml'
  | 'yaml-deep'
  | 'yaml-indent'
  | 'yaml-tab'
  | 'yaml-duplicate'
  | 'yaml-unclosed'
  | 'alias'
  | 'unknown-file'
  | 'same-file'
  | 'no-head'
  | 'no-such-file'
  | 'id-taken'

export interface Fault {
  path: Path
  code: FaultCode
  /** What the sentence about it names: ids, limits, what stands there. */
  params: Record<string, string>
}

/** `domains[0].questions[2].levels[1].ja` */
export function pathText(path: Path): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${String(key)}]` : i === 0 ? key : `.${key}`)).join('')
}

/** Thrown once with every fault of a pack, in the order of the pack's shape first and its references after. */
export class PackError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${pathText(fault.path)}: ${fault.code} ${JSON.stringify(fault.params)}`).join('\n'))
    this.name = 'PackError'
    this.faults = faults
  }
}
