// A figure in one or two sentences, for those who do not see it. It names the figure and its values, and judges nothing.
import { addDays } from '../calendar.ts'
import type { Translate } from '../words.ts'
import { figureTable, valueAt } from './figure-table.ts'
import type { CurveFigure, Figure, GanttFigure } from './figure.ts'
import { dateText, decimal, type Language } from './format.ts'

/** Never empty: a figure without values says so. */
export function figureAlt(figure: Figure, t: Translate, language: Language): string {
  if (figure.kind === 'curve') return curveAlt(figure, t, language)
  if (figure.kind === 'gantt') return ganttAlt(figure, t, language)
  const { caption, columns, rows } = figureTable(figure, t, language)
  const values = rows.map(([name = '', ...cells]) => {
    if (cells.length === 1) return t('figure.alt.pair', { name, value: cells[0] ?? '' })
    const said = cells.map((cell, i) => t('figure.alt.cell', { name: columns[i + 1]?.title ?? '', value: cell }))
    return t('figure.alt.row', { name, values: said.join(t('figure.alt.comma')) })
  })
  return sentence(t, caption, values)
}

const sentence = (t: Translate, caption: string, values: string[]): string =>
  t('figure.alt.sentence', {
    caption,
    values: values.length > 0 ? values.join(t('figure.alt.semicolon')) : t('figure.alt.empty'),
  })

function curveAlt(figure: CurveFigure, t: Translate, language: Language): string {
  const values = figure.series.map((s) =>
    t('figure.alt.curve', {
      name: s.name,
      first: decimal(valueAt(s.points, 0), language),
      last: decimal(s.points.at(-1)?.value ?? 0, language),
      date: dateText(addDays(figure.start, (s.points.at(-1)?.week ?? 0) * 7), language),
    }),
  )
  return sentence(t, t('figure.curve.caption', { unit: figure.unit }), values)
}

function ganttAlt(figure: GanttFigure, t: Translate, language: Language): string {
  const values = figure.bands.map(({ label, start, finish }) =>
    start === null || finish === null
      ? t('figure.alt.idle', { name: label })
      : t('figure.alt.span', {
          name: label,
          from: dateText(addDays(figure.start, start * 7), language),
          to: dateText(addDays(figure.start, finish * 7 - 1), language),
        }),
  )
  return sentence(t, t('figure.gantt.caption'), values)
}
