import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { computed, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CurveFigure, IntervalFigure, RadarFigure, StripFigure } from '#core/figure/figure.ts'
import { makeTranslate } from '#core/words.ts'
import { languages } from '#registry.ts'
import FigureChart from '#ui/charts/FigureChart.vue'
import IncidentStrip from '#ui/charts/IncidentStrip.vue'
import IntervalRows from '#ui/charts/IntervalRows.vue'
import { loadPainter } from '#ui/charts/load-painter.ts'
import { wordsKey } from '#ui/words.ts'

const { destroy, paint } = vi.hoisted(() => {
  const destroy = vi.fn()
  return { destroy, paint: vi.fn(() => ({ destroy })) }
})
vi.mock('#ui/charts/load-painter.ts', () => ({ loadPainter: vi.fn(() => Promise.resolve(paint)) }))
enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.clearAllMocks()
  delete document.documentElement.dataset['theme']
})
const t = makeTranslate(await languages.find((l) => l.id === 'en')!.loadWords(), 'en')
const provide = { [wordsKey]: { t, language: computed(() => 'en' as const) } }
const radar: RadarFigure = {
  kind: 'radar',
  axes: ['Identity', 'Devices', 'VPN'],
  min: 1,
  max: 4,
  series: [{ name: 'Now', role: 'now', values: [1.2, 2.9, null] }],
}
const chart = (figure: RadarFigure | CurveFigure = radar) =>
  mount(FigureChart, { props: { figure, label: 'Maturity' }, global: { provide } })

describe('a chart', () => {
  test('is one named picture, with a table that says the same numbers', async () => {
    const part = chart()
    await flushPromises()
    expect(part.get('canvas').attributes()).toMatchObject({ role: 'img', 'aria-label': 'Maturity' })
    const rows = part.findAll('tbody tr').map((r) => r.findAll('th, td').map((c) => c.text()))
    expect(rows).toEqual([
      ['Identity', '1.2'],
      ['Devices', '2.9'],
      ['VPN', '–'],
    ])
  })
  test('is drawn anew when the figure or the theme changes, and let go in the end', async () => {
    const part = chart()
    await flushPromises()
    expect(paint).toHaveBeenCalledTimes(1)
    await part.setProps({ figure: { ...radar, series: [] } })
    await flushPromises()
    expect(paint).toHaveBeenCalledTimes(2)
    document.documentElement.dataset['theme'] = 'dark'
    await vi.waitFor(() => expect(paint).toHaveBeenCalledTimes(3))
    await flushPromises()
    part.unmount()
    expect(destroy).toHaveBeenCalledTimes(3)
  })
  test('that was asked for and then replaced before it came never touches the canvas', async () => {
    const late = vi.fn(() => ({ destroy }))
    let arrive: ((p: typeof late) => void) | undefined
    vi.mocked(loadPainter).mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
    const part = chart()
    await part.setProps({ figure: { ...radar, series: [] } })
    await flushPromises()
    arrive?.(late)
    await flushPromises()
    expect(late).not.toHaveBeenCalled()
    expect(paint).toHaveBeenCalledTimes(1)
  })
  test('keeps the table when the chart cannot be drawn', async () => {
    vi.mocked(loadPainter).mockRejectedValueOnce(new Error('offline'))
    const part = chart()
    await flushPromises()
    await nextTick()
    expect(part.find('tbody tr').exists()).toBe(true)
    expect(part.get('.canvas').attributes('style')).toContain('none')
  })
  test('names its marks in a list, because the axis has room for numbers only', async () => {
    const curve: CurveFigure = {
      kind: 'curve',
      unit: '',
      start: '2027-01-04',
      weeks: 52,
      ticks: [],
      series: [{ name: 'Chosen', role: 'chosen', points: [{ week: 0, value: 3 }] }],
      marks: [{ week: 4, label: 'A theft' }],
    }
    const part = chart(curve)
    await flushPromises()
    expect(part.get('ol').text()).toBe('A theft')
  })
})

test('interval rows say stage, value and range in words, and nothing of a range that is a point', () => {
  const figure: IntervalFigure = {
    kind: 'interval',
    min: 1,
    max: 4,
    rows: [
      { label: 'Identity', low: 1.5, high: 2.5, value: 2, target: 3, stage: 2 },
      { label: 'Devices', low: 3, high: 3, value: 3, target: 3, stage: 3 },
      { label: 'VPN', low: 1, high: 4, value: null, target: 3, stage: null },
    ],
  }
  const part = mount(IntervalRows, { props: { figure, stages: ['One', 'Two', 'Three', 'Four'] }, global: { provide } })
  const said = part.findAll('.rows .figures').map((e) => e.text().replace(/\s+/g, ' '))
  expect(said).toEqual(['Two2.0 1.5–2.5', 'Three3.0', 'Not assessed– 1.0–4.0'])
})

test('a strip is an ordered list that says of each move what happens', () => {
  const figure: StripFigure = {
    kind: 'strip',
    moves: [
      { label: 'In', state: 'through', note: '1 open answer' },
      { label: 'On', state: 'stopped' },
      { label: 'Harm', state: 'spared' },
    ],
  }
  const part = mount(IncidentStrip, { props: { figure, label: 'A theft' }, global: { provide } })
  expect(part.get('ol').attributes('aria-label')).toBe('A theft')
  expect(part.findAll('li .state').map((e) => e.text())).toEqual(['Gets through', 'Stopped here', 'Does not happen'])
})
