// The full report against the core itself: nothing that was answered is missing, and every sum can be done again.
import { describe, expect, test } from 'vitest'
import type { Assessment } from '#core/assessment/assessment.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { assess } from '#core/pipeline.ts'
import type { Block, Report } from '#core/report/report.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import { maturityText } from '#core/figure/format.ts'
import { samples } from '#registry.ts'
import { reportOf, textsOf, zeroTrust } from './report-fixture.ts'

const source = zeroTrust()
const pack = translatePack(source, 'en')
const load = async (at: number): Promise<Assessment> => {
  const assessment = await samples[at]?.load('en')
  if (!assessment) throw new Error('there is a sample')
  return assessment
}
const full = (assessment: Assessment, inputsHash?: string): Report =>
  reportOf(source, assessment, 'en', { kind: 'full', ...(inputsHash === undefined ? {} : { inputsHash }) })
const tables = (report: Report, id: string): Extract<Block, { kind: 'table' }>[] =>
  (report.sections.find((s) => s.id === id)?.blocks ?? []).filter((b) => b.kind === 'table')
const said = (report: Report, id: string): string =>
  textsOf(report.sections.find((s) => s.id === id))
    .map((x) => x.text)
    .join('\n')

describe.each(samples.map((s, i) => [s.id, i] as const))('the full report of %s', (_, at) => {
  test('has a cell under every head of every table, and none beside them', async () => {
    const assessment = await load(at)
    for (const kind of ['board', 'full', 'one-page'] as const)
      for (const section of reportOf(source, assessment, 'en', { kind }).sections)
        for (const block of section.blocks)
          if (block.kind === 'table')
            for (const row of block.rows)
              expect(row.length, `${kind}, ${section.id}: ${row.join(' | ')}`).toBe(block.columns.length)
  })

  test('shows each item of a framework with its value and its number of questions', async () => {
    const assessment = await load(at)
    const { scores } = assess(pack, assessment)
    const cells = tables(full(assessment), 'frameworks').flatMap((t) => t.rows.flat())
    const shown = cells.flatMap((cell, i) => (i % 2 === 0 && cell !== '–' ? [`${cell}: ${cells[i + 1] ?? ''}`] : []))
    const wanted = pack.frameworks.flatMap(({ id, items }) =>
      items.flatMap((item) => {
        const score = scores.frameworks[id]?.[item.id]
        return score?.value == null
          ? []
          : [`${item.title}: ${maturityText(1 + 3 * score.value)} (${String(score.questions)})`]
      }),
    )
    expect(wanted.length).toBeGreaterThan(20)
    expect(shown.sort()).toEqual(wanted.sort())
  })

  test('has every question once, with the chosen state, the note, the evidence and the target', async () => {
    const assessment = await load(at)
    const { gaps } = assess(pack, assessment)
    const rows = tables(full(assessment), 'domains').flatMap((t) => t.rows)
    const questions = pack.domains.flatMap((d) => d.questions)
    expect(rows).toHaveLength(questions.length)
    questions.forEach((question, i) => {
      const [asked = '', state = '', target = '', grounds = ''] = rows[i] ?? []
      expect(asked).toContain(question.text)
      expect(asked).toContain(question.id)
      const answer = assessment.answers[question.id]
      if (typeof answer?.value === 'number') expect(state).toContain(question.levels[answer.value - 1])
      for (const { title } of answer?.evidence ?? []) expect(grounds).toContain(title)
      if (answer?.note && answer.note.length <= 120) expect(grounds).toContain(answer.note)
      const rank = gaps.findIndex((g) => g.question === question.id)
      if (rank >= 0) expect(target).toContain(`rank ${String(rank + 1)}`)
    })
  })

  test('has every planned measure, and as much effort and money as the plan', async () => {
    const assessment = await load(at)
    const plan = planRoadmap(pack, assessment, { today: '2026-11-22', route: assessment.route })
    const rows = tables(full(assessment), 'measures').flatMap((t) => t.rows)
    expect(rows).toHaveLength(plan.measures.length)
    const effort = rows.reduce((sum, row) => sum + Number(row[3]?.replace(/[,*]/g, '')), 0)
    expect(effort).toBeCloseTo(
      plan.measures.reduce((sum, m) => sum + Math.round(m.effort * 10) / 10, 0),
      6,
    )
  })

  test('works its example out to the very numbers of the results', async () => {
    const assessment = await load(at)
    const { scores } = assess(pack, assessment)
    const [, overall] = tables(full(assessment), 'calculation')
    const last = overall?.rows.at(-1) ?? []
    const score = Number(last[3]) / Number(last[1])
    expect(score).toBeCloseTo(scores.overall.score ?? -1, 3)
    expect(said(full(assessment), 'calculation')).toContain(`shown as ${maturityText(scores.overall.maturity ?? 0)}`)
  })
})

test('a long note stands whole below its table, and the table says so', async () => {
  const assessment = await load(0)
  const id = Object.keys(assessment.answers)[0] ?? ''
  const answer = assessment.answers[id]
  if (!answer) throw new Error('there is an answer')
  const note = 'Nobody could say who decides at night. '.repeat(128).trim()
  const changed = { ...assessment, answers: { ...assessment.answers, [id]: { ...answer, note } } }
  const text = said(full(changed), 'domains')
  expect(text).toContain(note)
  expect(text).toContain('The note stands below the table')
})

test('a figure that the organization put in is marked, and said to be its own', async () => {
  const assessment = await load(0)
  const planned = planRoadmap(pack, assessment, { today: '2026-11-22', route: assessment.route }).measures[0]
  if (!planned) throw new Error('there is a measure')
  const plan = { ...assessment.plan, overrides: { [planned.id]: { initial: 7_770_000 } } }
  const rows = tables(full({ ...assessment, plan }), 'measures').flatMap((t) => t.rows)
  const marked = rows.filter((row) => row[0]?.includes('Our own figure (initial cost)'))
  expect(marked.map((row) => row[5])).toEqual(['¥7.77M*'])
  expect(rows.flat().filter((cell) => cell.endsWith('*'))).toHaveLength(1)
})

test('it prints the hash of its inputs, or says why there is none', async () => {
  const assessment = await load(0)
  const hash = '0123456789abcdef'.repeat(4)
  expect(said(full(assessment, hash), 'sources').replaceAll(' ', '')).toContain(hash)
  expect(said(full(assessment), 'sources')).toContain('Not computed')
})

test('answers that contradict each other stand with what was answered and how to settle it', async () => {
  const rule = pack.contradictions?.[0]
  if (!rule) throw new Error('there is a rule')
  const assessment = await load(2)
  const answers = { ...assessment.answers }
  for (const bound of rule.when.all) {
    const value = bound.atLeast ?? bound.atMost ?? 1
    answers[bound.question] = { value, basis: 'stated', at: '' }
  }
  const text = said(full({ ...assessment, answers }), 'unknown')
  expect(text).toContain(rule.text)
  expect(text).toContain(rule.check)
})
