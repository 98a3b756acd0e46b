import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableColumn } from '#core/report/report.ts'
import { columnWidths } from '#export/pdf/layout/table-columns.ts'

const measure = (text: string): number => text.length * 5
const column = (width?: number, align: TableColumn['align'] = 'start'): TableColumn => ({ title: '', align, width })

describe('the columns of a table', () => {
  it('share the width as they ask', () => {
    expect(columnWidths([column(1), column(3)], [['a'], ['b']], 400, measure, 0)).toEqual([100, 300])
  })
  it('are never too narrow for a number', () => {
    const [, number = 0] = columnWidths([column(20), column(1, 'end')], [['a'], ['1,234,567']], 400, measure, 10)
    expect(number).toBe(55)
  })
  it('are never too narrow for a word', () => {
    const [word = 0] = columnWidths([column(1), column(20)], [['governance team'], ['x']], 400, measure, 10)
    expect(word).toBe(60)
  })
  it('always add up to the whole', () => {
    const shape = fc.record({
      width: fc.option(fc.double({ min: 0.1, max: 9, noNaN: true }), { nil: undefined }),
      align: fc.constantFrom('start' as const, 'end' as const, 'center' as const),
      text: fc.string({ maxLength: 60 }),
    })
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 9 }), (shapes) => {
        const columns = shapes.map(({ width, align }) => column(width, align))
        const widths = columnWidths(
          columns,
          shapes.map(({ text }) => [text]),
          470,
          measure,
          10,
        )
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(470)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }),
    )
  })
})
