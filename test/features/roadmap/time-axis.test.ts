import { describe, expect, test } from 'vitest'
import { axisWeeks, share, timeAxis } from '../../../src/features/roadmap/time-axis.ts'
import { marksOf } from '../../../src/features/roadmap/marks.ts'
import { planRoadmap } from '#core/index.ts'
import { tinyAssessment, tinyPack } from '../../core/roadmap/tiny-pack.ts'

const t = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
  [key, ...Object.values(params)].join(' ')
const labels = (axis: { ticks: { week: number; label: string }[] }) => axis.ticks.map((x) => x.label)

describe('the axis', () => {
  test('ends with the quarter after the last work, and not after the horizon', () => {
    const plan = (horizonWeeks: number) =>
      planRoadmap(tinyPack, tinyAssessment({ horizonWeeks }), { today: '2026-11-22' })
    expect(plan(104).measures.at(-1)?.finish).toBe(17)
    expect(axisWeeks([plan(104)])).toBe(26)
    expect(axisWeeks([plan(20)])).toBe(20)
    expect(axisWeeks([])).toBe(1)
  })
  test('of two routes holds the longer', () => {
    const [a, b] = ['work-style', 'security'].map((route) =>
      planRoadmap(tinyPack, tinyAssessment(), { today: '2026-11-22', route }),
    )
    expect(axisWeeks([a!, b!])).toBe(Math.max(axisWeeks([a!]), axisWeeks([b!])))
  })
  test('begins its fiscal years where the plan says', () => {
    const april = timeAxis(t, '2027-01-04', 78, 4, 'year').ticks.filter((x) => x.major)
    expect(april.map((x) => x.label)).toEqual([
      'figure.fiscalYear 2026',
      'figure.fiscalYear 2027',
      'figure.fiscalYear 2028',
    ])
    const july = timeAxis(t, '2027-01-04', 78, 7, 'year').ticks.filter((x) => x.major)
    expect(july.map((x) => x.week)).toEqual([0, expect.closeTo(25.43, 1), expect.closeTo(77.71, 1)])
  })
  test('names quarters only where there is room; their lines stay', () => {
    const wide = timeAxis(t, '2027-04-05', 208, 4, 'year')
    const zoomed = timeAxis(t, '2027-04-05', 208, 4, 'quarter')
    expect(labels(wide).some((label) => label.startsWith('figure.quarter'))).toBe(false)
    expect(labels(zoomed).filter((label) => label.startsWith('figure.quarter')).length).toBeGreaterThan(8)
    expect(wide.ticks.map((x) => x.week)).toEqual(zoomed.ticks.map((x) => x.week))
  })
  test('months have a line each and leave every quarter where it was', () => {
    const months = timeAxis(t, '2027-04-05', 51, 4, 'month')
    expect(months.ticks).toHaveLength(12)
    expect(months.ticks.map((x) => x.week)).toEqual([...months.ticks.map((x) => x.week)].sort((a, b) => a - b))
    expect(months.length).toBeGreaterThan(timeAxis(t, '2027-04-05', 52, 4, 'quarter').length)
  })
  test('a place is a share of the whole', () => expect(share(13, { weeks: 52 })).toBe('25%'))
})

describe('flags', () => {
  const at = (week: number, kind: 'step-done' | 'vpn-gone' | 'incident-stops') => ({
    kind,
    week,
    date: '2027-01-01',
    id: 'x',
  })
  test('what is reached in one week shares a number; steps have none; nothing beyond the axis', () => {
    const marks = marksOf(
      {
        milestones: [
          at(4, 'step-done'),
          at(10, 'incident-stops'),
          at(10, 'vpn-gone'),
          at(30, 'incident-stops'),
          at(99, 'vpn-gone'),
        ],
      },
      52,
    )
    expect(marks.map((m) => [m.number, m.week, m.milestones.length])).toEqual([
      [1, 10, 2],
      [2, 30, 1],
    ])
  })
})
