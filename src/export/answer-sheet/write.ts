// A workbook to hand to someone who has not got the app: every question that is asked and concerns the organization, with
// what is answered so far. Only the cells to be filled in can be changed; which row is which question stands in a hidden
// column, and which assessment it belongs to in a hidden sheet.
import { askedQuestions } from '#core/assessment/asked.ts'
import { answerOf } from '#core/assessment/applies.ts'
import { BASES } from '#core/assessment/assessment.ts'
import type { Domain, Question } from '#core/pack/pack.ts'
import type { ExportInput } from '../format.ts'
import { sheetNames } from '../ooxml/address.ts'
import { writeWorkbook, type Cell, type CellLike, type Sheet } from '../ooxml/workbook.ts'
import { guideSheet } from './guide.ts'
import { COLUMN, FORMAT, ID_HEAD, sheetAnswer, VERSION, asWritten, type SheetAnswer } from './layout.ts'
import { FILL, HEAD, INPUT, PLAIN } from './looks.ts'

const WIDTHS = [4, 6, 16, 44, 26, 26, 26, 26, 18, 26, 20, 40, 4]
const HIDDEN: number[] = [COLUMN.id, COLUMN.written]

export async function writeAnswerSheet(input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  const { assessment, at, edition, language, pack, t } = input
  const asked = askedQuestions(pack, { ...assessment, edition: edition ?? assessment.edition })
  const [guide = '', answers = '', data = ''] = sheetNames([t('sheet.guide.name'), t('sheet.answers'), 'ztm'])
  const meta: [string, string | number][] = [
    ['format', FORMAT],
    ['version', VERSION],
    ['assessment', assessment.id],
    ['pack', pack.id],
    ['pack-version', pack.version],
    ['questions', asked.length],
  ]
  const choices = choicesOf(input)
  const rows = [headRow(input), ...asked.map(({ domain, question }) => questionRow(input, domain, question))]
  const column = (index: number) => ({ top: 1, bottom: Math.max(1, asked.length), left: index, right: index })
  const choiceRange = (left: number, count: number) => ({ top: 0, bottom: count - 1, left, right: left })
  const sheets: Sheet[] = [
    guideSheet(input, guide, asked.length),
    {
      name: answers,
      columns: WIDTHS.map((width, i) => ({ width, ...(HIDDEN.includes(i) ? { hidden: true } : {}) })),
      rows,
      frozen: { rows: 1, columns: COLUMN.question + 1 },
      filter: { top: 0, bottom: asked.length, left: COLUMN.number, right: COLUMN.note },
      lists: [
        { range: column(COLUMN.answer), from: { sheet: data, range: choiceRange(3, choices.answers.length) } },
        { range: column(COLUMN.basis), from: { sheet: data, range: choiceRange(4, choices.bases.length) } },
      ],
      locked: true,
      colour: FILL.accent,
    },
    {
      name: data,
      columns: [14, 40, 4, 30, 30].map((width) => ({ width })),
      rows: Array.from({ length: Math.max(meta.length, choices.answers.length) }, (_, i): CellLike[] => [
        meta[i]?.[0] ?? null,
        meta[i]?.[1] ?? null,
        null,
        choices.answers[i] ?? null,
        choices.bases[i] ?? null,
      ]),
      locked: true,
      hidden: true,
    },
  ]
  const title = t('sheet.title', { organization: assessment.organization.name })
  const font = language === 'ja' ? 'Yu Gothic' : 'Calibri'
  return Promise.resolve(writeWorkbook({ sheets, font, title, creator: t('app.name'), at, locked: true }))
}

const stageText = ({ pack, t }: ExportInput, level: number): string =>
  t('report.stage', { number: String(level), title: pack.stages[level - 1]?.title ?? '' })

function choicesOf(input: ExportInput): { answers: string[]; bases: string[] } {
  const { t } = input
  return {
    answers: [...[1, 2, 3, 4].map((n) => stageText(input, n)), t('questions.unknown'), t('questions.notApplicable')],
    bases: BASES.map((b) => t(`basis.${b}`)),
  }
}

function headRow(input: ExportInput): Cell[] {
  const { t } = input
  const titles = ['number', 'domain', 'question'].map((key) => t(`sheet.column.${key}`))
  const levels = [1, 2, 3, 4].map((n) => stageText(input, n))
  const open = ['answer', 'reason', 'basis', 'note'].map((key) => t(`sheet.column.${key}`))
  return [ID_HEAD, ...titles, ...levels, ...open, 'written'].map((value) => ({ value, style: HEAD }))
}

function questionRow(input: ExportInput, domain: Domain, question: Question): Cell[] {
  const { assessment, pack, t } = input
  const number = `${String(pack.domains.indexOf(domain) + 1)}.${String(domain.questions.indexOf(question) + 1)}`
  const answer = answerOf(assessment, question.id)
  const filled = answer && sheetAnswer(answer)
  const text = question.key
    ? t('figure.noted', { text: question.text, note: t('report.questionnaire.key') })
    : question.text
  const fixed = [question.id, number, domain.title, text, ...question.levels]
  return [
    ...fixed.map((value): Cell => ({ value, style: PLAIN })),
    { value: filled ? answerText(input, filled.value) : null, style: INPUT },
    { value: filled?.reason ?? null, style: INPUT },
    { value: filled ? t(`basis.${filled.basis}`) : null, style: INPUT },
    { value: filled?.note ?? null, style: INPUT },
    { value: filled ? asWritten(filled) : null, style: PLAIN },
  ]
}

function answerText(input: ExportInput, value: SheetAnswer['value']): string {
  if (typeof value === 'number') return stageText(input, value)
  return input.t(value === 'unknown' ? 'questions.unknown' : 'questions.notApplicable')
}
