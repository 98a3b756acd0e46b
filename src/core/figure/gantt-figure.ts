// The plan on a time axis: a band a step, a row a measure. Nothing is drawn that the roadmap does not hold.
import type { Pack } from '../pack/pack.ts'
import type { Milestone, Roadmap } from '../roadmap/roadmap.ts'
import type { Translate } from '../words.ts'
import type { GanttFigure } from './figure.ts'
import { fiscalTicks } from './fiscal-ticks.ts'

const QUARTER = 13

/** Weeks worth drawing: to the end of a quarter of a year after the last work, within the horizon; a year when there is none. */
export function axisWeeks({ measures, horizonWeeks }: Roadmap): number {
  const end = measures.reduce((last, m) => Math.max(last, m.finish), 0)
  const wanted = end === 0 ? 4 * QUARTER : Math.ceil((end + 1) / QUARTER) * QUARTER
  return Math.max(end, Math.min(wanted, horizonWeeks))
}

/** With `rows: false` only the bands of the steps. Emphasis: the measure raises a key question. */
export function ganttFigure(t: Translate, pack: Pack, roadmap: Roadmap, options: { rows: boolean }): GanttFigure {
  const route = pack.routes.find((r) => r.id === roadmap.route)
  const keys = new Set(pack.domains.flatMap((d) => d.questions.filter((q) => q.key).map((q) => q.id)))
  const titles = new Map(pack.measures.map((m) => [m.id, m]))
  const weeks = axisWeeks(roadmap)
  const bands = roadmap.steps.map((step) => ({
    label: t('figure.step', {
      index: String(step.index),
      title: route?.steps.find((s) => s.id === step.id)?.title ?? step.id,
    }),
    start: step.start,
    finish: step.finish,
    rows: !options.rows
      ? []
      : roadmap.measures
          .filter((m) => m.step === step.index)
          .map((m) => ({
            label: titles.get(m.id)?.title ?? m.id,
            start: m.start,
            finish: m.finish,
            emphasis: titles.get(m.id)?.raises.some((r) => keys.has(r.question)) ?? false,
          })),
  }))
  const marks = roadmap.milestones.filter((m) => m.week <= weeks).flatMap((m) => markOf(t, m))
  return {
    kind: 'gantt',
    start: roadmap.start,
    weeks,
    ticks: fiscalTicks(t, roadmap.start, weeks, roadmap.fiscalYearStart),
    bands,
    marks,
  }
}

/** Steps show their end by themselves, incidents are marked on the curve of exposure. */
function markOf(t: Translate, milestone: Milestone): { week: number; label: string }[] {
  if (milestone.kind === 'vpn-gone') return [{ week: milestone.week, label: t('figure.milestone.vpn-gone') }]
  if (milestone.kind === 'saas-watched') return [{ week: milestone.week, label: t('figure.milestone.saas-watched') }]
  return []
}
