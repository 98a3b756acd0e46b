import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableColumn } from '#core/report/report.ts'
import { columnWidths } from '#export/pdf/layout/table-columns.ts'

const measure = (text: string): number => text.length * 5
const measures = { cell: measure, title: (text: string) => text.length * 6 }
const column = (cells: string[], width?: number, align: TableColumn['align'] = 'start', title = '') => ({
  column: { title, align, width },
  cells,
})

describe('the columns of a table', () => {
  it('share the width as they ask', () => {
    expect(columnWidths([column(['a'], 1), column(['b'], 3)], 400, measures, 0)).toEqual([100, 300])
  })
  it('are never too narrow for a number', () => {
    const columns = [column(['a'], 20), column(['1,234,567'], 1, 'end')]
    expect(columnWidths(columns, 400, measures, 10)[1]).toBe(55)
  })
  it('are never too narrow for a word', () => {
    const columns = [column(['governance team'], 1), column(['x'], 20)]
    expect(columnWidths(columns, 400, measures, 10)[0]).toBe(60)
  })
  it('are never too narrow for a word of their title, which is bold', () => {
    const columns = [column(['1.2'], 1, 'end', 'Maturity now'), column(['x'], 20)]
    expect(columnWidths(columns, 400, measures, 10)[0]).toBe(58)
  })
  it('always add up to the whole', () => {
    const shape = fc.record({
      width: fc.option(fc.double({ min: 0.1, max: 9, noNaN: true }), { nil: undefined }),
      align: fc.constantFrom('start' as const, 'end' as const, 'center' as const),
      text: fc.string({ maxLength: 60 }),
    })
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 9 }), (shapes) => {
        const columns = shapes.map(({ width, align, text }) => column([text], width, align))
        const widths = columnWidths(columns, 470, measures, 10)
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(470)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }),
    )
  })
})
