// The report as JSON and the command that computes it again.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inputsHash } from '#core/assessment/inputs.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import type { Language } from '#core/report/report.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import { SEARCH, settledRoadmap } from '#core/roadmap/settled-roadmap.ts'
import { format } from '#export/json/format.ts'
import type { ReportFile } from '#export/json/report-file.ts'
import { samples } from '#registry.ts'
import { sha256 } from '#stores/sha256.ts'
import { run } from '../../../scripts/recompute/run.ts'
import { plansOf, zeroTrust } from '../../core/report/report-fixture.ts'
import { exportInput } from '../export-input.ts'

const product = zeroTrust()
const folder = mkdtempSync(join(tmpdir(), 'recompute-'))

async function fileOf(assessment: Assessment, language: Language, roadmaps?: Roadmap[]): Promise<string> {
  const input = exportInput(product, assessment, language, { ...(roadmaps && { roadmaps }) })
  const hash = await inputsHash(assessment, product, sha256)
  const bytes = await format.write({ ...input, report: { ...input.report, inputsHash: hash } })
  return new TextDecoder().decode(bytes)
}

async function recomputed(text: string, ...more: string[]): Promise<{ code: number; lines: string[] }> {
  const file = join(folder, `${String(Math.abs(text.length))}.json`)
  writeFileSync(file, text)
  const lines: string[] = []
  return { code: await run([file, ...more], (line) => lines.push(line)), lines }
}

const SAMPLE = await samples.find((s) => s.id === 'parts-maker')!.load('ja')
const PLANS = plansOf(product, SAMPLE)
const TEXT = await fileOf(SAMPLE, 'ja', PLANS)
/** The file with one thing changed. */
function changed(change: (file: ReportFile) => void): string {
  const file = JSON.parse(TEXT) as ReportFile
  change(file)
  return JSON.stringify(file)
}

describe('the file', () => {
  test('carries the inputs without loss, the pack, the hash of both, and what wrote it', async () => {
    const file = JSON.parse(TEXT) as ReportFile
    expect(file.inputs.assessment).toEqual(SAMPLE)
    expect(file.pack).toEqual({ id: product.id, version: product.version })
    expect(file.inputsHash).toBe(await inputsHash(SAMPLE, product, sha256))
    expect(file.inputsHash).toMatch(/^[0-9a-f]{64}$/)
    expect(file).toMatchObject({ format: 'zta-report', formatVersion: 1, app: 'ゼロトラスト診断 test' })
    expect(file.results.roadmaps.map((r) => r.area)).toEqual(PLANS.map((r) => r.area))
  })

  test('has the same bytes for the same state', async () => {
    expect(await fileOf(SAMPLE, 'ja', PLANS)).toBe(TEXT)
  })
})

describe('recomputed', () => {
  test.each(samples.map((s) => [s.id, s] as const))(
    '%s: every number is equal, in both languages',
    async (_, sample) => {
      const assessment = await sample.load('en')
      const roadmaps = plansOf(product, assessment)
      for (const language of ['ja', 'en'] as const) {
        const { code, lines } = await recomputed(await fileOf(assessment, language, roadmaps))
        expect(lines.filter((l) => l.startsWith('different'))).toEqual([])
        expect(lines.at(-1)).toMatch(/^\d{4,} numbers recomputed from the inputs: all equal\.$/)
        expect(code).toBe(0)
      }
    },
  )

  test('a plan that was improved before it was printed is improved again', { timeout: 120_000 }, async () => {
    // Where money is short, the first plan is not the best one yet.
    const years = [2026, 2027, 2028, 2029].map((year) => [String(year), 800_000] as const)
    const poor = { ...SAMPLE, plan: { ...SAMPLE.plan, budgets: Object.fromEntries(years) } }
    const options = { today: '2026-11-22', ...SEARCH }
    const better = product.routes.map((r) => settledRoadmap(product, poor, { ...options, route: r.id }))
    expect(better.map((r) => r.area)).not.toEqual(plansOf(product, poor).map((r) => r.area))
    expect((await recomputed(await fileOf(poor, 'ja', better), '--quiet')).lines).toHaveLength(1)
  })

  test.each<[string, (file: ReportFile) => void, string]>([
    ['a score', (f) => (f.results.scores.overall.maturity = 3.1), 'results.scores.overall.maturity  file: 3.1'],
    ['a week of a series', (f) => (f.results.roadmaps[0]!.exposure[9] = 7.25), 'from number 10: 7.25'],
    ['an outcome', (f) => (f.results.replays[0]!.outcome = 'stopped'), 'results.replays[0].outcome  file: "stopped"'],
    ['a priority', (f) => (f.results.gaps[3]!.priority += 1e-9), 'results.gaps[3].priority'],
    ['a gap taken out', (f) => f.results.gaps.pop(), 'file: nothing'],
    ['a number of a page', (f) => (f.report.sections[0]!.headline += ' 99'), 'report.sections[0].headline'],
    ['the hash', (f) => (f.inputsHash = 'f'.repeat(64)), 'inputsHash'],
  ])('%s that was changed is seen, and nothing else', async (_, change, line) => {
    const { code, lines } = await recomputed(changed(change), '--quiet')
    expect(code).toBe(1)
    const different = lines.filter((l) => l.startsWith('different'))
    expect(different.length).toBe(line === 'file: nothing' ? 5 : 1)
    expect(different.join('\n')).toContain(line)
  })

  test('a changed answer changes the hash and what follows from it', async () => {
    const { code, lines } = await recomputed(
      changed((f) => (f.inputs.assessment.answers['id.mfa']!.value = 4)),
      '--quiet',
    )
    expect(code).toBe(1)
    expect(lines[0]).toMatch(/^different {2}inputsHash/)
    expect(lines.some((l) => l.includes('results.scores.domains.id.score'))).toBe(true)
  })

  test('a file without a hash is compared all the same, and that is said', async () => {
    const { code, lines } = await recomputed(
      changed((f) => (f.inputsHash = f.report.inputsHash = '')),
      '--quiet',
    )
    expect(lines[0]).toMatch(/no hash/)
    expect([code, lines.length]).toEqual([0, 2])
  })

  test('a saved assessment has its numbers printed', async () => {
    const text = writeZtmFile({ format: 'ztm', formatVersion: 1, assessments: [SAMPLE], snapshots: [] })
    const { code, lines } = await recomputed(text, '--date', '2026-11-22')
    expect(code).toBe(0)
    expect(lines.some((l) => l.startsWith('results.scores.overall.maturity  '))).toBe(true)
    expect(lines.some((l) => l.startsWith('equal'))).toBe(false)
  })
})

describe('a file that cannot be recomputed says why', () => {
  test.each<[string, string, RegExp]>([
    ['cut off', TEXT.slice(0, 5000), /not readable as JSON/],
    ['something else', '{"a":1}', /not a file of this app/],
    ['from a newer version', changed((f) => Object.assign(f, { formatVersion: 2 })), /newer version/],
    ['without inputs', changed((f) => Object.assign(f, { inputs: 1 })), /inputs: A required field is missing/],
    ['a bad answer', changed((f) => Object.assign(f.inputs.assessment.answers['id.mfa']!, { value: 9 })), /inputs\.assessment\.answers\.id\.mfa\.value: This value is not allowed/],
    ['another pack', changed((f) => (f.inputs.assessment.pack.id = 'other')), /pack "other" did not come .* --pack /],
    ['a name that objects inherit', TEXT.replace('"app"', '"__proto__":{"x":1},"app"'), /name that is not allowed/],
  ])('%s', async (_, text, sentence) => {
    const { code, lines } = await recomputed(text)
    expect(code).toBe(2)
    expect(lines.join('\n')).toMatch(sentence)
  }) // prettier-ignore

  test('no file', async () => {
    const lines: string[] = []
    expect(await run([join(folder, 'none.json')], (l) => lines.push(l))).toBe(2)
    expect(lines[0]).toMatch(/^none\.json: cannot be opened/)
    expect(await run([], (l) => lines.push(l))).toBe(2)
    expect(lines[1]).toMatch(/^Usage/)
  })
})
