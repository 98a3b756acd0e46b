// What is wrong with a file or a stored row, as values: where in an author's words, which rule, with which numbers.
// The sentences stand in the catalogues under these codes, because the core speaks no language.

export const FAULT_CODES = [
  // The file as a whole.
  'too-big',
  'not-utf8',
  'not-json',
  'not-a-ztm-file',
  'newer-format',
  'too-slow',
  'worker-failed',
  // Any value, before its meaning is looked at.
  'too-deep',
  'too-many-values',
  'forbidden-name',
  'lone-surrogate',
  'not-a-number',
  'not-plain',
  // A field.
  'missing',
  'unknown-field',
  'wrong-type',
  'not-allowed',
  'blank',
  'too-long',
  'too-many',
  'too-small',
  'too-large',
  'not-whole',
  'bad-id',
  'bad-date',
  'bad-instant',
  'bad-year',
  'bad-link',
  'bad-picture',
  'range-reversed',
  'reason-missing',
  // A custom pack that a file carries; `rule` is the pack's own fault code.
  'pack',
  'pack-differs',
  // One part against another.
  'duplicate-id',
  'unknown-assessment',
  // An answer sheet that came back.
  'not-a-workbook',
  'unpacks-too-big',
  'not-an-answer-sheet',
  'sheet-of-unknown',
  'sheet-of-other',
  'row-without-id',
  'row-twice',
  'row-unknown',
  'answer-missing',
  'not-a-choice',
  'reason-unused',
  // Warnings: kept as it is, and said.
  'reason-blank',
  'unknown-question',
  'unknown-pack',
  'other-pack-version',
  // Stored rows.
  'rev-differs',
  'unreadable',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

export interface Fault {
  /** `assessments[0].answers.id.mfa.value`; '' for the whole. */
  path: string
  code: FaultCode
  /** What the sentence names: `limit`, `found`, `wanted`, `allowed`. */
  detail?: Record<string, string | number>
}

/** Longer lists help nobody: the first ones are mended first. */
export const MAX_FAULTS = 50

export function joinPath(prefix: string, key: string | number): string {
  if (typeof key === 'number') return `${prefix}[${String(key)}]`
  return prefix === '' ? key : `${prefix}.${key}`
}

export function within(prefix: string, fault: Fault): Fault {
  if (prefix === '') return fault
  if (fault.path === '') return { ...fault, path: prefix }
  return { ...fault, path: fault.path.startsWith('[') ? prefix + fault.path : `${prefix}.${fault.path}` }
}
