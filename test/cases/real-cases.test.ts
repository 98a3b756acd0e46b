// Real organizations, as publicly reported before the attack: each replays its own incident as it happened, and as stopped
// once a measure that we grade as stopping it is in effect.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packs } from '#registry.ts'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import { parseAssessment } from '#core/assessment/parse-assessment.ts'
import { replayIncident } from '#core/replay/replay-incident.ts'

const CASES = [
  ['parts-maker', 'parts-maker-2022'],
  ['hospital', 'hospital-2022'],
  ['university', 'university-mail-2022'],
  ['city', 'city-insider-2022'],
  ['electric', 'electric-m365-2020'],
  ['car-maker', 'car-maker-2020'],
  ['game', 'game-2020'],
  ['wannacry', 'wannacry-2017'],
  ['mirai', 'mirai-2016'],
  ['us-bank', 'us-bank-2019'],
  ['crm-guest', 'crm-guest-2020'],
  ['credit-edu', 'credit-edu-2022'],
  ['login-attempts', 'login-attempts-2019'],
] as const

describe.each(CASES)('%s before the attack', (name, incidentId) => {
  const value: unknown = JSON.parse(readFileSync(new URL(`${name}-before.json`, import.meta.url), 'utf8'))
  const parsed = parseAssessment(value)
  const assessment = (parsed.ok ? parsed.value : undefined) as Assessment

  test('is a sound assessment, and everything that is not reported stays open', async () => {
    expect(parsed).toMatchObject({ ok: true })
    const pack = await packs[0]!.load('ja')
    const total = pack.domains.flatMap((d) => d.questions).length
    expect(Object.keys(assessment.answers).length).toBeLessThan(total / 2)
    for (const answer of Object.values(assessment.answers)) expect(answer.basis).toBe('documented')
  })

  test('replays its own incident as suffered or undetermined, and names what would decide it', async () => {
    const pack = await packs[0]!.load('ja')
    const incident = pack.incidents.find((i) => i.id === incidentId)!
    const replay = replayIncident(pack, assessment, incident)!
    expect(replay.outcome).toBe('suffered')
    // Whatever decides it is a control of this incident whose answer is not reported.
    const controls = incident.moves.flatMap((m) => m.controls).map((c) => c.question)
    for (const question of replay.deciding) {
      expect(controls).toContain(question)
      expect(assessment.answers[question]?.value ?? 'unknown').toBe('unknown')
    }
    expect({ undetermined: replay.undetermined, deciding: replay.deciding }).toMatchSnapshot()
  })

  test('is stopped once any one control that we grade as stopping is met', async () => {
    const pack = await packs[0]!.load('ja')
    const incident = pack.incidents.find((i) => i.id === incidentId)!
    const stops = incident.moves.flatMap((m) => m.controls).filter((c) => c.effect === 'stops')
    expect(stops.length).toBeGreaterThan(0)
    for (const control of stops) {
      const answer: Answer = { value: control.level, basis: 'tested', at: '2026-11-22T00:00:00Z' }
      const after = { ...assessment, answers: { ...assessment.answers, [control.question]: answer } }
      expect(replayIncident(pack, after, incident)?.outcome).toBe('stopped')
    }
  })

  test('is stopped once the cheapest measures are done', async () => {
    const pack = await packs[0]!.load('ja')
    const incident = pack.incidents.find((i) => i.id === incidentId)!
    const cheapest = replayIncident(pack, assessment, incident)!.cheapest!
    expect(cheapest.length).toBeGreaterThan(0)
    const answers = { ...assessment.answers }
    for (const { raises } of pack.measures.filter((m) => cheapest.includes(m.id)))
      for (const { question, to } of raises)
        answers[question] = { value: to, basis: 'tested', at: '2026-11-22T00:00:00Z' }
    expect(replayIncident(pack, { ...assessment, answers }, incident)?.outcome).toBe('stopped')
  })
})
