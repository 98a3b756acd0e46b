import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '#core/figure/figure.ts'
import type { Pen } from '#export/pdf/document/pen.ts'
import { stepLine } from '#export/pdf/figures/curve.ts'
import { markRows, momentsOf } from '#export/pdf/figures/numbered-marks.ts'
import { figureHeight, paintFigure } from '#export/pdf/figures/paint-figure.ts'
import { roundTicks } from '#export/pdf/figures/value-axis.ts'
import { createFace } from '#export/pdf/font/face.ts'
import { themeOf, type TextStyle } from '#export/pdf/theme.ts'
import { figures } from '../fixture.ts'
import { readFonts } from '../fonts.ts'

const fonts = readFonts()
const faces = { regular: createFace(fonts.regular), bold: createFace(fonts.bold) }
const widthOf = (text: string, style: TextStyle): number => faces[style.weight].widthOf(text, style.size)
const sizing = { widthOf, theme: themeOf('ja'), width: 470 }

/** Draws into a list: every text, and every point that anything touches. */
function drawn(figure: Figure, height = figureHeight(figure, sizing)) {
  const texts: string[] = []
  const points: [number, number][] = []
  const pen: Pen = {
    widthOf,
    text(text, x, baseline, style, { align = 'start' } = {}) {
      texts.push(text)
      const width = widthOf(text, style)
      const left = x - { start: 0, center: width / 2, end: width }[align]
      points.push([left, baseline - style.size * 0.8], [left + width, baseline + style.size * 0.1])
    },
    rect: (x, y, width, tall) => points.push([x, y], [x + width, y + tall]),
    picture: () => undefined,
    line: (line) => points.push(...line.map(([x, y]): [number, number] => [x, y])),
    polygon: (line) => points.push(...line.map(([x, y]): [number, number] => [x, y])),
    circle: (x, y, radius) => points.push([x - radius, y - radius], [x + radius, y + radius]),
  }
  paintFigure(pen, figure, { ...sizing, x: 0, y: 0, height })
  return { texts, points, height }
}

const kinds = Object.keys(figures('ja')) as Figure['kind'][]

describe.each(kinds)('a %s on paper', (kind) => {
  it.each(['ja', 'en'] as const)('stays inside its place (%s)', (language) => {
    const { points, height } = drawn(figures(language)[kind])
    expect(points.length).toBeGreaterThan(10)
    for (const [x, y] of points) {
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      expect(x).toBeGreaterThanOrEqual(-1)
      expect(x).toBeLessThanOrEqual(471)
      expect(y).toBeGreaterThanOrEqual(-1)
      expect(y).toBeLessThanOrEqual(height + 1)
    }
  })
})

describe('figures on paper', () => {
  it('say the state of every move of an incident in words', () => {
    const { texts } = drawn(figures('ja').strip)
    for (const word of ['通り抜けられる', '気づける', 'ここで止まる', '起こらない', '被害が出る'])
      expect(texts).toContain(word)
  })
  it('say every value of the bars and their sums', () => {
    const { texts } = drawn(figures('ja').bars)
    for (const value of ['4.2', '9.5', '12.1', '11.1', '≤ 12']) expect(texts).toContain(value)
  })
  it('draw no point where a radar has no value', () => {
    const radar = figures('ja').radar
    if (radar.kind !== 'radar') throw new Error('not a radar')
    const none = { ...radar, series: radar.series.map((s) => ({ ...s, values: s.values.map(() => null) })) }
    const grid = { ...radar, series: radar.series.map((s) => ({ ...s, values: [] })) }
    expect(drawn(none).points).toEqual(drawn(grid).points)
  })
  it('show maturity truncated: 2.99 is not yet 3', () => {
    const row = { label: 'ID', low: 2, high: 3, value: 2.99, target: 3, stage: 2 }
    expect(drawn({ kind: 'interval', min: 1, max: 4, rows: [row] }).texts).toContain('2.9')
  })
  it('bear empty data', () => {
    const empty: Figure[] = [
      { kind: 'radar', axes: [], min: 1, max: 4, series: [] },
      { kind: 'bars', unit: '', categories: [], series: [] },
      {
        kind: 'curve',
        unit: '',
        start: '2025-04-01',
        weeks: 0,
        ticks: [],
        series: [{ name: 'a', role: 'now', points: [] }],
        marks: [],
      },
      { kind: 'gantt', start: '2025-04-01', weeks: 0, ticks: [], bands: [], marks: [] },
      { kind: 'interval', min: 1, max: 4, rows: [] },
      { kind: 'strip', moves: [] },
    ]
    for (const figure of empty) for (const [x, y] of drawn(figure).points) expect(Number.isFinite(x + y)).toBe(true)
  })
  it('shrink a plan of eighty measures into the place there is', () => {
    const rows = Array.from({ length: 80 }, (_, i) => ({
      label: `対策 ${String(i)}`,
      start: i,
      finish: i + 4,
      emphasis: false,
    }))
    const figure: Figure = {
      kind: 'gantt',
      start: '2025-04-01',
      weeks: 90,
      ticks: [],
      bands: [{ label: '準備', start: 0, finish: 84, rows }],
      marks: [],
    }
    for (const [, y] of drawn(figure, 500).points) expect(y).toBeLessThanOrEqual(501)
  })
})

describe('a step curve', () => {
  it('holds a value until the next begins, and the last to the end', () => {
    expect(
      stepLine(
        [
          { week: 0, value: 9 },
          { week: 4, value: 3 },
        ],
        10,
      ),
    ).toEqual([
      { week: 0, value: 9 },
      { week: 4, value: 9 },
      { week: 4, value: 3 },
      { week: 10, value: 3 },
    ])
  })
})

describe('a value axis', () => {
  it('reaches the highest value in few round steps from zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (highest) => {
        const ticks = roundTicks(highest)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-9))
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('numbered moments', () => {
  it('are one for one week, and never touch in a row', () => {
    const moments = momentsOf([
      { week: 10, label: 'b' },
      { week: 4, label: 'a' },
      { week: 10, label: 'c' },
      { week: 11, label: 'd' },
    ])
    expect(moments.map(({ labels }) => labels)).toEqual([['a'], ['b', 'c'], ['d']])
    expect(markRows(moments, (week) => week * 3)).toEqual([0, 0, 1])
  })
})
