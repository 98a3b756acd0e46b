// A report on somebody's own questions is computed again with the file of the pack, and only with that very one.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalJson } from '#core/assessment/canonical.ts'
import { inputsHash } from '#core/assessment/inputs.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { format } from '#export/json/format.ts'
import type { ReportFile } from '#export/json/report-file.ts'
import { samples } from '#registry.ts'
import { sha256 } from '#stores/sha256.ts'
import { run } from '../../../scripts/recompute/run.ts'
import { copyStarter, starterPack } from '../../content/starter.ts'
import { exportInput } from '../export-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'own-pack-'))
const pack: SourcePack = { ...starterPack(), id: 'our-own' }
const hash = await sha256(canonicalJson(pack))
const sample = await samples[0]!.load('en')
const answers: Assessment['answers'] = {}
for (const [i, { id }] of pack.domains.flatMap((d) => d.questions).entries())
  answers[id] = { value: i % 2 === 0 ? 2 : 3, basis: 'stated', at: '2026-11-01T00:00:00.000Z' }
const assessment: Assessment = {
  ...sample,
  pack: { id: pack.id, version: pack.version },
  route: pack.routes[0]!.id,
  profile: { size: 'small' },
  answers,
  decisions: {},
  plan: {},
}

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
async function reportFile(packHash: string): Promise<ReportFile> {
  const input = exportInput(pack, assessment, 'en', { packHash })
  const hashed = packHash === '' ? '' : await inputsHash(assessment, { ...assessment.pack, hash: packHash }, sha256)
  const bytes = await format.write({ ...input, report: { ...input.report, inputsHash: hashed } })
  return JSON.parse(new TextDecoder().decode(bytes)) as ReportFile
}
async function recomputed(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  return { code: await run(args, (line) => lines.push(line)), lines }
}

const report = await reportFile(hash)
const saved = write('report.json', JSON.stringify(report))
// JSON is YAML too.
const own = write('own.pack.yml', JSON.stringify(pack, null, 2))

test('the report names the content of its pack', () => {
  expect(report.pack).toEqual({ ...assessment.pack, hash })
  expect(report.report.badge).toContain(hash.slice(0, 12))
})

test('every number is equal with the pack as one file, and as the folder it was written in', async () => {
  const all = /^\d{3,} numbers recomputed from the inputs: all equal\.$/
  const { code, lines } = await recomputed(saved, '--pack', own, '--quiet')
  expect(lines).toEqual([expect.stringMatching(all)])
  expect(code).toBe(0)
  using starter = copyStarter()
  starter.edit('pack.yml', 'id: starter', 'id: our-own')
  const { lines: again } = await recomputed(saved, '--pack', join(starter.root, 'questionnaires/starter'), '--quiet')
  expect(again).toEqual(lines)
})

test('a changed number is seen', async () => {
  const file = structuredClone(report)
  file.results.scores.overall.maturity = 3.9
  const { code, lines } = await recomputed(write('changed.json', JSON.stringify(file)), '--pack', own, '--quiet')
  expect(code).toBe(1)
  expect(lines.filter((l) => l.startsWith('different'))).toEqual([
    expect.stringContaining('results.scores.overall.maturity  file: 3.9'),
  ])
})

test('without the pack it is said what to give', async () => {
  const { code, lines } = await recomputed(saved)
  expect(code).toBe(2)
  expect(lines).toEqual([expect.stringMatching(/^The pack "our-own" .* --pack /)])
})

test('another content under the same name is no proof', async () => {
  const [first, ...rest] = pack.measures
  const other = { ...pack, measures: [{ ...first!, title: { ja: '別の対策', en: 'Another measure' } }, ...rest] }
  const { code, lines } = await recomputed(saved, '--pack', write('other.yml', JSON.stringify(other)), '--quiet')
  expect(code).toBe(1)
  expect(lines[0]).toMatch(/other content/)
  expect(lines.some((l) => l.startsWith(`different  pack.hash  file: "${hash}"`))).toBe(true)
})

test('a pack of another name is refused', async () => {
  const stranger = write('stranger.yml', JSON.stringify({ ...pack, id: 'stranger' }))
  const { code, lines } = await recomputed(saved, '--pack', stranger)
  expect([code, lines]).toEqual([2, [expect.stringMatching(/"our-own".*"stranger"/)]])
})

test('what is wrong with the pack is told by file, line and path', async () => {
  using starter = copyStarter()
  starter.edit('pack.yml', 'version: 1.0.0', 'version: one')
  const { code, lines } = await recomputed(saved, '--pack', join(starter.root, 'questionnaires/starter'))
  expect(code).toBe(2)
  expect(lines[1]).toMatch(/^ {2}starter\/pack\.yml:4 {2}version: "one" is not a version/)
  expect((await recomputed(saved, '--pack', join(folder, 'none.yml'))).code).toBe(2)
})

test('a browser without cryptography knew no hash: the numbers are compared all the same', async () => {
  const file = write('no-hash.json', JSON.stringify(await reportFile('')))
  const { code, lines } = await recomputed(file, '--pack', own, '--quiet')
  expect(lines[0]).toMatch(/no hash/)
  expect([code, lines.length]).toEqual([0, 2])
})

test('a file of assessments carries the pack that it needs', async () => {
  const text = writeZtmFile({
    format: 'ztm',
    formatVersion: 1,
    assessments: [assessment],
    snapshots: [],
    customPacks: [pack],
  })
  const { code, lines } = await recomputed(write('own.ztm.json', text), '--date', '2026-11-22')
  expect(code).toBe(0)
  expect(lines.some((l) => l.startsWith('results.scores.overall.maturity  '))).toBe(true)
})
