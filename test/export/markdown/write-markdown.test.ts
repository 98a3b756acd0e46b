import { describe, expect, test } from 'vitest'
import { exportText } from '#export/export-text.ts'
import type { ExportInput } from '#export/format.ts'
import { format } from '#export/markdown/format.ts'
import { inHeading, inline } from '#export/markdown/escape.ts'
import { evilInput, inputOf, SAMPLES, sampleOf } from '../input.ts'
import { EVIL } from '../evil.ts'
import { saidIn } from '../report-texts.ts'

const written = async (input: ReturnType<typeof inputOf>): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await format.write(input))
/** What a reader of Markdown sees of a line. */
const read = (line: string): string => line.replaceAll('<br>', '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1')
const plain = (text: string): string =>
  exportText(text)
    .trim()
    .replace(/\s*(?:\r\n|\r|\n)\s*/g, '\n')

test.each(Object.entries(EVIL))('%s reads as it was written and is no markup', (_, text) => {
  const line = inline(text)
  expect(read(line)).toBe(plain(text))
  expect(line).not.toMatch(/[\r\n]/)
  expect(line.replaceAll('<br>', '').replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[`*_[\]<>|~#&!\\]/)
  expect(line).not.toMatch(/^\s*(?:[-+=:]|\d+[.)])/)
  expect(inHeading(text)).not.toContain('<br>')
})

describe.each(['ja', 'en'] as const)('the board report in %s', (language) => {
  test.each(SAMPLES)('of %s holds every text and every row of the report', async (sample) => {
    const input = inputOf(sampleOf(sample, language), language)
    const lines = (await written(input)).split('\n')
    const text = read(lines.join('\n'))
    for (const said of textsOf(input)) expect(text).toContain(plain(said))
    const tables = input.report.sections.flatMap((s) => s.blocks.filter((b) => b.kind === 'table'))
    for (const { rows, columns } of tables)
      for (const row of rows) {
        const line = `| ${row.map(inline).join(' | ')} |`
        expect(lines).toContain(line)
        expect(row).toHaveLength(columns.length)
      }
  })

  test('names every footnote once and uses each', async () => {
    const text = await written(inputOf(sampleOf('parts-maker', language), language))
    const defined = [...text.matchAll(/^(\[\^[\d-]+\]): /gm)].map((m) => m[1])
    expect(defined.length).toBeGreaterThan(5)
    expect(new Set(defined).size).toBe(defined.length)
    for (const mark of defined) expect(text.split(mark ?? '?').length).toBeGreaterThan(2)
  })

  test('stays whole when every free text is evil', async () => {
    const input = evilInput(language)
    const text = await written(input)
    expect(text.match(/^## /gm)).toHaveLength(input.report.sections.length)
    expect(text).not.toMatch(/<(?!br>)/)
  })
})

const textsOf = ({ report, ...input }: ExportInput): string[] => [
  report.title,
  report.organization,
  report.state,
  ...report.sections.flatMap((s) => [
    s.title,
    s.headline,
    ...s.footnotes.map((f) => f.text),
    ...s.blocks.flatMap((block) => saidIn(block, input)),
  ]),
]
