// All that the report rests on, as a workbook: what an auditor recomputes and a consultant filters.
import type { ExportInput } from '../format.ts'
import { sheetNames } from '../ooxml/address.ts'
import { fontOf } from '../ooxml/font.ts'
import { writeWorkbook } from '../ooxml/workbook.ts'
import { sourcesOf } from './plan.ts'
import { aboutSheet } from './sheets/about.ts'
import { answersSheet } from './sheets/answers.ts'
import { costsSheet } from './sheets/costs.ts'
import { gapsSheet } from './sheets/gaps.ts'
import { incidentsSheet, movesSheet } from './sheets/incidents.ts'
import { measuresSheet } from './sheets/measures.ts'
import { frameworksSheet, sourcesSheet } from './sheets/references.ts'
import { scoresSheet } from './sheets/scores.ts'
import { weeksSheet } from './sheets/weeks.ts'

export function writeXlsx(input: ExportInput): Uint8Array<ArrayBuffer> {
  const sources = sourcesOf(input)
  const answers = answersSheet(sources)
  const tables = [
    scoresSheet(sources, answers),
    answers,
    gapsSheet(sources),
    measuresSheet(sources),
    weeksSheet(sources),
    costsSheet(sources),
    incidentsSheet(sources),
    movesSheet(sources),
    frameworksSheet(sources),
    sourcesSheet(sources),
  ]
  const sheets = [aboutSheet(sources, tables), ...tables.map((t) => t.sheet)]
  const names = sheetNames(sheets.map((s) => s.name))
  return writeWorkbook({
    sheets: sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? sheet.name })),
    font: fontOf(input.language).body,
    title: input.t('workbook.title'),
    creator: input.t('app.name'),
    at: input.at,
  })
}
