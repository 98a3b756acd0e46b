import { describe, expect, test } from 'vitest'
import { basisShare } from '#core/figure/basis-share.ts'
import { costFigure } from '#core/figure/cost-figure.ts'
import { domainTarget } from '#core/figure/domain-target.ts'
import { exposureFigure } from '#core/figure/exposure-figure.ts'
import { fiscalTicks } from '#core/figure/fiscal-ticks.ts'
import { ganttFigure } from '#core/figure/gantt-figure.ts'
import { intervalFigure } from '#core/figure/interval-figure.ts'
import { loadFigure } from '#core/figure/load-figure.ts'
import { radarFigure } from '#core/figure/radar-figure.ts'
import { stripFigure } from '#core/figure/strip-figure.ts'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import { replayIncident } from '#core/replay/replay-incident.ts'
import { scoreAssessment } from '#core/score/score-assessment.ts'
import { assessment, en, incident, ja, pack, roadmap, scores } from './figure-fixture.ts'

const blank: Assessment = { ...assessment, answers: {} }

describe('the radar', () => {
  test('has an axis for every domain that applies, and now, the foundations and the target', () => {
    const figure = radarFigure(en, pack, assessment, scores, roadmap)
    expect(figure.axes).toEqual(['Identity', 'Devices'])
    expect(figure.series).toEqual([
      { name: 'Now', role: 'now', values: [2, 3] },
      { name: 'After step 1', role: 'next', values: [3, 3] },
      // (3·3 + 1·4) / 4 is 3.25, shown as 3.2.
      { name: 'Target', role: 'target', values: [3.2, 3] },
    ])
  })

  test('has no value where nothing is answered, and no step without a plan', () => {
    const figure = radarFigure(en, pack, blank, scoreAssessment(pack, blank), null)
    expect(figure.series.map((s) => s.role)).toEqual(['now', 'target'])
    expect(figure.series[0]?.values).toEqual([null, null])
  })
})

test('the interval spans what open answers leave', () => {
  const { rows } = intervalFigure(en, pack, assessment, scores)
  // Identity: 3·⅓ of weight 4, and one more weight open. Devices: 2·⅔ of weight 3, one open.
  expect(rows).toEqual([
    { label: 'Identity', low: 1.7, high: 2.5, value: 2, target: 3.2, stage: 2 },
    { label: 'Devices', low: 2.3, high: 3.3, value: 3, target: 3, stage: 3 },
  ])
  const none = intervalFigure(en, pack, blank, scoreAssessment(pack, blank)).rows
  expect(none[0]).toMatchObject({ low: 1, high: 4, value: null, stage: null })
})

test('a domain without an applying question has no target', () => {
  expect(pack.domains.map((d) => domainTarget(pack, assessment, d))).toEqual([3.25, 3, null])
})

test('the basis of the whole follows the weights of the domains', () => {
  expect(basisShare(pack, scores)).toEqual({ stated: 0, documented: 0, observed: 0.75, tested: 0.25 })
  expect(basisShare(pack, scoreAssessment(pack, blank))).toEqual({ stated: 0, documented: 0, observed: 0, tested: 0 })
})

describe('the curve of exposure', () => {
  test('turns where the value changes and is marked where an incident stops', () => {
    const figure = exposureFigure(en, pack, roadmap, {
      ...roadmap,
      route: 'free',
      exposure: roadmap.exposure.map(() => 2),
    })
    expect(figure.series).toEqual([
      {
        name: 'Safety first',
        role: 'chosen',
        points: [
          { week: 0, value: 1.5 },
          { week: 10, value: 0 },
        ],
      },
      { name: 'Freedom first', role: 'other', points: [{ week: 0, value: 2 }] },
    ])
    expect(figure.marks).toEqual([{ week: 10, label: 'A theft' }])
  })

  test('marks neither what stops now nor what never does', () => {
    for (const week of [0, null])
      expect(
        exposureFigure(en, pack, { ...roadmap, stops: [{ incident: 'theft', now: 'suffered', week }] }, null).marks,
      ).toEqual([])
  })
})

describe('ticks', () => {
  test('stand where fiscal quarters begin', () => {
    expect(fiscalTicks(en, '2027-01-04', 27, 4)).toEqual([
      { week: 0, label: 'FY2026', major: true },
      { week: 87 / 7, label: 'FY2027', major: true },
      { week: 178 / 7, label: 'Q2', major: false },
    ])
  })

  test('leave out the running year when the next begins at once', () => {
    expect(fiscalTicks(ja, '2027-03-15', 8, 4)).toEqual([{ week: 17 / 7, label: '2027年度', major: true }])
  })
})

describe('the cost', () => {
  test('stands in the unit of the language, up to the last year that costs something', () => {
    const figure = costFigure(ja, roadmap, 'ja')
    expect(figure).toMatchObject({ unit: '万円', categories: ['2026年度', '2027年度'], limits: [200, null] })
    expect(figure.series.map((s) => s.values)).toEqual([
      [123.5, 0],
      [0, 52],
    ])
    expect(costFigure(en, roadmap, 'en').series.map((s) => s.values)).toEqual([
      [1.235, 0],
      [0, 0.52],
    ])
  })

  test('has no limits without a budget and no years without a cost', () => {
    const free = { ...roadmap, costs: roadmap.costs.map((c) => ({ ...c, initial: 0, running: 0, budget: null })) }
    expect(costFigure(en, free, 'en')).toMatchObject({ categories: [] })
    expect(costFigure(en, free, 'en').limits).toBeUndefined()
  })
})

test('the load of a team is summed by fiscal quarter up to its last work', () => {
  const figure = loadFigure(en, pack, roadmap, 'it')
  // Thirteen weeks begin before April, seven after it.
  expect(figure.categories).toEqual(['FY2026 Q4', 'FY2027 Q1'])
  expect(figure.series[0]?.values).toEqual([13, 7])
  expect(figure.limits).toEqual([26, 14])
  expect(loadFigure(en, pack, roadmap, 'nobody').categories).toEqual([])
})

describe('the Gantt chart', () => {
  test('has a band a step and a row a measure, key measures with emphasis', () => {
    const figure = ganttFigure(en, pack, roadmap, { rows: true })
    expect(figure.bands.map((b) => [b.label, b.start, b.finish])).toEqual([
      ['0. Now', null, null],
      ['1. Identities', 0, 10],
      ['2. Machines', 10, 20],
    ])
    expect(figure.bands[1]?.rows).toEqual([{ label: 'Require MFA', start: 0, finish: 10, emphasis: true }])
    expect(figure.bands[2]?.rows[0]?.emphasis).toBe(false)
  })

  test('ends with the quarter after the last work and marks only what lies inside', () => {
    const figure = ganttFigure(en, pack, roadmap, { rows: false })
    expect(figure.weeks).toBe(26)
    expect(figure.bands.every((b) => b.rows.length === 0)).toBe(true)
    expect(figure.marks).toEqual([{ week: 20, label: 'VPN retired' }])
  })

  test('is a year long when nothing is planned', () => {
    const idle = { ...roadmap, measures: [], milestones: [], steps: [] }
    expect(ganttFigure(en, pack, idle, { rows: true })).toMatchObject({ weeks: 52, bands: [], marks: [] })
  })
})

describe('the strip', () => {
  const strip = (answers: Record<string, Answer['value']>) => {
    const said = Object.fromEntries(
      Object.entries(answers).map(([id, value]) => [
        id,
        { value, basis: 'stated' as const, at: '2026-11-22T00:00:00Z' },
      ]),
    )
    const replay = replayIncident(pack, { ...assessment, answers: said }, incident)
    if (!replay) throw new Error('the incident applies')
    return stripFigure(en, incident, replay).moves.map((m) => [m.state, m.note])
  }

  test('runs to the harm when nothing stops it, and says what is open', () => {
    expect(strip({ 'id.mfa': 1 })).toEqual([
      ['through', undefined],
      ['through', '1 open answer'],
      ['through', '1 open answer'],
      ['harm', undefined],
    ])
  })

  test('breaks where it is stopped and spares the rest', () => {
    expect(strip({ 'id.mfa': 1, 'dev.edr': 3, 'dev.cut': 4 }).map(([state]) => state)).toEqual([
      'through',
      'detected',
      'stopped',
      'spared',
    ])
    expect(strip({ 'id.mfa': 3 }).map(([state]) => state)).toEqual(['stopped', 'spared', 'spared', 'spared'])
  })
})
