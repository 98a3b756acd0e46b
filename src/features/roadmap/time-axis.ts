// The one time axis that bars, curve and costs share: places are shares of its length, so that zooming moves nothing.
import { addMonths, daysBetween, fiscalYearStart } from '#core/calendar.ts'
import { fiscalTicks } from '#core/figure/fiscal-ticks.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import type { Translate } from '#core/words.ts'

export const ZOOMS = ['year', 'quarter', 'month'] as const
export type Zoom = (typeof ZOOMS)[number]

interface AxisTick {
  week: number
  /** Empty where only a line is drawn. */
  label: string
  major: boolean
}

export interface TimeAxis {
  /** YYYY-MM-DD of week 0. */
  start: string
  weeks: number
  ticks: AxisTick[]
  /** Least length in rem; the axis is as wide as its room when that is more. */
  length: number
}

const QUARTER = 13
/** Rem that a quarter takes at least, by zoom. */
const ROOM: Record<Zoom, number> = { year: 0, quarter: 7, month: 14 }
/** Quarters named before the axis would be crowded at the widest view. */
const NAMED = 10

/** Ends with the quarter after the last work of these roadmaps; a year long when nothing is planned. */
export function axisWeeks(roadmaps: readonly Roadmap[]): number {
  const end = Math.max(0, ...roadmaps.flatMap((r) => r.measures.map((m) => m.finish)))
  const horizon = Math.max(0, ...roadmaps.map((r) => r.horizonWeeks))
  const wanted = end === 0 ? 4 * QUARTER : Math.ceil((end + 1) / QUARTER) * QUARTER
  return Math.max(1, end, Math.min(wanted, horizon))
}

export function timeAxis(t: Translate, start: string, weeks: number, firstMonth: number, zoom: Zoom): TimeAxis {
  const fiscal = fiscalTicks(t, start, weeks, firstMonth)
  const quarters = weeks / QUARTER
  const named = zoom !== 'year' || quarters <= NAMED
  const ticks = fiscal.map((tick) => (tick.major || named ? tick : { ...tick, label: '' }))
  const months = zoom === 'month' ? monthTicks(start, weeks, fiscal) : []
  return {
    start,
    weeks,
    ticks: [...ticks, ...months].sort((a, b) => a.week - b.week),
    length: Math.ceil(quarters) * ROOM[zoom],
  }
}

/** Months that begin no quarter, without a name: the quarters give the reader enough to count by. */
function monthTicks(start: string, weeks: number, taken: readonly AxisTick[]): AxisTick[] {
  const first = fiscalYearStart(Number(start.slice(0, 4)), Number(start.slice(5, 7)))
  const ticks: AxisTick[] = []
  for (let months = 1; ; months++) {
    const week = daysBetween(start, addMonths(first, months)) / 7
    if (week >= weeks) return ticks
    if (!taken.some((tick) => tick.week === week)) ticks.push({ week, label: '', major: false })
  }
}

/** A place or a length on the axis, for a style. */
export const share = (weeks: number, axis: Pick<TimeAxis, 'weeks'>): string => `${String((weeks / axis.weeks) * 100)}%`
