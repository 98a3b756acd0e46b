// A logo on the cover and in the masthead, in the file and in the preview.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paintPdf } from '#export/pdf/paint.ts'
import { pictureReport } from '#export/pdf/picture-report.ts'
import { COLUMN } from '#export/pdf/theme.ts'
import { englishReport } from './fixture.ts'
import { readFonts } from './fonts.ts'
import { LOGO } from './logo-fixture.ts'

const fonts = readFonts()
const file = join(mkdtempSync(join(tmpdir(), 'logo-')), 'logo.pdf')
const poppler = spawnSync('pdfimages', ['-v']).error === undefined
const kinds = ['board', 'one-page'] as const
const withLogo = (kind: (typeof kinds)[number], logo: string) => ({ ...englishReport(), kind, logo })

describe.each(kinds)('the %s report', (kind) => {
  it('shows the logo on its first page alone, at the right and in proportion', () => {
    const pages = pictureReport(withLogo(kind, LOGO), fonts)
    const found = pages.map(({ marks }) => marks.flatMap((m) => (m.kind === 'picture' ? [m] : [])))
    expect(found.slice(1).flat()).toEqual([])
    const [logo] = found[0] ?? []
    expect(logo!.width / logo!.height).toBeCloseTo(12 / 8)
    expect(logo!.x + logo!.width).toBeCloseTo(COLUMN.left + COLUMN.width)
  })
  it.runIf(poppler)('carries it once', async () => {
    writeFileSync(file, (await paintPdf(withLogo(kind, LOGO), fonts)).bytes)
    const images = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(images).toHaveLength(1)
    expect(images[0]).toMatch(/1\s+0 image\s+12\s+8\s+rgb\s+3\s+8\s+jpeg/)
  })
  it('is whole without one, and with one that is none', () => {
    const pages = (logo: string) => pictureReport(withLogo(kind, logo), fonts)
    expect(pages('data:image/jpeg;base64,AAAA')).toEqual(pages(''))
  })
})
