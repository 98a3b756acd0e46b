// The plan week by week: what begins and ends, what it asks of each team, and how exposure falls.
import { addDays } from '#core/calendar.ts'
import { axisWeeks } from '#core/figure/gantt-figure.ts'
import { milestoneText } from '../../milestone-text.ts'
import type { Sources } from '../plan.ts'
import { sum, tableSheet, type Column, type Table } from '../table-sheet.ts'

export function weeksSheet({ t, chosen, names, pack }: Sources): Table {
  const weeks = chosen ? Array.from({ length: axisWeeks(chosen) }, (_, week) => week) : []
  const teams = pack.teams.filter((x) => (chosen?.load[x.id] ?? []).some((days) => days > 0))
  const days = (team: string, week: number): number => chosen?.load[team]?.[week] ?? 0
  const all = (week: number): number => teams.reduce((total, x) => total + days(x.id, week), 0)
  const named = (ids: string[]): string => ids.map(names.measure).join('\n')
  const columns: Column<number>[] = [
    { id: 'week', width: 7, value: (w) => w, total: () => t('workbook.total') },
    { id: 'date', width: 12, format: 'date', value: (w) => addDays(chosen?.start ?? '', w * 7) },
    { id: 'begins', width: 40, wrap: true, value: (w) => named(having((m) => m.start === w)) },
    { id: 'ends', width: 40, wrap: true, value: (w) => named(having((m) => m.finish - 1 === w)) },
    { id: 'milestones', width: 36, wrap: true, value: reached },
    { id: 'exposure', width: 9, format: 'one', value: (w) => chosen?.exposure[w] ?? null },
    { id: 'effort', width: 11, format: 'one', value: all, total: sum(weeks.reduce((total, w) => total + all(w), 0)) },
    ...teams.flatMap(({ id, title }): Column<number>[] => [
      {
        id: `load.${id}`,
        width: 13,
        format: 'one',
        words: { title: t('workbook.load', { team: title }), means: t('workbook.loadMeans') },
        value: (w) => days(id, w),
        total: sum(weeks.reduce((total, w) => total + days(id, w), 0)),
      },
      {
        id: `capacity.${id}`,
        width: 13,
        format: 'one',
        words: { title: t('workbook.capacity', { team: title }), means: t('workbook.capacityMeans') },
        value: (w) => chosen?.capacity[id]?.[w] ?? null,
      },
    ]),
  ]
  return tableSheet(t, 'weeks', columns, weeks)

  function having(test: (measure: { start: number; finish: number }) => boolean): string[] {
    return chosen?.measures.filter(test).map((m) => m.id) ?? []
  }
  function reached(week: number): string {
    if (!chosen) return ''
    const found = chosen.milestones.filter((m) => m.week === week)
    return found.map((m) => milestoneText(t, names, chosen.route, m)).join('\n')
  }
}
