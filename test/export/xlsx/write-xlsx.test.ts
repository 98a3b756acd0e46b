import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plainLines } from '#export/ooxml/xml.ts'
import { format } from '#export/xlsx/format.ts'
import { EVIL } from '../evil.ts'
import { evilInput, inputOf, SAMPLES, sampleOf } from '../input.ts'
import { inLibreOffice } from '../libre-office.ts'
import { readWorkbook, type ReadSheet } from '../office.ts'

const languages = ['ja', 'en'] as const
const columnOf = (sheet: ReadSheet | undefined, index: number) =>
  sheet?.rows.slice(1).map((r) => r[index]?.value ?? null)

describe.each(languages)('the workbook in %s', (language) => {
  test.each(SAMPLES)(
    'of %s holds every answer, gap, measure, week, year, replay and framework item',
    async (sample) => {
      const input = inputOf(sampleOf(sample, language), language)
      const { pack, findings, assessment } = input
      const sheets = readWorkbook(await format.write(input))
      const [about, scores, answers, gaps, measures, weeks, costs, incidents, moves, frameworks, sources] = sheets
      const questions = pack.domains.flatMap((d) => d.questions)
      const chosen = input.roadmaps.find((r) => r.route === assessment.route)!
      expect(sheets).toHaveLength(11)
      expect(columnOf(answers, 1)).toEqual(questions.map((q) => q.id))
      expect(columnOf(gaps, 1)).toEqual(findings.gaps.map((g) => g.question))
      expect(columnOf(gaps, 8)).toEqual(findings.gaps.map((g) => g.priority))
      expect(columnOf(measures, 0)?.slice(0, -1)).toEqual(chosen.measures.map((m) => m.id))
      expect(measures?.rows.at(-1)?.[9]?.value).toBeCloseTo(chosen.measures.reduce((sum, m) => sum + m.initial, 0))
      expect(columnOf(weeks, 5)?.slice(0, -1)).toEqual(chosen.exposure.slice(0, weeks!.rows.length - 2))
      expect(costs?.rows.at(-1)?.[3]?.value).toBeCloseTo(
        chosen.costs.reduce((sum, c) => sum + c.initial + c.running, 0),
      )
      expect(columnOf(incidents, 0)).toHaveLength(findings.replays.length)
      expect(moves!.rows.length).toBeGreaterThan(findings.replays.length)
      expect(columnOf(frameworks, 2)).toHaveLength(pack.frameworks.flatMap((f) => f.items).length)
      expect(sources!.rows.length).toBeGreaterThan(pack.incidents.length)
      expect(scores?.rows.at(-1)?.[3]?.value).toBe(findings.scores.overall.maturity)
      // The first sheet explains every column of every other one.
      const explained = about!.rows.filter((r) => r.length === 3 && r[0]?.value === null).map((r) => r[1]?.value)
      for (const sheet of sheets.slice(1))
        for (const head of sheet.rows[0] ?? []) expect(explained).toContain(head.value)
    },
  )

  test('stays whole when every free text is evil, and none of them is a formula', async () => {
    const input = evilInput(language)
    const sheets = readWorkbook(await format.write(input))
    const cells = sheets.flatMap((s) => s.rows.flat())
    const values = new Set(cells.map((c) => c.value))
    for (const text of Object.values(EVIL)) expect(values.has(plainLines(text))).toBe(true)
    for (const { formula } of cells) expect(formula ?? '').not.toMatch(/HYPERLINK|cmd|SUM\(1,2\)/)
  })
})

test('LibreOffice recomputes every formula to the findings', async ({ skip }) => {
  const assessment = sampleOf('hospital', 'en')
  // A part of the answers left open, so that bounds and coverage are not those of a complete assessment.
  const kept = Object.entries(assessment.answers).filter((_, i) => i % 5 !== 0)
  const bytes = await format.write(inputOf({ ...assessment, answers: Object.fromEntries(kept) }, 'en'))
  const read = await inLibreOffice(withoutValues(bytes), 'xlsx', 'xlsx')
  if (!read) return skip('no LibreOffice')
  const computed = readWorkbook(read)
  let formulas = 0
  for (const [s, sheet] of readWorkbook(bytes).entries())
    for (const [r, row] of sheet.rows.entries())
      for (const [c, { value, formula }] of row.entries()) {
        if (formula === undefined) continue
        formulas += 1
        const found = computed[s]?.rows[r]?.[c]?.value ?? ''
        const where = `${sheet.name} ${String(r + 1)}:${String(c + 1)} ${formula} ${String(found)}`
        if (typeof value !== 'number') expect(found, where).toBe(value ?? '')
        else expect(Math.abs(Number(found) - value), where).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)))
      }
  expect(formulas).toBeGreaterThan(200)
}, 180_000)

/** Formulas without their values: a reader has to compute them. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    path.includes('worksheets')
      ? strToU8(strFromU8(part).replace(/(<c r="\w+" s="\d+")(?: t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1>$2'))
      : part,
  ])
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>)
}
