// The first sheet: what this is, how to fill it in, how it goes back.
import type { ExportInput } from '../format.ts'
import type { Cell, Sheet } from '../ooxml/workbook.ts'
import { BODY, STRONG, TITLE } from './looks.ts'

const STEPS = ['choose', 'unknown', 'notApplicable', 'basis', 'note', 'back'] as const

export function guideSheet({ assessment, pack, report, t }: ExportInput, name: string, questions: number): Sheet {
  const row = (value: string, style: Cell['style']): Cell[] => [{ value, style }]
  return {
    name,
    columns: [{ width: 96 }],
    locked: true,
    rows: [
      row(t('sheet.title', { organization: assessment.organization.name || t('report.unnamed') }), TITLE),
      row(t('sheet.guide.lead', { count: questions, date: report.dateText }), BODY),
      [],
      row(t('sheet.guide.how'), STRONG),
      ...STEPS.map((step, i) => row(`${String(i + 1)}. ${t(`sheet.guide.${step}`)}`, BODY)),
      [],
      row(t('sheet.guide.stages'), STRONG),
      ...pack.stages.map((s, i) =>
        row(
          t('figure.alt.pair', {
            name: t('report.stage', { number: String(i + 1), title: s.title }),
            value: s.summary,
          }),
          BODY,
        ),
      ),
      [],
      row(t('report.questionnaire.confidentiality'), BODY),
    ],
  }
}
