// The form as a file: every question of the full edition comes back as text, whole and on one page.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { translatePack } from '#core/pack/translate-pack.ts'
import { composeQuestionnaire } from '#core/report/compose-questionnaire.ts'
import type { Block, Report } from '#core/report/report.ts'
import { paintPdf, type PaintedPdf } from '#export/pdf/paint.ts'
import { pictureReport } from '#export/pdf/picture-report.ts'
import { cleanText } from '#export/pdf/text/characters.ts'
import { COLUMN, PAGE } from '#export/pdf/theme.ts'
import { translateIn, zeroTrust } from '../../core/report/report-fixture.ts'
import { readFonts } from './fonts.ts'

const fonts = readFonts()
const folder = mkdtempSync(join(tmpdir(), 'questionnaire-'))
const product = zeroTrust()
const squeezed = (text: string): string => cleanText(text).normalize('NFC').replace(/\s+/g, '')
const poppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

type Form = Extract<Block, { kind: 'form' }>

describe.each(['ja', 'en'] as const)('the questionnaire on paper in %s', (language) => {
  let report: Report
  let painted: PaintedPdf
  let forms: Form[]
  beforeAll(async () => {
    report = composeQuestionnaire({
      pack: translatePack(product, language),
      assessment: { organization: { id: 'o', name: 'みほん' } },
      edition: 'full',
      t: translateIn(language),
      language,
      date: '2026-11-22',
    })
    forms = report.sections.flatMap((s) => s.blocks.filter((b) => b.kind === 'form'))
    painted = await paintPdf(report, fonts)
  })

  it.runIf(poppler)('gives back every word of every question, each question on one page', () => {
    const file = join(folder, `${language}.pdf`)
    writeFileSync(file, painted.bytes)
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    const pages = text.split('\f').map(squeezed)
    for (const { text: question, choices, before, after, lines } of forms) {
      const page = pages.filter((p) => p.includes(squeezed(question)))
      expect(page, question).toHaveLength(1)
      const texts = [...choices, ...before, ...after].map((item) => item.text)
      for (const part of [...texts, ...lines.map((l) => l.label)]) expect(page[0], question).toContain(squeezed(part))
    }
  })

  it('twice over is more than a hundred pages and less than a megabyte', async () => {
    const { pages, bytes } = await paintPdf({ ...report, sections: [...report.sections, ...report.sections] }, fonts)
    expect(pages).toBeGreaterThan(100)
    expect(bytes.length).toBeLessThan(1_000_000)
  })
  it('lacks no character', () => {
    expect(painted.missing).toEqual([])
  })

  it('has a box for everything that can be ticked, and nothing beyond the column', () => {
    const boxes = forms.reduce((sum, f) => sum + f.choices.length + f.ticks.flatMap((g) => g.items).length, 0)
    const marks = pictureReport(report, fonts).flatMap((page) => page.marks)
    const square = marks.filter((m) => m.kind === 'rect' && m.width === m.height && m.paint.stroke !== undefined)
    expect(square).toHaveLength(boxes)
    for (const mark of marks)
      if (mark.kind === 'text') {
        // Japanese punctuation may hang over the edge.
        expect(mark.x + mark.width, mark.text).toBeLessThan(COLUMN.left + COLUMN.width + 10)
        expect(mark.baseline, mark.text).toBeLessThan(PAGE.height)
      }
  })
})
