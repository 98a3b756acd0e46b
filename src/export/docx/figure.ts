// A figure in a document: a chart where office programs have one; a plan as a table whose cells are the time axis, moves of an
// incident as a table; else its values.
import { figureTable } from '#core/figure/figure-table.ts'
import type { Figure, GanttFigure, StripFigure } from '#core/figure/figure.ts'
import type { Language } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import { chartGraphic } from '../ooxml/chart/axes.ts'
import { momentsOf } from '../ooxml/chart/moments.ts'
import type { Palette } from '../ooxml/palette.ts'
import { xml } from '../ooxml/xml.ts'
import { paragraphXml, runXml } from './paragraph.ts'
import { cellText, gridXml, sharedWidths, tableXml } from './table.ts'

export interface FigureSetting {
  t: Translate
  language: Language
  palette: Palette
  /** Twentieths of a point. */
  width: number
  /** Gives the relation of a chart with its number in the document; undefined where there is no chart for the figure. */
  chart: (figure: Figure) => { relation: string; number: number } | undefined
}

/** EMU in a twentieth of a point. */
const EMU = 635

export function figureXml(figure: Figure, alt: string, setting: FigureSetting): string {
  const { t, language, width, chart } = setting
  const drawn = chart(figure)
  if (drawn) return chartXml(drawn, figure, alt, width) + (figure.kind === 'curve' ? marksXml(figure.marks) : '')
  if (figure.kind === 'strip') return stripXml(figure, alt, setting)
  if (figure.kind === 'gantt') return ganttXml(figure, alt, setting)
  const { columns, rows } = figureTable(figure, t, language)
  return tableXml({ columns: columns.map((c, i) => ({ ...c, width: i === 0 ? 2.4 : 1 })), rows, alt }, width)
}

function chartXml(
  { relation, number }: { relation: string; number: number },
  figure: Figure,
  alt: string,
  width: number,
): string {
  const height = width * (figure.kind === 'radar' ? 0.58 : 0.46)
  const id = String(number)
  return paragraphXml(
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${String(width * EMU)}" cy="${String(Math.round(height) * EMU)}"/>` +
      `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="Chart ${id}" descr="${xml(alt)}"/><wp:cNvGraphicFramePr/>${chartGraphic(relation)}</wp:inline></w:drawing></w:r>`,
    { style: 'Figure' },
  )
}

/** What the numbers on the axis stand for. */
const marksXml = (marks: readonly { week: number; label: string }[]): string =>
  momentsOf(marks)
    .map(({ labels }, i) =>
      paragraphXml(runXml(`${String(i + 1)}  `, { bold: true }) + runXml(labels.join(' / ')), { style: 'Quiet' }),
    )
    .join('')

function stripXml({ moves }: StripFigure, alt: string, { palette, width }: FigureSetting): string {
  const colours: Record<StripFigure['moves'][number]['state'], string> = {
    through: palette.ink,
    detected: palette.detected,
    stopped: palette.stopped,
    spared: palette.quiet,
    harm: palette.harm,
  }
  const rows = moves.map(({ label, state, word, note }, i) => ({
    cells: [
      { content: cellText(String(i + 1), 'center', { bold: true }), fill: palette.tint },
      { content: cellText(word ?? '', 'start', { bold: true, colour: colours[state] }) },
      { content: cellText(label) + (note === undefined ? '' : cellText(note, 'start', { colour: palette.quiet })) },
    ],
  }))
  return gridXml(sharedWidths([0.6, 2, 7], width), rows, { style: 'PlainTable', alt })
}

/** Word has at most 63 columns: the axis is cut into so many steps of whole weeks. */
const STEPS = 52

function ganttXml(figure: GanttFigure, alt: string, { t, language, palette, width }: FigureSetting): string {
  const { weeks, bands, ticks, marks } = figure
  const step = Math.max(1, Math.ceil(weeks / STEPS))
  const count = Math.max(1, Math.ceil(weeks / step))
  const table = figureTable(figure, t, language).rows
  const names = Math.round(width * 0.34)
  const axis = sharedWidths(
    Array.from({ length: count }, () => 1),
    width - names,
  )
  const at = (week: number): number => Math.min(count, Math.round(week / step))
  const empty = cellText('')
  const part = (from: number, to: number, fill?: string) =>
    to > from ? [{ content: empty, span: to - from, ...(fill === undefined ? {} : { fill }) }] : []
  const majors = ticks.filter((tick) => tick.major).map((tick) => ({ at: at(tick.week), label: tick.label }))
  const head = [
    { content: empty },
    ...part(0, majors[0]?.at ?? count),
    ...majors.flatMap(({ at: from, label }, i) => {
      const to = majors[i + 1]?.at ?? count
      return to > from ? [{ content: cellText(label), span: to - from }] : []
    }),
  ]
  let index = 0
  const row = (start: number | null, finish: number | null, fill: string, bold: boolean) => {
    const [label = '', from = '', until = ''] = table[index++] ?? []
    const name =
      cellText(label, 'start', { bold }) +
      cellText(start === null ? from : `${from} – ${until}`, 'start', { colour: palette.quiet })
    if (start === null || finish === null) return { cells: [{ content: name }, ...part(0, count)] }
    const begin = Math.min(at(start), count - 1)
    const end = Math.max(begin + 1, at(finish))
    return { cells: [{ content: name }, ...part(0, begin), ...part(begin, end, fill), ...part(end, count)] }
  }
  const rows = bands.flatMap((band) => [
    row(band.start, band.finish, palette.accent, true),
    ...band.rows.map((r) => row(r.start, r.finish, r.emphasis ? palette.medium : palette.pale, false)),
  ])
  const moments = marks.map(({ label }) => paragraphXml(runXml(label), { style: 'Quiet' })).join('')
  return gridXml([names, ...axis], [{ cells: head, head: true }, ...rows], { style: 'PlainTable', alt }) + moments
}
