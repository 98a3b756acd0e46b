import { describe, expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import type { Report } from '#core/report/report.ts'
import { format } from '#export/pptx/format.ts'
import { EVIL } from '../evil.ts'
import { evilInput, inputOf, SAMPLES, sampleOf } from '../input.ts'
import { inLibreOffice } from '../libre-office.ts'
import { readParts, readWorkbook } from '../office.ts'
import { numbered, pptxTexts } from '../office-texts.ts'
import { squeezed, textsOfReport } from '../report-texts.ts'
import { elements, textOf, type Element } from '../xml.ts'

const languages = ['ja', 'en'] as const
const slidesIn = (bytes: Uint8Array): Element[] => numbered(readParts(bytes), 'ppt/slides/slide')

/** Everything in points, from the top left. */
function boxesOf(slide: Element): { right: number; bottom: number; left: number; top: number }[] {
  return [...elements(slide, 'a:xfrm'), ...elements(slide, 'p:xfrm')].flatMap((place) => {
    const [off, ext] = [elements(place, 'a:off')[0], elements(place, 'a:ext')[0]]
    const of = (e: Element | undefined, name: string): number => Number(e?.attributes[name] ?? 0) / 12_700
    const [left, top] = [of(off, 'x'), of(off, 'y')]
    return [{ left, top, right: left + of(ext, 'cx'), bottom: top + of(ext, 'cy') }]
  })
}

function expectSound(bytes: Uint8Array): void {
  const parts = readParts(bytes)
  const types = elements(parts['[Content_Types].xml']!, 'Override').map((o) => o.attributes['PartName']!.slice(1))
  const own = Object.keys(parts).filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
  expect(new Set(types)).toEqual(new Set(own))
  for (const slide of numbered(parts, 'ppt/slides/slide')) {
    const ids = elements(slide, 'p:cNvPr').map((e) => e.attributes['id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(elements(slide, 'p:ph').filter((p) => /itle/.test(p.attributes['type'] ?? ''))).toHaveLength(1)
    for (const run of elements(slide, 'a:rPr')) expect(run.attributes['lang']).toMatch(/^(ja-JP|en-US)$/)
    for (const box of boxesOf(slide)) {
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(-0.01)
      expect(box.right).toBeLessThanOrEqual(960.01)
      // Below stands the foot, which is the layout's.
      expect(box.bottom).toBeLessThanOrEqual(box.left === 0 ? 540.01 : 504)
    }
  }
}

describe.each(languages)('the deck in %s', (language) => {
  test.each(SAMPLES)('of %s says all that the board report says, with every number', async (sample) => {
    const input = inputOf(sampleOf(sample, language), language)
    const bytes = await format.write(input)
    const all = squeezed(pptxTexts(bytes).join(''))
    for (const text of textsOfReport(input.report, input)) expect(all).toContain(squeezed(text))
    expectSound(bytes)
    // The same input gives the same bytes.
    expect(await format.write(input)).toEqual(bytes)
    expect(bytes.length).toBeLessThan(250_000)
  })
  test('opens each section with its message, and gives every chart the workbook behind it', async () => {
    const { report, ...input } = inputOf(sampleOf('parts-maker', language), language)
    const bytes = await format.write({ report, ...input })
    const titles = slidesIn(bytes).map((slide) => squeezed(pptxTitle(slide)))
    for (const { headline } of report.sections) expect(titles.some((t) => t.startsWith(squeezed(headline)))).toBe(true)
    const files = unzipSync(bytes)
    const charts = Object.keys(files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    const figures = report.sections
      .flatMap((s) => s.blocks)
      .filter((b) => b.kind === 'figure' && ['radar', 'bars', 'curve'].includes(b.figure.kind))
    expect(charts).toHaveLength(figures.length)
    charts.forEach((path, i) => {
      const book = files[path.replace('charts', 'embeddings').replace('.xml', '.xlsx')]!
      const [sheet] = readWorkbook(book)
      const block = figures[i]!
      if (block.kind !== 'figure' || block.figure.kind !== 'radar') return
      block.figure.series.forEach((series, s) =>
        expect(sheet?.rows.slice(1).map((row) => row[s + 1]?.value)).toEqual(series.values),
      )
    })
    const alts = slidesIn(bytes).flatMap((s) => elements(s, 'p:cNvPr').map((e) => e.attributes['descr'] ?? ''))
    for (const block of report.sections.flatMap((s) => s.blocks))
      if (block.kind === 'figure') expect(alts).toContain(block.alt)
  })
  test('bears every evil text unchanged, and none of it leaves its slide', async () => {
    const bytes = await format.write(evilInput(language))
    expectSound(bytes)
    const input = evilInput(language)
    const evil = Object.values(EVIL)
    const report: Report = {
      ...input.report,
      organization: EVIL['words of 40 characters']!,
      badge: EVIL['a note of 5,000 characters']!,
      sections: [
        {
          id: 'evil',
          title: evil.join(' '),
          headline: evil.slice(0, 14).join(' '),
          footnotes: evil.map((text, i) => ({ number: i + 1, text })),
          blocks: [
            { kind: 'list', ordered: true, items: evil, notes: evil.map((_, i) => i + 1) },
            {
              kind: 'table',
              caption: 'x',
              columns: [
                { title: 'a', align: 'start' },
                { title: 'b', align: 'end' },
              ],
              rows: evil.map((text, i) => [text, String(i)]),
            },
            { kind: 'callout', tone: 'warning', title: evil[0]!, text: evil[3]! },
            ...evil.map((text) => ({ kind: 'paragraph' as const, text })),
          ],
        },
      ],
    }
    const more = await format.write({ ...input, report })
    expectSound(more)
    const all = squeezed(pptxTexts(more).join(''))
    for (const text of evil) expect(all).toContain(squeezed(text))
    for (const part of Object.entries(unzipSync(more)))
      if (part[0].endsWith('.rels')) expect(strFromU8(part[1])).not.toContain('External')
  })
})

test("the organization's colour is the theme's, and its words on confidentiality stand on every slide", async () => {
  const input = inputOf(sampleOf('services', 'en'), 'en')
  const own = await format.write({ ...input, look: { confidentiality: 'Board only' } })
  for (const slide of slidesIn(own)) expect(textOf(slide)).toContain('Board only')
  const theme = strFromU8(
    unzipSync(await format.write({ ...input, look: { accent: '#7a1f5c' } }))['ppt/theme/theme1.xml']!,
  )
  expect(theme).toContain('<a:accent1><a:srgbClr val="7a1f5c"/></a:accent1>')
  expect(theme).toContain('typeface="Yu Gothic" panose=')
})

test('a report with nothing in it is a cover', async () => {
  const input = inputOf(sampleOf('services', 'en'), 'en')
  const bytes = await format.write({
    ...input,
    report: { ...input.report, sections: [], contentsTitle: '', badge: '' },
  })
  expect(slidesIn(bytes)).toHaveLength(1)
})

test('LibreOffice opens the deck and shows every slide', async () => {
  const input = inputOf(sampleOf('hospital', 'ja'), 'ja')
  const bytes = await format.write(input)
  const again = await inLibreOffice(bytes, 'pptx', 'odp')
  if (!again) {
    console.warn('LibreOffice is not installed: this check is skipped')
    return
  }
  const content = strFromU8(unzipSync(again)['content.xml']!)
  expect(content.match(/<draw:page /g)).toHaveLength(slidesIn(bytes).length)
  const said = squeezed(
    content
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )
  for (const { headline } of input.report.sections) expect(said).toContain(squeezed(headline))
}, 120_000)

const pptxTitle = (slide: Element): string =>
  elements(slide, 'p:sp')
    .filter((sp) => elements(sp, 'p:ph').some((ph) => /itle/.test(ph.attributes['type'] ?? '')))
    .flatMap((sp) => elements(sp, 'a:t').map((t) => textOf(t)))
    .join('')
