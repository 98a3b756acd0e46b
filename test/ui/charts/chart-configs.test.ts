import { describe, expect, test } from 'vitest'
import type { BarsFigure, CurveFigure, RadarFigure, Role } from '#core/figure/figure.ts'
import { barsConfig } from '#ui/charts/bars-chart.ts'
import { curveConfig } from '#ui/charts/curve-chart.ts'
import { strokeOf, type Ink } from '#ui/charts/ink.ts'
import { radarConfig } from '#ui/charts/radar-chart.ts'

const ink: Ink = {
  ink: '#111111',
  quiet: '#222222',
  line: '#333333',
  surface: '#444444',
  accent: '#555555',
  soft: '#666666',
  mid: '#777777',
  warn: '#888888',
  family: 'sans-serif',
  size: 13,
}

describe('a radar', () => {
  const figure: RadarFigure = {
    kind: 'radar',
    axes: ['A', 'B', 'C'],
    min: 1,
    max: 4,
    series: [
      { name: 'Now', role: 'now', values: [1.2, null, 3] },
      { name: 'Target', role: 'target', values: [3, 3, 3] },
    ],
  }
  test('draws every value of the figure on its own scale, without motion', () => {
    const { data, options } = radarConfig(figure, ink)
    expect(data.labels).toEqual(figure.axes)
    expect(data.datasets.map((d) => d.data)).toEqual(figure.series.map((s) => s.values))
    expect(options?.scales?.r).toMatchObject({ min: 1, max: 4 })
    expect(options?.animation).toBe(false)
  })
  test('leaves a hole where a domain has no value', () => {
    expect(radarConfig(figure, ink).data.datasets.every((d) => d.spanGaps === false)).toBe(true)
  })
})

describe('bars', () => {
  const figure: BarsFigure = {
    kind: 'bars',
    unit: '万円',
    categories: ['2026年度', '2027年度'],
    series: [
      { name: 'Initial', role: 'initial', values: [10, 20] },
      { name: 'Running', role: 'running', values: [1, 2] },
    ],
    limits: [15, null],
  }
  test('stack the series and set the limits apart', () => {
    const { data, options } = barsConfig(figure, ink, 'Budget')
    expect(data.datasets.map((d) => d.data)).toEqual([
      [10, 20],
      [1, 2],
      [15, null],
    ])
    expect(data.datasets[2]).toMatchObject({ type: 'line', showLine: false, label: 'Budget' })
    expect(options?.scales?.y).toMatchObject({ stacked: true, beginAtZero: true })
  })
  test('without limits there is no third set', () => {
    expect(barsConfig({ ...figure, limits: undefined }, ink).data.datasets).toHaveLength(2)
  })
})

describe('a curve', () => {
  const figure: CurveFigure = {
    kind: 'curve',
    unit: '',
    start: '2027-01-04',
    weeks: 52,
    ticks: [{ week: 13, label: 'FY2027' }],
    marks: [],
    series: [
      {
        name: 'Chosen',
        role: 'chosen',
        points: [
          { week: 0, value: 5 },
          { week: 10, value: 2 },
        ],
      },
    ],
  }
  test('holds a value until the next point, the last one to the end of the axis', () => {
    const [set] = curveConfig(figure, ink).data.datasets
    expect(set).toMatchObject({ stepped: 'before' })
    expect(set?.data).toEqual([
      { x: 0, y: 5 },
      { x: 10, y: 2 },
      { x: 52, y: 2 },
    ])
  })
})

test('series that stand together differ by dash, width or fill, not by colour alone', () => {
  const form = (role: Role) =>
    JSON.stringify([strokeOf(role, ink).dash, strokeOf(role, ink).width, strokeOf(role, ink).fill !== null])
  for (const [a, b] of [
    ['now', 'target'],
    ['now', 'next'],
    ['next', 'target'],
    ['chosen', 'other'],
    ['initial', 'limit'],
  ] as const)
    expect(form(a)).not.toBe(form(b))
  expect(strokeOf('initial', ink).fill).not.toBe(strokeOf('running', ink).fill)
})
