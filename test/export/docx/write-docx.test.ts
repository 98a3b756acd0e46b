import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, Report } from '#core/report/report.ts'
import { format } from '#export/docx/format.ts'
import { EVIL } from '../evil.ts'
import { evilInput, inputOf, SAMPLES, sampleOf } from '../input.ts'
import { inLibreOffice } from '../libre-office.ts'
import { readParts } from '../office.ts'
import { docxTexts } from '../office-texts.ts'
import { squeezed, textsOfReport } from '../report-texts.ts'
import { elements, textOf } from '../xml.ts'

const languages = ['ja', 'en'] as const

function expectSound(bytes: Uint8Array): void {
  const parts = readParts(bytes)
  const types = elements(parts['[Content_Types].xml']!, 'Override').map((o) => o.attributes['PartName']!.slice(1))
  const own = Object.keys(parts).filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
  expect(new Set(types)).toEqual(new Set(own))
  const body = parts['word/document.xml']!
  for (const name of ['w:bookmarkStart', 'wp:docPr', 'w:footnoteReference']) {
    const ids = elements(body, name).map((e) => e.attributes[name === 'wp:docPr' ? 'id' : 'w:id'])
    expect(new Set(ids).size).toBe(ids.length)
  }
  const written = elements(parts['word/footnotes.xml']!, 'w:footnote').map((n) => n.attributes['w:id'])
  for (const { attributes } of elements(body, 'w:footnoteReference')) expect(written).toContain(attributes['w:id'])
  for (const table of elements(body, 'w:tbl')) {
    const grid = elements(table, 'w:gridCol').length
    // Word opens no more.
    expect(grid).toBeLessThanOrEqual(63)
    for (const row of elements(table, 'w:tr')) {
      const spans = elements(row, 'w:tc').map((c) => Number(elements(c, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1))
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(grid)
    }
  }
  for (const [path, part] of Object.entries(unzipSync(bytes)))
    if (path.endsWith('.rels')) expect(strFromU8(part)).not.toContain('External')
}

describe.each(languages)('the document in %s', (language) => {
  test.each(SAMPLES)('of %s says all that the full report says, with every number', async (sample) => {
    const input = inputOf(sampleOf(sample, language), language, 'full')
    const bytes = await format.write(input)
    const all = docxTexts(bytes).map(squeezed).join('')
    for (const text of textsOfReport(input.report, input)) expect(all).toContain(squeezed(text))
    expectSound(bytes)
    // The same input gives the same bytes.
    expect(await format.write(input)).toEqual(bytes)
    expect(bytes.length).toBeLessThan(150_000)
  })
  test('has headings, contents, repeated heads, footnotes and described charts of its own', async () => {
    const input = inputOf(sampleOf('parts-maker', language), language)
    const parts = readParts(await format.write(input))
    const body = parts['word/document.xml']!
    const headings = elements(body, 'w:p')
      .filter((p) => elements(p, 'w:pStyle').some((s) => s.attributes['w:val'] === 'Heading1'))
      .map(textOf)
    expect(headings).toEqual(input.report.sections.map((s) => s.title))
    expect(elements(body, 'w:instrText').map(textOf).join()).toContain('TOC')
    const anchors = elements(body, 'w:hyperlink').map((l) => l.attributes['w:anchor'])
    const marks = elements(body, 'w:bookmarkStart').map((b) => b.attributes['w:name'])
    for (const anchor of anchors) expect(marks).toContain(anchor)
    const blocks: Block[] = input.report.sections.flatMap((s) => s.blocks)
    expect(elements(body, 'w:tblHeader').length).toBeGreaterThanOrEqual(blocks.filter((b) => b.kind === 'table').length)
    const charts = blocks.flatMap((b) =>
      b.kind === 'figure' && ['radar', 'bars', 'curve'].includes(b.figure.kind) ? [b.alt] : [],
    )
    expect(elements(body, 'wp:docPr').map((d) => d.attributes['descr'])).toEqual(charts)
    const needed = input.report.sections.flatMap((s) => s.footnotes.map((n) => n.number))
    expect(elements(body, 'w:footnoteReference')).toHaveLength(needed.length)
  })
})

test('every evil text comes through unchanged', async () => {
  expectSound(await format.write(evilInput('ja', 'full')))
  const input = inputOf(sampleOf('services', 'en'), 'en')
  const evil = Object.values(EVIL)
  const report: Report = {
    ...input.report,
    organization: EVIL['XML and HTML']!,
    sections: [
      {
        id: 'evil',
        title: evil.join(' '),
        headline: EVIL['right to left']!,
        footnotes: evil.map((text, i) => ({ number: i + 1, text })),
        blocks: [
          { kind: 'list', ordered: true, items: evil, notes: evil.map((_, i) => i + 1) },
          { kind: 'table', caption: 'x', columns: [{ title: 'a', align: 'start' }], rows: evil.map((text) => [text]) },
          { kind: 'callout', tone: 'warning', title: evil[0]!, text: evil[3]! },
        ],
      },
    ],
  }
  const bytes = await format.write({ ...input, report })
  expectSound(bytes)
  const found = docxTexts(bytes).map(squeezed)
  for (const text of evil) expect(found).toContain(squeezed(text))
})

test("the organization's colour, paper and words on confidentiality are the document's", async () => {
  const input = inputOf(sampleOf('services', 'en'), 'en')
  const look = { accent: '#7a1f5c', paper: 'letter' as const, confidentiality: 'Board only' }
  const parts = readParts(await format.write({ ...input, look }))
  expect(elements(parts['word/document.xml']!, 'w:pgSz')[0]?.attributes['w:w']).toBe('12240')
  expect(textOf(parts['word/header.xml']!)).toContain('Board only')
  expect(elements(parts['word/styles.xml']!, 'w:color').map((c) => c.attributes['w:val'])).toContain('7a1f5c')
})

test('LibreOffice opens the document and reads the same words', async () => {
  const input = inputOf(sampleOf('hospital', 'ja'), 'ja', 'one-page')
  const again = await inLibreOffice(await format.write(input), 'docx', 'txt:Text (encoded):UTF8')
  if (!again) {
    console.warn('LibreOffice is not installed: this check is skipped')
    return
  }
  const said = squeezed(new TextDecoder().decode(again))
  for (const { headline } of input.report.sections) expect(said).toContain(squeezed(headline))
}, 120_000)
