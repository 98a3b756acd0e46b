// How exposure falls along the chosen route, beside the other. Exposure is Σ severity · x and never a probability.
import type { Pack } from '../pack/pack.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import type { Translate } from '../words.ts'
import type { CurveFigure, Role } from './figure.ts'
import { fiscalTicks } from './fiscal-ticks.ts'
import { axisWeeks } from './gantt-figure.ts'

/** Marks name the incidents that the chosen route stops, at the week they stop; what is stopped now or never has none. */
export function exposureFigure(t: Translate, pack: Pack, chosen: Roadmap, other: Roadmap | null): CurveFigure {
  const titleOf = (route: string): string => pack.routes.find((r) => r.id === route)?.title ?? route
  const curve = (roadmap: Roadmap, role: Role): CurveFigure['series'][number] => ({
    name: titleOf(roadmap.route),
    role,
    points: turningPoints(roadmap.exposure),
  })
  const marks = chosen.stops.flatMap(({ incident, week }) =>
    week === null || week === 0
      ? []
      : [{ week, label: pack.incidents.find((i) => i.id === incident)?.title ?? incident }],
  )
  // After the work is done nothing changes: the years behind it would only flatten the curve.
  const weeks = Math.max(...[chosen, ...(other ? [other] : [])].map(axisWeeks))
  return {
    kind: 'curve',
    unit: t('figure.exposure.unit'),
    start: chosen.start,
    weeks,
    ticks: fiscalTicks(t, chosen.start, weeks, chosen.fiscalYearStart)
      .filter((tick) => tick.major)
      .map(({ week, label }) => ({ week, label })),
    series: [curve(chosen, 'chosen'), ...(other ? [curve(other, 'other')] : [])],
    marks: marks.sort((a, b) => a.week - b.week),
  }
}

/** The first week and every week at which the value changes. */
function turningPoints(values: number[]): { week: number; value: number }[] {
  return values.flatMap((value, week) => (week === 0 || value !== values[week - 1] ? [{ week, value }] : []))
}
