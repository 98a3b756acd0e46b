// Every report of every sample, in both languages on both papers, read as a typesetter would: as many pages as were promised,
// nothing beyond the column, no line that begins or ends with what must not stand there. And the same with evil texts.
import { describe, expect, it } from 'vitest'
import type { Language, Report } from '#core/report/report.ts'
import type { Mark, PagePicture } from '#export/pdf/picture-pen.ts'
import { pictureReport } from '#export/pdf/picture-report.ts'
import { evilInput, inputOf, SAMPLES, sampleOf } from '../input.ts'
import { readFonts } from './fonts.ts'

const fonts = readFonts()
/** Pages of each kind, as report.md has them. */
const PAGES: Record<'board' | 'full' | 'one-page', [number, number]> = {
  board: [8, 12],
  full: [25, 45],
  'one-page': [1, 1],
}
const MARGIN = { a4: 62, letter: 45 }
const papers = ['a4', 'letter'] as const
const languages: Language[] = ['ja', 'en']
const kinds = ['board', 'full', 'one-page'] as const

/** Must not begin a line; must not end one (JIS X 4051, without what may hang). */
const NO_START = /^[、。，．・：；？！）］｝」』】〕〉》ー々っゃゅょッャュョ)\]}!?%]/
const NO_END = /[（［｛「『【〔〈《([{¥]$/

type Text = Extract<Mark, { kind: 'text' }>
const textsOf = ({ marks }: PagePicture): Text[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))

/** Lines of one paragraph stand under each other, at one left edge in one size. */
function linesOf(texts: Text[]): [Text, Text][] {
  return texts.flatMap((text, i) => {
    const before = texts[i - 1]
    const follows =
      before && before.size === text.size && Math.abs(before.x - text.x) < 0.01 && text.baseline > before.baseline
    return follows && text.baseline - before.baseline < 2 * text.size ? [[before, text] as [Text, Text]] : []
  })
}

function expectSoundPages(report: Report, paper: (typeof papers)[number]): void {
  const pages = pictureReport(report, fonts, { paper })
  const [least, most] = PAGES[report.kind as keyof typeof PAGES]
  expect(pages.length).toBeGreaterThanOrEqual(least)
  expect(pages.length).toBeLessThanOrEqual(most)
  for (const page of pages) expectInside(page, paper)
  if (report.language !== 'ja') return
  const lines = pages.flatMap((page) => linesOf(textsOf(page)))
  expect(lines.length).toBeGreaterThan(5)
  const broken = lines.filter(([before, after]) => NO_END.test(before.text) || NO_START.test(after.text))
  expect(broken.map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([])
}
function expectInside(page: PagePicture, paper: (typeof papers)[number]): void {
  const right = page.width - MARGIN[paper]
  for (const { text, x, width, baseline } of textsOf(page)) {
    expect(x, text).toBeGreaterThan(MARGIN[paper] - 1)
    expect(x + width, text).toBeLessThan(right + 1)
    expect(baseline, text).toBeLessThan(page.height - 30)
  }
}

describe.each(SAMPLES)('%s', (sample) => {
  describe.each(languages)('in %s', (language) => {
    it.each(kinds)('the %s report is set soundly on both papers', { timeout: 120_000 }, (kind) => {
      const { report } = inputOf(sampleOf(sample, language), language, kind)
      for (const paper of papers) expectSoundPages(report, paper)
    })
  })
})

it.each(languages)('evil texts in %s stay inside the column, on both papers', { timeout: 300_000 }, (language) => {
  for (const kind of [language === 'ja' ? 'full' : 'board'] as const) {
    const { report } = evilInput(language, kind)
    for (const paper of papers) for (const page of pictureReport(report, fonts, { paper })) expectInside(page, paper)
  }
})
