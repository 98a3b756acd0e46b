// One assessment, every way to see it: the screen, the preview, and each format carry the numbers that the core computed.
// Three samples in both languages, and fifty organizations drawn at random.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, test, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Assessment } from '#core/assessment/assessment.ts'
import { maturityText, percent } from '#core/figure/format.ts'
import type { Language, Report } from '#core/report/report.ts'
import { tallyOf } from '#core/report/tally.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { ExportInput } from '#export/format.ts'
import { paintPdf } from '#export/pdf/paint.ts'
import { pictureReport } from '#export/pdf/picture-report.ts'
import { loadFormats } from '#registry.ts'
import ResultsPage from '../../src/features/results/ResultsPage.vue'
import { answered } from '../core/arbitrary.ts'
import { plansOf, zeroTrust } from '../core/report/report-fixture.ts'
import { openSample } from '../features/open-sample.ts'
import { exportInput } from './export-input.ts'
import { SAMPLES, sampleOf } from './input.ts'
import { docxTexts, pptxTexts } from './office-texts.ts'
import { readWorkbook } from './office.ts'
import { readFonts } from './pdf/fonts.ts'
import { saidIn } from './report-texts.ts'

// The screen is rendered to text; its stores only want to know the page they are on.
const page = new Window({ url: 'http://localhost/' })
for (const name of [
  'window',
  'document',
  'location',
  'navigator',
  'localStorage',
  'HTMLElement',
  'MutationObserver',
] as const)
  vi.stubGlobal(name, page[name])
for (const name of ['matchMedia', 'addEventListener', 'getComputedStyle'] as const)
  vi.stubGlobal(name, page[name].bind(page))

const product = zeroTrust()
const fonts = readFonts()
const formats = new Map((await loadFormats()).map((f) => [f.id, f]))
const poppler = spawnSync('pdftotext', ['-v']).error === undefined
if (!poppler) console.warn('poppler-utils is not installed: the text of the PDF is not compared, its preview is')
const folder = mkdtempSync(join(tmpdir(), 'all-formats-'))

/** How often each number stands in a text, as it is written. */
function numbers(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const [number] of text.matchAll(/\d+(?:[.,]\d+)*/g)) found.set(number, (found.get(number) ?? 0) + 1)
  return found
}
/** Every number of `said` stands in `text` at least as often. */
function expectNumbers(format: string, said: string, text: string): void {
  const there = numbers(text)
  const lost = [...numbers(said)].filter(([number, count]) => (there.get(number) ?? 0) < count)
  expect(lost, format).toEqual([])
}

/** All that is said on the pages, without what figures draw. */
const textOf = (report: Report, input: ExportInput): string =>
  [
    report.state,
    ...report.sections.flatMap((s) => [
      s.headline,
      ...s.blocks.flatMap((block) => saidIn(block, input)),
      ...s.footnotes.map((f) => f.text),
    ]),
  ].join('\n')

async function written(id: string, input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  const format = formats.get(id)
  if (!format) throw new Error(`no format ${id}`)
  return format.write(input)
}
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** The report's own pages say what the core found. */
function expectReport({ report, findings, pack, roadmaps, assessment }: ExportInput): void {
  const { overall, domains } = findings.scores
  const standing = report.sections.find((s) => s.id === 'standing')
  const [keys] = standing?.blocks.filter((b) => b.kind === 'key-figures') ?? []
  const shown = keys?.items.map((i) => i.value) ?? []
  if (overall.maturity !== null) expect(shown[1]).toBe(maturityText(overall.maturity))
  expect(shown[3]).toBe(percent(overall.coverage))
  const table = standing?.blocks.findLast((b) => b.kind === 'table')
  for (const domain of pack.domains) {
    const score = domains[domain.id]
    if (!score?.applicable || score.maturity === null) continue
    const row = table?.rows.find((r) => r.some((cell) => cell.includes(domain.title)))
    expect(row, domain.title).toBeDefined()
    expect(row?.join(' '), domain.title).toContain(maturityText(score.maturity))
  }
  const { hit, count } = tallyOf(findings.replays)
  const incidents = report.sections.find((s) => s.id === 'incidents')?.headline ?? ''
  if (count > 0 && hit > 0)
    for (const n of [hit, count]) expect(numbers(incidents).has(String(n)), incidents).toBe(true)
  expect(roadmaps.some((r) => r.route === assessment.route)).toBe(true)
}

async function expectPdf(input: ExportInput, name: string): Promise<void> {
  const said = textOf(input.report, input)
  const pictured = pictureReport(input.report, fonts).flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
  )
  expectNumbers('preview', said, pictured.join('\n'))
  if (!poppler) return
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, (await paintPdf(input.report, fonts)).bytes)
  // A word a line: the mark of a note stands directly behind what it explains.
  const words = execFileSync('pdftotext', ['-tsv', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\n')
    .map((line) => line.split('\t')[11] ?? '')
  expectNumbers('PDF', said, words.join('\n'))
}

async function expectWorkbook(input: ExportInput): Promise<void> {
  const { findings, pack, roadmaps, assessment } = input
  const [, scores, answers, gaps, measures, weeks, costs, incidents] = readWorkbook(await written('xlsx', input))
  const column = (sheet: typeof scores, index: number) => sheet?.rows.slice(1).map((r) => r[index]?.value ?? null)
  const chosen = roadmaps.find((r) => r.route === assessment.route)
  const { domains, overall } = findings.scores
  expect(column(scores, 3)).toEqual([...pack.domains.map((d) => domains[d.id]?.maturity ?? null), overall.maturity])
  expect(column(scores, 7)?.at(-1)).toBeCloseTo(overall.coverage, 12)
  expect(column(answers, 1)).toEqual(pack.domains.flatMap((d) => d.questions.map((q) => q.id)))
  expect(column(gaps, 8)).toEqual(findings.gaps.map((g) => g.priority))
  expect(column(measures, 0)?.slice(0, chosen?.measures.length)).toEqual(chosen?.measures.map((m) => m.id))
  const exposure = column(weeks, 5)?.slice(0, -1) ?? []
  expect(exposure).toEqual(chosen?.exposure.slice(0, exposure.length))
  const spent = chosen?.costs.reduce((sum, c) => sum + c.initial + c.running, 0) ?? 0
  if (spent > 0) expect(Number(column(costs, 3)?.at(-1))).toBeCloseTo(spent)
  expect(column(incidents, 0)?.length).toBe(findings.replays.length)
}

async function expectOscal(input: ExportInput): Promise<void> {
  const file = JSON.parse(text(await written('oscal-ar', input))) as {
    'assessment-results': { results: { findings?: { props: { name: string; value: string }[] }[] }[] }
  }
  const [result] = file['assessment-results'].results
  const found = new Map(
    result?.findings?.map(({ props }) => {
      const of = (name: string) => props.find((p) => p.name === name)?.value
      return [of('domain'), { maturity: of('maturity'), coverage: of('coverage') }] as const
    }),
  )
  for (const { id } of input.pack.domains) {
    const score = input.findings.scores.domains[id]
    if (!score?.applicable) continue
    expect(Number(found.get(id)?.coverage), id).toBe(score.coverage)
    if (score.maturity !== null) expect(Number(found.get(id)?.maturity), id).toBe(score.maturity)
  }
}

async function expectScreen({ report, findings, assessment }: ExportInput): Promise<void> {
  const { install } = await openSample({ language: report.language, change: () => assessment })
  const screen = createSSRApp(ResultsPage)
  install(screen)
  const said = (await renderToString(screen)).replace(/<[^>]*>/g, '\n')
  const { overall } = findings.scores
  if (overall.maturity === null) return
  const { hit, count } = tallyOf(findings.replays)
  const domains = Object.values(findings.scores.domains).flatMap((s) =>
    s.applicable && s.maturity !== null ? [maturityText(s.maturity)] : [],
  )
  expectNumbers('screen', [maturityText(overall.maturity), percent(overall.coverage), ...domains].join('\n'), said)
  if (hit > 0) expectNumbers('screen', `${String(hit)} ${String(count)}`, said)
}

async function expectSame(
  assessment: Assessment,
  language: Language,
  roadmaps: Roadmap[],
  name: string,
): Promise<void> {
  const input = exportInput(product, assessment, language, { roadmaps })
  const said = textOf(input.report, input)
  expectReport(input)
  await expectPdf(input, name)
  const markdown = text(await written('markdown', input)).replace(/\\(?=[!-/:-@[-`{-~])/g, '')
  expectNumbers('Markdown', said, markdown)
  expectNumbers('PPTX', said, pptxTexts(await written('pptx', input)).join('\n'))
  expectNumbers('DOCX', said, docxTexts(await written('docx', input)).join('\n'))
  const json = JSON.parse(text(await written('json', input))) as { results: { scores: unknown }; report: Report }
  expect(json.results.scores).toEqual(input.findings.scores)
  expect(textOf(json.report, input)).toBe(said)
  await expectWorkbook(input)
  await expectOscal(input)
  await expectScreen(input)
}

describe.each(SAMPLES)('%s', (id) => {
  test('carries the same numbers everywhere, in both languages', { timeout: 300_000 }, async () => {
    for (const language of ['ja', 'en'] as const) {
      const assessment = sampleOf(id, language)
      await expectSame(assessment, language, plansOf(product, assessment), id)
    }
  })
})

test('fifty organizations carry the same numbers everywhere', { timeout: 900_000 }, async () => {
  const drawn = fc.sample(answered(product, sampleOf('parts-maker', 'en')), { numRuns: 50, seed: 20_261_128 })
  for (const [i, assessment] of drawn.entries())
    await expectSame(assessment, i % 2 === 0 ? 'ja' : 'en', plansOf(product, assessment), 'drawn')
})

test('a number that one format says otherwise is seen', () => {
  expect(() => expectNumbers('any', 'of 12 and 3.4', 'of 12 and 3.5')).toThrow(/3\.4/)
})
