// Evil and hostile texts stay texts in a PDF: the file is sound, it does nothing by itself and leads nowhere, and a reader gets
// every text back (T17). The control is a file that does act.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '#core/report/report.ts'
import { findMissing } from '#export/pdf/missing.ts'
import { createFace } from '#export/pdf/font/face.ts'
import { paintPdf } from '#export/pdf/paint.ts'
import { cleanText } from '#export/pdf/text/characters.ts'
import { PAYLOADS } from '../../e2e/hostile/payloads.ts'
import { EVIL } from '../evil.ts'
import { evilInput } from '../input.ts'
import { englishReport } from './fixture.ts'
import { readFonts } from './fonts.ts'

const fonts = readFonts()
const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
const answers = (program: string, flag: string): boolean => spawnSync(program, [flag]).error === undefined
const poppler = answers('pdftotext', '-v')
const qpdf = answers('qpdf', '--version')
if (!poppler || !qpdf) console.warn('poppler-utils or qpdf is not installed: checks of hostile PDFs are left out')
const run = (program: string, ...args: string[]): string =>
  spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 }).stdout

/** What a viewer could do without being asked, or where a click could lead; that a file opens at its first page is no deed. */
const ACTS =
  /"\/(?:JS|JavaScript|Launch|AA|SubmitForm|ImportData|GoToR|GoToE|RichMedia|EmbeddedFiles?|XFA|AcroForm|URI)"/g
function actsOf(name: string, bytes: Uint8Array): string[] {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  return run('qpdf', '--json', '--json-key=qpdf', file).match(ACTS) ?? []
}

const texts = [...Object.values(EVIL).filter((text) => text.length < 1000), ...PAYLOADS]
function hostileReport(): Report {
  const report = englishReport()
  const [first, second] = [texts[0] ?? '', PAYLOADS[0] ?? '']
  const section = {
    id: 'evil',
    title: second,
    headline: first,
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    footnotes: [],
  }
  return { ...report, title: second, organization: second, sections: [section, ...report.sections] }
}

describe('a PDF of hostile texts', { timeout: 120_000 }, () => {
  it.runIf(qpdf)('is sound and does nothing by itself', async () => {
    const files = {
      made: await paintPdf(hostileReport(), fonts),
      japanese: await paintPdf(evilInput('ja', 'full').report, fonts),
      english: await paintPdf(evilInput('en', 'board').report, fonts, { archive: true }),
    }
    for (const [name, { bytes }] of Object.entries(files)) {
      expect(actsOf(name, bytes), name).toEqual([])
      expect(run('qpdf', '--check', join(folder, `${name}.pdf`)), name).toContain('No syntax or stream encoding errors')
    }
  })

  it.runIf(poppler)('gives every text back', async () => {
    const report = hostileReport()
    const { bytes } = await paintPdf(report, fonts)
    const file = join(folder, 'read.pdf')
    writeFileSync(file, bytes)
    const missing = findMissing(report, createFace(fonts.regular)).map(({ char }) => char)
    const drawn = (text: string): string =>
      missing
        .reduce((rest, char) => rest.replaceAll(char, ''), cleanText(text))
        .normalize('NFC')
        .replace(/\s+/g, '')
    const read = drawn(run('pdftotext', '-raw', file, '-'))
    expect(texts.filter((text) => !read.includes(drawn(text)))).toEqual([])
  })

  it.runIf(qpdf)('is told from one that acts', () => {
    const acting = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(file:///x)>>>>]>> endobj
trailer <</Root 1 0 R/Size 4>>`
    const found = actsOf('acting', new TextEncoder().encode(acting))
    expect(found).toEqual(expect.arrayContaining(['"/JS"', '"/JavaScript"', '"/URI"']))
  })
})
