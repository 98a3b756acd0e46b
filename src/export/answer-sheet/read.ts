// An answer sheet that came back. Read whole or not at all: every cell that cannot be an answer is named by sheet and cell,
// and then nothing of the sheet is used. What it says is not held against any assessment here.
import { BASES, type Answer, type Basis } from '#core/assessment/assessment.ts'
import { MAX_FAULTS, type Fault, type FaultCode } from '#core/assessment/fault.ts'
import { LIMITS } from '#core/assessment/guard.ts'
import { isId } from '#core/assessment/schema-parts.ts'
import { cellName } from '../ooxml/address.ts'
import { readWorkbook, type CellValue, type ReadRow, type ReadSheet } from '../ooxml/read-workbook.ts'
import { asWritten, COLUMN, FORMAT, ID_HEAD, tidy, VERSION, type SheetAnswer } from './layout.ts'

/** What the choices are called, in every language of the product: a sheet does not say in which it was filled in. */
export interface ChoiceWords {
  unknown: string[]
  notApplicable: string[]
  basis: Record<Basis, string[]>
}

export interface SheetRow {
  question: string
  /** "回答!I12" without its column: where to look. */
  row: number
  answer: SheetAnswer
  /** It stands as the app wrote it: nobody changed it. */
  untouched: boolean
}

export interface AnswerSheet {
  assessment: string
  pack: { id: string; version: string }
  /** Name of the sheet with the answers. */
  name: string
  /** How many questions it held when it was written. */
  questions: number
  /** Rows with an answer. */
  rows: SheetRow[]
  /** Rows found, and rows whose answer was emptied: an answer is never taken back by a sheet. */
  found: number
  emptied: number
}

export type ReadAnswers = { ok: true; sheet: AnswerSheet } | { ok: false; faults: Fault[] }

/** Never throws. */
export function readAnswerSheet(bytes: Uint8Array, words: ChoiceWords): ReadAnswers {
  if (bytes.byteLength > LIMITS.file) return refuse('too-big', { limit: LIMITS.file, found: bytes.byteLength })
  const book = readWorkbook(bytes)
  if (!book.ok) return book.why === 'too-big' ? refuse('unpacks-too-big') : refuse('not-a-workbook')
  const meta = metaOf(book.sheets)
  const answers = book.sheets.find((s) => s.rows[0]?.cells.get(COLUMN.id) === ID_HEAD)
  if (meta.get('format') !== FORMAT || !answers) return refuse('not-an-answer-sheet')
  if (Number(meta.get('version')) > VERSION)
    return refuse('newer-format', { limit: VERSION, found: text(meta.get('version')) })
  const [assessment, pack, version] = ['assessment', 'pack', 'pack-version'].map((key) => text(meta.get(key)))
  if (!isId(assessment ?? '') || !isId(pack ?? '')) return refuse('not-an-answer-sheet')
  return readRows(answers, words, {
    assessment: assessment ?? '',
    pack: { id: pack ?? '', version: version ?? '' },
    questions: Math.trunc(Number(meta.get('questions'))) || 0,
  })
}

const refuse = (code: FaultCode, detail?: Fault['detail']): ReadAnswers => ({
  ok: false,
  faults: [{ path: '', code, ...(detail && { detail }) }],
})

const text = (value: CellValue | undefined): string => (value === undefined ? '' : tidy(String(value)))

/** The sheet whose first cell says "format". */
function metaOf(sheets: readonly ReadSheet[]): Map<string, CellValue | undefined> {
  const sheet = sheets.find((s) => s.rows[0]?.cells.get(0) === 'format')
  return new Map((sheet?.rows ?? []).slice(0, 50).map((r) => [text(r.cells.get(0)), r.cells.get(1)]))
}

function readRows(
  sheet: ReadSheet,
  words: ChoiceWords,
  head: Pick<AnswerSheet, 'assessment' | 'pack' | 'questions'>,
): ReadAnswers {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const rows: SheetRow[] = []
  let [found, emptied] = [0, 0]
  for (const row of sheet.rows.slice(1)) {
    if (faults.length >= MAX_FAULTS) break
    const fault = (column: keyof typeof COLUMN, code: FaultCode, what?: string) => {
      const path = `${sheet.name}!${cellName(row.number - 1, COLUMN[column])}`
      faults.push({
        path,
        code,
        ...(what === undefined ? {} : { detail: { found: what.slice(0, 40).toWellFormed() } }),
      })
    }
    const question = text(row.cells.get(COLUMN.id))
    const filled = [COLUMN.answer, COLUMN.reason, COLUMN.basis, COLUMN.note].some((c) => text(row.cells.get(c)) !== '')
    if (question === '') {
      if (filled) fault('answer', 'row-without-id')
      continue
    }
    found++
    if (!isId(question)) fault('number', 'bad-id', question)
    else if (seen.has(question)) fault('number', 'row-twice', question)
    seen.add(question)
    const written = text(row.cells.get(COLUMN.written))
    if (!filled) {
      if (written !== '') emptied++
      continue
    }
    const answer = answerIn(row, words, fault)
    if (answer) rows.push({ question, row: row.number, answer, untouched: asWritten(answer) === written })
  }
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, MAX_FAULTS) }
  return { ok: true, sheet: { ...head, name: sheet.name, rows, found, emptied } }
}

type Tell = (column: keyof typeof COLUMN, code: FaultCode, what?: string) => void

/** Undefined when a cell of it is at fault; the fault is told. */
function answerIn({ cells }: ReadRow, words: ChoiceWords, fault: Tell): SheetAnswer | undefined {
  const [said, reason, saidBasis, note] = [COLUMN.answer, COLUMN.reason, COLUMN.basis, COLUMN.note].map((c) =>
    text(cells.get(c)),
  )
  const value = valueOf(said ?? '', words)
  const basis = saidBasis === '' ? 'stated' : BASES.find((b) => named(words.basis[b], saidBasis ?? ''))
  const told: FaultCode[] = []
  const tell: Tell = (...what) => {
    told.push(what[1])
    fault(...what)
  }
  if (said === '') tell('answer', 'answer-missing')
  else if (value === undefined) tell('answer', 'not-a-choice', said)
  if (basis === undefined) tell('basis', 'not-a-choice', saidBasis)
  if (value === 'not-applicable' && reason === '') tell('reason', 'reason-missing')
  if (value !== undefined && value !== 'not-applicable' && reason !== '') tell('reason', 'reason-unused')
  for (const [column, cell = ''] of [
    ['reason', reason],
    ['note', note],
  ] as const)
    if (cell.length > LIMITS.text) tell(column, 'too-long')
  return told.length === 0 && value !== undefined && basis !== undefined
    ? { value, basis, reason: reason ?? '', note: note ?? '' }
    : undefined
}

/** "3 Advanced", "3", "３" are level 3; "3.5" is none. */
function valueOf(said: string, words: ChoiceWords): Answer['value'] | undefined {
  const level = /^([1-4])(?:\s|$)/.exec(said.normalize('NFKC'))?.[1]
  if (level !== undefined) return Number(level) as 1 | 2 | 3 | 4
  if (named(words.unknown, said)) return 'unknown'
  return named(words.notApplicable, said) ? 'not-applicable' : undefined
}

const fold = (word: string): string => word.normalize('NFKC').toLowerCase().replaceAll('’', "'").trim()
const named = (words: readonly string[], said: string): boolean => words.some((word) => fold(word) === fold(said))
