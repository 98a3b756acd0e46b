// The whole file, read back by other programs where they are installed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '#core/report/report.ts'
import { findMissing } from '#export/pdf/missing.ts'
import { createFace } from '#export/pdf/font/face.ts'
import { paintPdf, type PaintedPdf } from '#export/pdf/paint.ts'
import { cleanText } from '#export/pdf/text/characters.ts'
import { englishReport, japaneseReport, longNote, longWord } from './fixture.ts'
import { readFonts } from './fonts.ts'

const fonts = readFonts()
const folder = mkdtempSync(join(tmpdir(), 'board-'))

function installed(program: string): boolean {
  try {
    execFileSync(program, [program === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const poppler = installed('pdftotext')
const qpdf = installed('qpdf')
if (!poppler || !qpdf) console.warn('poppler-utils or qpdf is not installed: some checks of the PDF are left out')

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
const squeezed = (text: string): string => cleanText(text).normalize('NFC').replace(/\s+/g, '')

function save(name: string, painted: PaintedPdf): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, painted.bytes)
  return file
}

const cases = [
  { language: 'ja', make: japaneseReport, code: 'ja-JP' },
  { language: 'en', make: englishReport, code: 'en-US' },
] as const

describe.each(cases)('the report in $language', ({ language, make, code }) => {
  let painted: PaintedPdf
  let file: string
  let report: Report
  beforeAll(async () => {
    report = make()
    painted = await paintPdf(report, fonts)
    file = save(language, painted)
  })

  it.runIf(poppler)('gives back every text of its prose exactly', () => {
    const text = squeezed(run('pdftotext', file, '-'))
    for (const section of report.sections) {
      expect(text).toContain(squeezed(section.headline))
      for (const block of section.blocks) {
        if (block.kind === 'paragraph' || block.kind === 'heading') expect(text).toContain(squeezed(block.text))
        if (block.kind === 'callout') expect(text).toContain(squeezed(block.title + block.text))
        if (block.kind === 'list') for (const item of block.items) expect(text).toContain(squeezed(item))
      }
      for (const note of section.footnotes.filter((n) => n.text !== longNote))
        expect(text).toContain(squeezed(note.text))
    }
  })
  it.runIf(poppler)('loses not a character of a note of three thousand, over however many pages', () => {
    if (language !== 'ja') return
    const text = run('pdftotext', '-raw', file, '-')
    const sentence = /多要素認証は全員に適用し、例外は期限を付けて台帳に残す。/g
    const joined = squeezed(text.replaceAll('\f', ''))
      .replace(/髙﨑部品工業株式会社·社外秘·見本（架空の組織）\d+\/\d+ページ/g, '')
      .replaceAll('設問注記', '')
    // The note stands twice: as a footnote and in a cell; its first line in the cell is parted by the row's name.
    expect(joined.match(sentence)?.length).toBeGreaterThanOrEqual(2 * 104 - 2)
    expect(squeezed(text)).toContain(longWord)
  })
  it.runIf(poppler)('repeats the heads of a table of sixty rows on every page of it', () => {
    const head = language === 'ja' ? '費用（千円）' : 'Cost (kJPY)'
    const row = language === 'ja' ? /対策 \d+/ : /Measure \d+/
    const pages = run('pdftotext', '-layout', file, '-').split('\f')
    const withRows = pages.filter((page) => row.test(page) && page.includes(head))
    expect(withRows.length).toBeGreaterThanOrEqual(2)
    expect(pages.filter((page) => row.test(page))).toHaveLength(withRows.length)
  })
  it.runIf(poppler)('says its title, its language and its structure', () => {
    const info = run('pdfinfo', file)
    expect(info).toContain(report.title)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toContain(`Pages:           ${String(painted.pages)}`)
    const tree = run('pdfinfo', '-struct-text', file)
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'TOC', 'Link']) {
      expect(tree, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
    }
    expect(tree).toContain(report.sections[0]?.headline.slice(0, 8))
    expect(run('pdffonts', file)).toMatch(/\+BoardSans-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })
  it.runIf(qpdf)('is a sound file', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  })
  it.runIf(qpdf)('has a language, bookmarks, and links that lead to the sections', () => {
    const json = JSON.parse(
      run('qpdf', '--json', '--json-key=outlines', '--json-key=pages', '--json-key=qpdf', file),
    ) as {
      outlines: { title: string; destpageposfrom1: number; kids: unknown[] }[]
    }
    const titles = report.sections.map((section) => section.title)
    expect(json.outlines.map(({ title }) => title)).toEqual([report.contentsTitle, ...titles])
    expect(json.outlines[1]?.destpageposfrom1).toBe(3)
    const all = JSON.stringify(json)
    expect(all).toContain(`"/Lang":"u:${code}"`)
    expect(all.match(/"\/Subtype":"\/Link"/g)).toHaveLength(titles.length)
    for (const forbidden of ['/JavaScript', '/Launch', '/AcroForm', '/URI']) expect(all).not.toContain(forbidden)
  })
  it('is the same to the byte each time', async () => {
    expect((await paintPdf(make(), fonts)).bytes).toEqual(painted.bytes)
  })
  it('is small', () => {
    expect(painted.bytes.length).toBeLessThan(300_000)
  })
})

describe('characters that the fonts lack', () => {
  it('are announced with how often they stand in the report', async () => {
    const face = createFace(fonts.regular)
    expect(findMissing(japaneseReport(), face)).toEqual([{ char: '🔒', count: 2 }])
    expect((await paintPdf(englishReport(), fonts)).missing).toEqual([{ char: '🔒', count: 1 }])
  })
  it.runIf(poppler)('can still be found and copied', async () => {
    const file = save('missing', await paintPdf(englishReport(), fonts))
    expect(run('pdftotext', file, '-')).toContain('🔒')
  })
})

describe('painting', () => {
  it('tells of every page, and at last that all is done', async () => {
    const heard: [number, number][] = []
    const { pages } = await paintPdf(englishReport(), fonts, { onProgress: (...at) => heard.push(at) })
    expect(heard).toEqual(Array.from({ length: pages }, (_, i) => [i + 1, pages]))
  })
  it('stops between two pages when it is cancelled', async () => {
    const controller = new AbortController()
    let painted = 0
    const onProgress = (page: number): void => {
      painted = page
      if (page === 2) controller.abort()
    }
    await expect(paintPdf(englishReport(), fonts, { onProgress, signal: controller.signal })).rejects.toThrow(/abort/i)
    expect(painted).toBe(2)
  })
  it('changes the file with the report', async () => {
    const first = await paintPdf(englishReport(), fonts)
    const second = await paintPdf({ ...englishReport(), date: '2025-06-21' }, fonts)
    expect(second.bytes).not.toEqual(first.bytes)
  })
  it('gives a report on one page no cover and no contents', async () => {
    const board = englishReport()
    const first = board.sections[0]
    if (!first) throw new Error('no section')
    const { pages, bytes } = await paintPdf({ ...board, kind: 'one-page', sections: [first] }, fonts)
    expect(pages).toBe(1)
    expect(bytes.length).toBeGreaterThan(1000)
  })
  it('sets a section more tightly rather than leaving three lines on a page of their own', async () => {
    const board = englishReport()
    const first = board.sections[0]
    if (!first) throw new Error('no section')
    const pagesWith = async (lines: number): Promise<number> => {
      const items = Array.from({ length: lines }, (_, i) => `Item ${String(i)}`)
      const section = { ...first, blocks: [{ kind: 'list' as const, ordered: false, items }], footnotes: [] }
      return (await paintPdf({ ...board, contentsTitle: '', sections: [section] }, fonts)).pages
    }
    const fits = await pagesWith(32)
    expect([fits, await pagesWith(36), await pagesWith(60)]).toEqual([2, 2, 3])
  })
  it.runIf(poppler)('writes a title with kanji whose bytes look like line ends', async () => {
    const file = save('title', await paintPdf({ ...englishReport(), title: '不正侵入への備え（上）' }, fonts))
    expect(run('pdfinfo', file)).toContain('不正侵入への備え（上）')
  })
  it('bears a report with nothing in it', async () => {
    const empty = { ...englishReport(), sections: [], contentsTitle: '', badge: '', state: '', confidentiality: '' }
    expect((await paintPdf(empty, fonts)).pages).toBe(1)
  })
})
