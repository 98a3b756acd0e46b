// Answer sheets to be read: of the samples, and changed as a person, a program or an attacker would change them.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Answer, Assessment, Edition } from '#core/assessment/assessment.ts'
import type { Language } from '#core/report/report.ts'
import { format } from '#export/answer-sheet/format.ts'
import { readAnswerSheet, type AnswerSheet, type ChoiceWords } from '#export/answer-sheet/read.ts'
import { sheetChanges, type SheetChanges } from '#export/answer-sheet/changes.ts'
import { samples } from '#registry.ts'
import { translateIn, zeroTrust } from '../../core/report/report-fixture.ts'
import { exportInput } from '../export-input.ts'

const product = zeroTrust()
export const SAMPLE = await samples.find((s) => s.id === 'parts-maker')!.load('ja')
export const QUESTIONS = new Set(product.domains.flatMap((d) => d.questions.map((q) => q.id)))
export const LATER = '2026-12-01T00:00:00Z'

const both = [translateIn('ja'), translateIn('en')]
export const WORDS: ChoiceWords = {
  unknown: both.map((t) => t('questions.unknown')),
  notApplicable: both.map((t) => t('questions.notApplicable')),
  basis: {
    stated: both.map((t) => t('basis.stated')),
    documented: both.map((t) => t('basis.documented')),
    observed: both.map((t) => t('basis.observed')),
    tested: both.map((t) => t('basis.tested')),
  },
}

/** No plan is needed for it. */
export async function sheetOf(assessment: Assessment, language: Language = 'ja', edition: Edition = 'full') {
  return format.write({ ...exportInput(product, assessment, language, { roadmaps: [] }), edition })
}

export const read = (bytes: Uint8Array) => readAnswerSheet(bytes, WORDS)
export const faultsOf = (bytes: Uint8Array): string[] => {
  const result = read(bytes)
  return result.ok ? [] : result.faults.map((f) => `${f.path} ${f.code}`.trim())
}
export function sheetIn(bytes: Uint8Array): AnswerSheet {
  const result = read(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.sheet
}
export const changesIn = (bytes: Uint8Array, assessment: Assessment = SAMPLE): SheetChanges =>
  sheetChanges(sheetIn(bytes), assessment, { version: product.version, questions: QUESTIONS }, LATER)

/** A part of the workbook rewritten. */
export function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part]!)
  const after = change(before)
  if (after === before) throw new Error('nothing was changed')
  return zipSync({ ...parts, [part]: strToU8(after) })
}
export const ANSWERS = 'xl/worksheets/sheet2.xml'

/** The cell as a person would fill it in; '' empties it. */
export const withCell = (bytes: Uint8Array, cell: string, text: string): Uint8Array =>
  rewritten(bytes, ANSWERS, (xml) =>
    xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`), (_, style: string) =>
      text === '' ? `<c r="${cell}"${style}/>` : `<c r="${cell}"${style} t="inlineStr"><is><t>${text}</t></is></c>`,
    ),
  )

export const withAnswers = (answers: Record<string, Answer>): Assessment => ({ ...SAMPLE, answers })
