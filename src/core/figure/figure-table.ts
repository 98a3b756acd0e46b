// The table twin of a figure: the same values as words and numbers. What the figure shows, the table says, nothing more.
import { addDays } from '../calendar.ts'
import type { Translate } from '../words.ts'
import type {
  BarsFigure,
  CurveFigure,
  Figure,
  GanttFigure,
  IntervalFigure,
  RadarFigure,
  StripFigure,
} from './figure.ts'
import { dateText, decimal, maturityText, type Language } from './format.ts'

export interface FigureTable {
  caption: string
  columns: { title: string; align: 'start' | 'end' }[]
  rows: string[][]
}

/** The first column names the row. A value that is not there reads "–". */
export function figureTable(figure: Figure, t: Translate, language: Language): FigureTable {
  switch (figure.kind) {
    case 'radar':
      return radarTable(figure, t)
    case 'bars':
      return barsTable(figure, t, language)
    case 'curve':
      return curveTable(figure, t, language)
    case 'gantt':
      return ganttTable(figure, t, language)
    case 'interval':
      return intervalTable(figure, t)
    case 'strip':
      return stripTable(figure, t)
  }
}

const start = (title: string) => ({ title, align: 'start' as const })
const end = (title: string) => ({ title, align: 'end' as const })
const maturity = (t: Translate, value: number | null): string =>
  value === null ? t('figure.none') : maturityText(value)

function radarTable(figure: RadarFigure, t: Translate): FigureTable {
  return {
    caption: t('figure.radar.caption'),
    columns: [start(t('figure.column.domain')), ...figure.series.map((s) => end(s.name))],
    rows: figure.axes.map((axis, i) => [axis, ...figure.series.map((s) => maturity(t, s.values[i] ?? null))]),
  }
}

function intervalTable(figure: IntervalFigure, t: Translate): FigureTable {
  const range = (row: IntervalFigure['rows'][number]): string =>
    row.low === null || row.high === null
      ? t('figure.none')
      : t('figure.range', { low: maturityText(row.low), high: maturityText(row.high) })
  return {
    caption: t('figure.interval.caption'),
    columns: [
      start(t('figure.column.domain')),
      end(t('figure.column.maturity')),
      end(t('figure.column.range')),
      end(t('figure.column.target')),
      end(t('figure.column.stage')),
    ],
    rows: figure.rows.map((row) => [
      row.label,
      maturity(t, row.value),
      range(row),
      maturityText(row.target),
      row.stage === null ? t('figure.none') : String(row.stage),
    ]),
  }
}

function barsTable(figure: BarsFigure, t: Translate, language: Language): FigureTable {
  const limits = figure.limits
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  return {
    caption: t('figure.bars.caption', { unit: figure.unit }),
    columns: [
      start(t('figure.column.period')),
      ...figure.series.map((s) => end(s.name)),
      ...(limits ? [end(t('figure.column.limit'))] : []),
    ],
    rows: figure.categories.map((category, i) => [
      category,
      ...figure.series.map((s) => number.format(s.values[i] ?? 0)),
      ...(limits ? [limitText(limits[i] ?? null)] : []),
    ]),
  }
  function limitText(limit: number | null): string {
    return limit === null ? t('figure.none') : number.format(limit)
  }
}

function curveTable(figure: CurveFigure, t: Translate, language: Language): FigureTable {
  const weeks = new Set(figure.series.flatMap((s) => s.points.map((p) => p.week)))
  return {
    caption: t('figure.curve.caption', { unit: figure.unit }),
    columns: [
      start(t('figure.column.from')),
      ...figure.series.map((s) => end(s.name)),
      start(t('figure.column.stops')),
    ],
    rows: [...weeks]
      .sort((a, b) => a - b)
      .map((week) => [
        dateText(addDays(figure.start, week * 7), language),
        ...figure.series.map((s) => decimal(valueAt(s.points, week), language)),
        figure.marks
          .filter((m) => m.week === week)
          .map((m) => m.label)
          .join(t('figure.separator')) || t('figure.none'),
      ]),
  }
}

/** What a stepping curve holds in this week; 0 before its first point. */
export const valueAt = (points: CurveFigure['series'][number]['points'], week: number): number =>
  points.findLast((p) => p.week <= week)?.value ?? 0

function ganttTable(figure: GanttFigure, t: Translate, language: Language): FigureTable {
  const from = (week: number | null): string =>
    week === null ? t('figure.none') : dateText(addDays(figure.start, week * 7), language)
  // Weeks are finish-to-start: the last day of work is the day before the finish.
  const until = (week: number | null): string =>
    week === null ? t('figure.none') : dateText(addDays(figure.start, week * 7 - 1), language)
  return {
    caption: t('figure.gantt.caption'),
    columns: [start(t('figure.column.work')), end(t('figure.column.begin')), end(t('figure.column.end'))],
    rows: figure.bands.flatMap((band) => [
      [band.label, from(band.start), until(band.finish)],
      ...band.rows.map((row) => [row.label, from(row.start), until(row.finish)]),
    ]),
  }
}

function stripTable(figure: StripFigure, t: Translate): FigureTable {
  return {
    caption: t('figure.strip.caption'),
    columns: [start(t('figure.column.move')), start(t('figure.column.state'))],
    rows: figure.moves.map((move) => {
      const state = t(`figure.strip.${move.state}`)
      return [move.label, move.note === undefined ? state : t('figure.noted', { text: state, note: move.note })]
    }),
  }
}
