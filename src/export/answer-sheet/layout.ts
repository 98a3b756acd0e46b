// Where what stands in an answer sheet: the writer and the reader share it, so that they cannot disagree.
import type { Answer } from '#core/assessment/assessment.ts'
import { plainLines } from '../ooxml/xml.ts'

export const FORMAT = 'zta-answer-sheet'
export const VERSION = 1

/** In the first row of the hidden column: the sheet is known by it, whatever people call it. */
export const ID_HEAD = 'question-id'

export const COLUMN = {
  id: 0,
  number: 1,
  domain: 2,
  question: 3,
  levels: 4,
  answer: 8,
  reason: 9,
  basis: 10,
  note: 11,
  /** Hidden: what stood in the row when the sheet was written. Only what differs from it was changed by a person. */
  written: 12,
} as const

/** What a person can change in a row. */
export interface SheetAnswer {
  value: Answer['value']
  basis: Answer['basis']
  reason: string
  note: string
}

/** As a cell can hold it. */
export const sheetAnswer = ({ value, basis, reason = '', note = '' }: Answer): SheetAnswer => ({
  value,
  basis,
  reason: value === 'not-applicable' ? tidy(reason) : '',
  note: tidy(note),
})

export const tidy = (text: string): string => plainLines(text).trim()

export const sameAnswer = (a: SheetAnswer, b: SheetAnswer): boolean =>
  a.value === b.value && a.basis === b.basis && a.reason === b.reason && a.note === b.note

export const asWritten = ({ value, basis, reason, note }: SheetAnswer): string =>
  JSON.stringify([value, basis, reason, note])
