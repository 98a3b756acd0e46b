// Radar, stacked bars and curve as the charts that office programs draw and edit themselves, each with the table behind it.
import { addDays, dayNumber } from '#core/calendar.ts'
import { valueAt } from '#core/figure/figure-table.ts'
import type { BarsFigure, CurveFigure, RadarFigure } from '#core/figure/figure.ts'
import type { Language } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import { categoryAxis, dateAxis, richXml, textXml, valueAxis } from './axes.ts'
import { momentsOf } from './moments.ts'
import { lineXml, lookOf, markerXml, seriesXml, type ChartData } from './series.ts'
import { fill } from '../theme-xml.ts'

export interface PlotLook {
  t: Translate
  language: Language
  /** Of the sheet that holds the data. */
  sheet: string
  /** Points. */
  size: number
}

export interface Plot {
  data: ChartData
  xml: string
  /** Series that the legend leaves out. */
  hidden: number[]
}

/** Day 0 of Excel's calendar, as days before 1970-01-01. */
const EPOCH = 25_569
const AXES = '<c:axId val="1"/><c:axId val="2"/>'
const SHOWN = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? '1' : '0'}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

export function radarPlot({ axes, series, min, max }: RadarFigure, look: PlotLook): Plot {
  const { t, sheet } = look
  const data: ChartData = { sheet, corner: t('figure.column.domain'), categories: axes, series }
  const drawn = series.map(({ role }, i) => {
    const style = lookOf(role)
    return `${seriesXml(data, i, `<c:spPr>${lineXml(style)}</c:spPr>${markerXml(style)}`)}</c:ser>`
  })
  const scale = valueAxis(look, { min, max, step: 1, between: 'between', format: '0' })
  const xml = `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${drawn.join('')}${AXES}</c:radarChart>${categoryAxis(look, true)}${scale}`
  return { data, hidden: [], xml }
}

export function barsPlot({ categories, series, limits, unit }: BarsFigure, look: PlotLook): Plot {
  const { t, sheet, size } = look
  const all = [...series, ...(limits ? [{ name: t('figure.column.limit'), values: limits }] : [])]
  const data: ChartData = { sheet, corner: t('figure.column.period'), categories, series: all }
  const highest = Math.max(1e-9, ...categories.map((_, i) => series.reduce((sum, s) => sum + (s.values[i] ?? 0), 0)))
  const format = highest >= 100 ? '#,##0' : '#,##0.0'
  const drawn = series.map(({ role, values }, i) => {
    const { colour, onFill } = lookOf(role)
    // A label needs a bar that it fits into.
    const without = values.flatMap((value, at) =>
      value < highest * 0.07 ? [`<c:dLbl><c:idx val="${String(at)}"/><c:delete val="1"/></c:dLbl>`] : [],
    )
    const labels = `<c:dLbls>${without.join('')}<c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(size, onFill, true)}<c:dLblPos val="ctr"/>${SHOWN(true)}</c:dLbls>`
    return `${seriesXml(data, i, `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>${labels}`)}</c:ser>`
  })
  const bars = `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>${drawn.join('')}<c:gapWidth val="70"/><c:overlap val="100"/>${AXES}</c:barChart>`
  // A stroke over each bar, and no line between them: a limit of one year says nothing of the way to the next.
  const limit = limits
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${seriesXml(data, series.length, `<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/><c:size val="24"/><c:spPr>${fill('harm')}<a:ln>${fill('harm')}</a:ln></c:spPr></c:marker>`)}<c:smooth val="0"/></c:ser><c:marker val="1"/>${AXES}</c:lineChart>`
    : ''
  const scale = valueAxis(look, { min: 0, title: unit, between: 'between', format: 'General' })
  return { data, hidden: [], xml: `${bars}${limit}${categoryAxis(look)}${scale}` }
}

export function curvePlot(figure: CurveFigure, look: PlotLook): Plot {
  const { start, weeks, series, marks, unit } = figure
  const { t, language, sheet, size } = look
  const day = (week: number): number => dayNumber(addDays(start, week * 7)) + EPOCH
  const all = Array.from({ length: weeks + 1 }, (_, week) => week)
  const moments = momentsOf(marks)
  const chosen = series[0]?.points ?? []
  const at = new Map(moments.map(({ week }, i) => [week, i]))
  const marked = all.map((week) => (at.has(week) ? valueAt(chosen, week) : null))
  const data: ChartData = {
    sheet,
    corner: t('figure.column.from'),
    categories: all.map(day),
    dates: true,
    series: [
      ...series.map(({ name, points }) => ({ name, values: all.map((week) => valueAt(points, week)) })),
      ...(moments.length > 0 ? [{ name: t('figure.column.stops'), values: marked }] : []),
    ],
  }
  const lines = series.map(({ role }, i) => {
    const style = lookOf(role)
    return `${seriesXml(data, i, `<c:spPr>${lineXml(style)}</c:spPr>${markerXml(style)}`)}<c:smooth val="0"/></c:ser>`
  })
  const labels = [...at].map(
    ([week, i]) =>
      `<c:dLbl><c:idx val="${String(week)}"/><c:tx>${richXml(String(i + 1), size, language)}</c:tx><c:dLblPos val="t"/>${SHOWN(true)}</c:dLbl>`,
  )
  const numbered =
    moments.length > 0
      ? `${seriesXml(data, series.length, `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${markerXml({ symbol: 'circle', colour: 'ink' }, 7)}<c:dLbls>${labels.join('')}<c:spPr><a:noFill/></c:spPr>${textXml(size, 'ink', true)}<c:dLblPos val="t"/>${SHOWN(false)}</c:dLbls>`)}<c:smooth val="0"/></c:ser>`
      : ''
  const months = weeks > 260 ? 12 : weeks > 120 ? 6 : 3
  const xml =
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}${numbered}<c:marker val="1"/>${AXES}</c:lineChart>` +
    dateAxis(look, { min: dayNumber(`${start.slice(0, 7)}-01`) + EPOCH, max: day(weeks), months }) +
    valueAxis(look, { min: 0, title: unit, between: 'midCat', format: 'General' })
  return { data, xml, hidden: moments.length > 0 ? [series.length] : [] }
}
