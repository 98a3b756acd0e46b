// What an answer sheet would change in an assessment: nothing is changed here.
import { answerOf } from '#core/assessment/applies.ts'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import { MAX_FAULTS, type Fault } from '#core/assessment/fault.ts'
import { cellName } from '../ooxml/address.ts'
import { COLUMN, sameAnswer, sheetAnswer } from './layout.ts'
import type { AnswerSheet } from './read.ts'

export interface SheetChange {
  question: string
  before: Answer | null
  after: Answer
}

export interface SheetChanges {
  /** Rows about questions that this pack does not have: then nothing is to be changed. */
  faults: Fault[]
  changes: SheetChange[]
  /** Rows that say what stands here already. */
  same: number
  /** Rows that were in the sheet once and are gone, and rows that were emptied: their answers stay as they are. */
  missing: number
  emptied: number
  /** The sheet was written with another version of the pack. */
  otherVersion: boolean
}

/** `at`: ISO 8601 instant of the new answers. What stands beside an answer and has no cell (evidence, votes) stays. */
export function sheetChanges(
  sheet: AnswerSheet,
  assessment: Assessment,
  pack: { version: string; questions: ReadonlySet<string> },
  at: string,
): SheetChanges {
  const faults: Fault[] = []
  const changes: SheetChange[] = []
  let same = 0
  for (const { question, row, answer, untouched } of sheet.rows) {
    if (!pack.questions.has(question)) {
      const path = `${sheet.name}!${cellName(row - 1, COLUMN.number)}`
      faults.push({ path, code: 'row-unknown', detail: { found: question } })
      continue
    }
    const before = answerOf(assessment, question) ?? null
    if (untouched || (before && sameAnswer(sheetAnswer(before), answer))) same++
    else {
      const { reason: _reason, note: _note, ...kept } = before ?? {}
      const { value, basis, reason, note } = answer
      const said = { ...(reason === '' ? {} : { reason }), ...(note === '' ? {} : { note }) }
      changes.push({ question, before, after: { ...kept, value, basis, ...said, at } })
    }
  }
  return {
    faults: faults.slice(0, MAX_FAULTS),
    changes,
    same,
    missing: Math.max(0, sheet.questions - sheet.found),
    emptied: sheet.emptied,
    otherVersion: sheet.pack.version !== pack.version,
  }
}
