// Maturity of every domain now, after the foundations are laid, and as wanted. Values are truncated as everywhere else.
import type { Assessment } from '../assessment/assessment.ts'
import type { Pack } from '../pack/pack.ts'
import type { Roadmap, RoadmapStep } from '../roadmap/roadmap.ts'
import { shownMaturity, type Scores } from '../score/score-assessment.ts'
import type { Translate } from '../words.ts'
import { domainTarget } from './domain-target.ts'
import type { RadarFigure } from './figure.ts'

/** The step by which the foundations of the plan are laid: the last one with work on a foundation, else the first with work. */
export function foundationStep(pack: Pack, roadmap: Roadmap | null): RoadmapStep | null {
  const route = pack.routes.find((r) => r.id === roadmap?.route)
  const foundations = new Set(pack.domains.filter((d) => d.foundation).map((d) => d.id))
  const working = roadmap?.steps.filter((s) => s.finish !== null) ?? []
  const onFoundation = (step: RoadmapStep): boolean =>
    route?.steps.find((s) => s.id === step.id)?.domains.some((d) => foundations.has(d)) ?? false
  return working.findLast(onFoundation) ?? working[0] ?? null
}

/** Domains that do not apply have no axis; a domain without an answer has no value. */
export function radarFigure(
  t: Translate,
  pack: Pack,
  assessment: Assessment,
  scores: Scores,
  roadmap: Roadmap | null,
): RadarFigure {
  const domains = pack.domains.filter((d) => scores.domains[d.id]?.applicable)
  const shown = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : shownMaturity(value)
  const of = (s: Scores): (number | null)[] => domains.map((d) => shown(s.domains[d.id]?.maturity))
  const series: RadarFigure['series'] = [{ name: t('figure.series.now'), role: 'now', values: of(scores) }]
  const next = foundationStep(pack, roadmap)
  if (next)
    series.push({ name: t('figure.series.after', { step: String(next.index) }), role: 'next', values: of(next.scores) })
  const targets = domains.map((d) => shown(domainTarget(pack, assessment, d)))
  series.push({ name: t('figure.series.target'), role: 'target', values: targets })
  return { kind: 'radar', axes: domains.map((d) => d.title), min: 1, max: 4, series }
}
