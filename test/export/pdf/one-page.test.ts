// One page is one page: whatever was answered, in both languages, on both papers.
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#core/assessment/assessment.ts'
import { pictureReport } from '#export/pdf/picture-report.ts'
import { answer, cases, pack as checked, samples, short, type Someone } from '../../content/zero-trust.ts'
import { plansOf, reportOf, zeroTrust } from '../../core/report/report-fixture.ts'
import { readFonts } from './fonts.ts'

const pack = zeroTrust()
const fonts = readFonts()

const blank: Assessment = {
  ...samples[0]!.assessment,
  organization: { id: 'kamome', name: '株式会社かもめ商店ホールディングス東日本統括本部' },
  edition: 'short',
  plan: {},
}
const alike = (['unknown', 1, 2, 3, 4] as const).map<Someone>((value) => ({
  name: `five minutes, every answer ${value}`,
  assessment: { ...blank, answers: Object.fromEntries(short.map(({ id }) => [id, answer(value)])) },
}))
const nobody: Someone = { name: 'nothing answered', assessment: { ...blank, answers: {} } }

describe('the one-page report is one page', () => {
  it.each([...samples, ...cases, ...alike, nobody])('for $name', ({ assessment }) => {
    const roadmaps = plansOf(checked, assessment)
    for (const language of ['ja', 'en'] as const) {
      const report = reportOf(pack, assessment, language, { kind: 'one-page', roadmaps })
      for (const paper of ['a4', 'letter'] as const)
        expect(pictureReport(report, fonts, { paper }), `${language} ${paper}`).toHaveLength(1)
    }
  })
})
