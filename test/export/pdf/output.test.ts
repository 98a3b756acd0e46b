// What the file must be able to do besides being read: an archive takes it, a password closes it, another paper fits it.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOnPaper, readable, tinted } from '#export/pdf/accent.ts'
import { paintPdf, type PaintedPdf } from '#export/pdf/paint.ts'
import { pictureReport } from '#export/pdf/picture-report.ts'
import { COLOUR, PAGE } from '#export/pdf/theme.ts'
import { englishReport, japaneseReport } from './fixture.ts'
import { readFonts } from './fonts.ts'
import { LOGO } from './logo-fixture.ts'

const fonts = readFonts()
const folder = mkdtempSync(join(tmpdir(), 'output-'))
const answers = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined

/** Debian's names; where any is missing the check is left out and says so. */
const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'jaxb-api', 'javax.activation'].map(
  (name) => `/usr/share/java/${name}.jar`,
)
const preflight = jars.every((jar) => existsSync(jar)) && answers('java', '-version')
const poppler = answers('pdftotext', '-v')
const qpdf = answers('qpdf', '--version')
if (!preflight) console.warn('Apache PDFBox Preflight or Java is not installed: the check of PDF/A is skipped')
if (!poppler || !qpdf) console.warn('poppler-utils or qpdf is not installed: checks of the password are skipped')

function save(name: string, { bytes }: PaintedPdf): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  return file
}
/** What Preflight says: valid, or every fault it found. */
const judged = (file: string): string => {
  const { stdout, stderr } = spawnSync(
    'java',
    ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file],
    { encoding: 'utf8' },
  )
  return stdout + stderr
}

describe('an archive file', () => {
  it.runIf(preflight)('is valid PDF/A-1b, in both languages, on both papers, in any colour', async () => {
    const japanese = save('a4', await paintPdf(japaneseReport(), fonts, { archive: true }))
    const english = save(
      'letter',
      await paintPdf({ ...englishReport(), logo: LOGO }, fonts, { archive: true, paper: 'letter', accent: '#ffcc00' }),
    )
    expect(judged(japanese)).toContain('is a valid PDF/A-1b file')
    expect(judged(english)).toContain('is a valid PDF/A-1b file')
  })
  it.runIf(preflight)('is told from the usual file, which does not claim to be one', async () => {
    expect(judged(save('usual', await paintPdf(englishReport(), fonts)))).not.toContain('is a valid PDF/A-1b file')
  })
  it.runIf(poppler)('says the same texts as the usual file', async () => {
    const [usual, archive] = await Promise.all([
      paintPdf(japaneseReport(), fonts),
      paintPdf(japaneseReport(), fonts, { archive: true }),
    ])
    const text = (file: string): string => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    expect(text(save('archive', archive))).toBe(text(save('packed', usual)))
    expect(archive.pages).toBe(usual.pages)
  })
  it('is the same to the byte each time', async () => {
    const once = await paintPdf(englishReport(), fonts, { archive: true, paper: 'letter', accent: '#7a1fa2' })
    const again = await paintPdf(englishReport(), fonts, { archive: true, paper: 'letter', accent: '#7a1fa2' })
    expect(again.bytes).toEqual(once.bytes)
  })
  it('takes no password', async () => {
    await expect(paintPdf(englishReport(), fonts, { archive: true, password: 'x' })).rejects.toThrow(/no password/)
  })
})

describe('a password', () => {
  const password = 'ひみつ-Ω 2026'
  const read = (file: string, given: string) =>
    spawnSync('pdftotext', ['-upw', given, file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })

  it.runIf(poppler && qpdf)('opens the file, and nothing else does', async () => {
    const report = englishReport()
    const file = save('closed', await paintPdf(report, fonts, { password }))
    const facts = execFileSync('qpdf', [`--password=${password}`, '--check', file], { encoding: 'utf8' })
    expect(facts).toContain('R = 6')
    expect(facts).toContain('stream encryption method: AESv3')
    expect(facts).toContain('No syntax or stream encoding errors')
    expect(read(file, password).stdout).toContain(report.organization)
    for (const wrong of ['', 'ひみつ', `${password} `]) {
      expect(read(file, wrong).stdout).toBe('')
      expect(read(file, wrong).stderr).toContain('Incorrect password')
    }
  })
  it.runIf(poppler)('is the same however its characters were typed', async () => {
    const file = save('typed', await paintPdf(englishReport(), fonts, { password: 'ｶﾞ１' }))
    expect(read(file, 'ガ1').stdout).not.toBe('')
  })
  it.runIf(qpdf)('of more than 127 bytes is cut where readers cut it', async () => {
    const long = '長'.repeat(60)
    const file = save('long', await paintPdf(englishReport(), fonts, { password: long }))
    expect(execFileSync('qpdf', [`--password=${long}`, '--check', file], { encoding: 'utf8' })).toContain('R = 6')
  })
  it('leaves no text of the report in the bytes', async () => {
    const { bytes } = await paintPdf(englishReport(), fonts, { password })
    const raw = Buffer.from(bytes).toString('latin1')
    for (const tell of ['<rdf:', 'Title', 'BoardSans']) expect(raw).not.toContain(tell)
  })
})

describe('the paper and the colour', () => {
  it('of the picture are those of the file', () => {
    const [page] = pictureReport(englishReport(), fonts, { paper: 'letter', accent: '#7a1fa2' })
    expect([page?.width, page?.height]).toEqual([612, 792])
    expect(page?.marks.some((mark) => mark.kind === 'rect' && mark.paint.fill === '#7a1fa2')).toBe(true)
  })
  it('are of this report alone', () => {
    pictureReport(englishReport(), fonts, { paper: 'letter', accent: '#7a1fa2' })
    expect(PAGE).toEqual({ width: 595.28, height: 841.89 })
    expect(COLOUR.accent).toBe('#0b5c6b')
  })
  it('do not mix when two reports are painted at once', async () => {
    const letter = { paper: 'letter', accent: '#7a1fa2' } as const
    const alone = [await paintPdf(englishReport(), fonts), await paintPdf(englishReport(), fonts, letter)]
    const together = await Promise.all([paintPdf(englishReport(), fonts), paintPdf(englishReport(), fonts, letter)])
    expect(
      together.map((p) => Buffer.from(p.bytes).equals(Buffer.from(alone[together.indexOf(p)]?.bytes ?? []))),
    ).toEqual([true, true])
  })
  it('can always be read on white, and keep a colour that could', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colour, (chosen) => {
        expect(contrastOnPaper(readable(chosen))).toBeGreaterThanOrEqual(4.5)
        if (contrastOnPaper(chosen) >= 4.5) expect(readable(chosen)).toBe(chosen)
        expect(contrastOnPaper(tinted(chosen, 0.1))).toBeLessThanOrEqual(contrastOnPaper(chosen))
      }),
    )
    expect(readable('red; }')).toBe('#000000')
  })
})
