// Person-days that the plan asks of one team by fiscal quarter, against what the team can give.
import { addDays, fiscalQuarterOf, fiscalYearOf } from '../calendar.ts'
import type { Pack } from '../pack/pack.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import type { Translate } from '../words.ts'
import type { BarsFigure } from './figure.ts'
import { fiscalQuarterText } from './format.ts'

/** A week belongs to the quarter in which it begins. Quarters after the team's last work are left out; unknown teams give no bar. */
export function loadFigure(t: Translate, pack: Pack, roadmap: Roadmap, team: string): BarsFigure {
  const load = roadmap.load[team] ?? []
  const capacity = roadmap.capacity[team] ?? []
  const quarters = new Map<string, { label: string; days: number; limit: number }>()
  const last = load.findLastIndex((days) => days > 0)
  for (let week = 0; week <= last; week += 1) {
    const date = addDays(roadmap.start, week * 7)
    const [year, quarter] = [
      fiscalYearOf(date, roadmap.fiscalYearStart),
      fiscalQuarterOf(date, roadmap.fiscalYearStart),
    ]
    const key = `${year}.${quarter}`
    const sum = quarters.get(key) ?? { label: fiscalQuarterText(t, date, roadmap.fiscalYearStart), days: 0, limit: 0 }
    quarters.set(key, { ...sum, days: sum.days + (load[week] ?? 0), limit: sum.limit + (capacity[week] ?? 0) })
  }
  const all = [...quarters.values()]
  return {
    kind: 'bars',
    unit: t('figure.load.unit'),
    categories: all.map((q) => q.label),
    series: [
      {
        name: pack.teams.find((x) => x.id === team)?.title ?? team,
        role: 'chosen',
        values: all.map((q) => oneDecimal(q.days)),
      },
    ],
    limits: all.map((q) => oneDecimal(q.limit)),
  }
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10
