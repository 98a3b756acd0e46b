// A figure as a chart part with its data in a workbook of its own, so that "Edit data" works. What office programs have no
// chart for gives undefined: its painter draws shapes or a table.
import { figureTable } from '#core/figure/figure-table.ts'
import type { Figure } from '#core/figure/figure.ts'
import type { Language } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import { dateOf } from '#core/calendar.ts'
import { sheetNames } from '../address.ts'
import { fontOf } from '../font.ts'
import { writeWorkbook, type CellLike } from '../workbook.ts'
import { chartSpace } from './axes.ts'
import { barsPlot, curvePlot, radarPlot, type Plot, type PlotLook } from './plots.ts'
import type { ChartData } from './series.ts'

export interface ChartPart {
  xml: string
  workbook: Uint8Array<ArrayBuffer>
}

export interface ChartSetting {
  t: Translate
  language: Language
  /** Of the texts, in points. */
  size: number
  /** ISO 8601 instant. */
  at: string
}

const EPOCH = 25_569

export function chartPart(figure: Figure, { t, language, size, at }: ChartSetting): ChartPart | undefined {
  const { caption } = figureTable(figure, t, language)
  const [sheet = ''] = sheetNames([caption])
  const plot = plotOf(figure, { t, language, sheet, size })
  if (!plot) return undefined
  const workbook = writeWorkbook({
    sheets: [sheetOf(plot.data)],
    font: fontOf(language).body,
    title: caption,
    creator: t('app.name'),
    at,
  })
  return { xml: chartSpace(plot.xml, { size, language }, plot.hidden), workbook }
}

function plotOf(figure: Figure, look: PlotLook): Plot | undefined {
  if (figure.kind === 'radar') return radarPlot(figure, look)
  if (figure.kind === 'bars') return barsPlot(figure, look)
  if (figure.kind === 'curve') return curvePlot(figure, look)
  return undefined
}

function sheetOf({ sheet, corner, categories, dates, series }: ChartData) {
  const head: CellLike[] = [corner, ...series.map((s) => s.name)]
  const rows = categories.map((category, i): CellLike[] => [
    dates && typeof category === 'number' ? { value: dateOf(category - EPOCH), style: { format: 'date' } } : category,
    ...series.map((s) => s.values[i] ?? null),
  ])
  return { name: sheet, columns: [{ width: 24 }, ...series.map(() => ({ width: 18 }))], rows: [head, ...rows] }
}
