// What a chart of an Office file needs of one series. Looks follow from what the series stands for, as on paper and screen:
// two series never differ by colour alone.
import type { Role } from '#core/figure/figure.ts'
import { rangeIn } from '../address.ts'
import { fill, type Colour } from '../theme-xml.ts'
import { xml } from '../xml.ts'

/** The table behind a chart: a column of categories, then one a series; it stands on one sheet from the first cell on. */
export interface ChartData {
  /** Of sheetNames(). */
  sheet: string
  /** Head of the first column. */
  corner: string
  /** With `dates` they are Excel's day numbers. */
  categories: readonly (string | number)[]
  dates?: boolean
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

interface Look {
  colour: Colour
  /** Points. */
  width: number
  dash?: 'dash' | 'sysDash'
  symbol: 'circle' | 'square' | 'diamond' | 'none'
  /** The marker is open. */
  open?: boolean
  /** Can be read on a bar of this series. */
  onFill: Colour
}

const LOOKS: Record<Role, Look> = {
  now: { colour: 'ink', width: 2.25, symbol: 'circle', onFill: 'paper' },
  next: { colour: 'medium', width: 2, symbol: 'square', onFill: 'ink' },
  target: { colour: 'accent', width: 1.5, dash: 'dash', symbol: 'diamond', open: true, onFill: 'paper' },
  chosen: { colour: 'accent', width: 2.5, symbol: 'none', onFill: 'paper' },
  other: { colour: 'quiet', width: 1.5, dash: 'sysDash', symbol: 'none', onFill: 'paper' },
  initial: { colour: 'accent', width: 1, symbol: 'none', onFill: 'paper' },
  running: { colour: 'pale', width: 1, symbol: 'none', onFill: 'ink' },
  limit: { colour: 'harm', width: 1.5, symbol: 'none', onFill: 'paper' },
}
export const lookOf = (role: Role): Look => LOOKS[role]

const points = (count: number, values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${String(count)}"/>${values
    .map((value, i) => (value === null ? '' : `<c:pt idx="${String(i)}"><c:v>${xml(String(value))}</c:v></c:pt>`))
    .join('')}`

/** Name, categories and values as the sheet has them; `middle` stands between name and categories. */
export function seriesXml(data: ChartData, index: number, middle: string): string {
  const { sheet, categories, dates = false, series } = data
  const one = series[index]
  if (!one) return ''
  const rows = categories.length
  const column = (left: number): string => xml(rangeIn(sheet, { top: 1, left, bottom: rows, right: left }))
  const head = xml(rangeIn(sheet, { top: 0, left: index + 1, bottom: 0, right: index + 1 }))
  const kind = dates ? 'num' : 'str'
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
    `<c:tx><c:strRef><c:f>${head}</c:f><c:strCache>${points(1, [one.name])}</c:strCache></c:strRef></c:tx>${middle}` +
    `<c:cat><c:${kind}Ref><c:f>${column(0)}</c:f><c:${kind}Cache>${dates ? '<c:formatCode>yyyy\\-mm\\-dd</c:formatCode>' : ''}${points(rows, categories)}</c:${kind}Cache></c:${kind}Ref></c:cat>` +
    `<c:val><c:numRef><c:f>${column(index + 1)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(rows, one.values)}</c:numCache></c:numRef></c:val>`
  )
}

export const lineXml = ({ colour, width, dash }: Pick<Look, 'colour' | 'width' | 'dash'>): string =>
  `<a:ln w="${String(Math.round(width * 12_700))}" cap="rnd">${fill(colour)}${dash ? `<a:prstDash val="${dash}"/>` : ''}<a:round/></a:ln>`

export function markerXml({ symbol, colour, open }: Pick<Look, 'symbol' | 'colour' | 'open'>, size = 6): string {
  if (symbol === 'none') return '<c:marker><c:symbol val="none"/></c:marker>'
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${String(size)}"/><c:spPr>${fill(open ? 'paper' : colour)}<a:ln w="12700">${fill(colour)}</a:ln></c:spPr></c:marker>`
}
