// Exposure: Σ severity · x over applicable incidents, x = 1 suffered, ½ detected, 0 stopped. An outcome only changes when
// a measure finishes, and for each incident only two weeks matter: when it is first noticed and when it first stops.
import { applies, holds, levelOf } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack, Control, Incident, Measure, Question } from '../pack/pack.ts'
import type { Outcome } from '../replay/replay-incident.ts'
import type { Finishes } from './schedule/problem.ts'

export interface IncidentRisk {
  incident: string
  severity: number
  now: Outcome
  /** Planned measures of which any one, once finished, stops it or has it detected. */
  stops: string[]
  detects: string[]
}

export interface IncidentWeeks {
  /** Infinity when never. Detected may come after stopped. */
  detected: number
  stopped: number
}

/** Applicable incidents in pack order, with what the measures would do to them. */
export function incidentRisks(
  pack: AnyPack,
  assessment: Assessment,
  measures: readonly Measure<unknown>[],
  questions: ReadonlyMap<string, Question<unknown>>,
): IncidentRisk[] {
  const answerable = (control: Control): boolean => {
    const question = questions.get(control.question)
    return question !== undefined && applies(question, pack, assessment)
  }
  const isMet = (control: Control) => (levelOf(assessment, control.question) ?? 0) >= control.level
  const meets = (measure: Measure<unknown>, controls: readonly Control[]) =>
    controls.some((c) => measure.raises.some((r) => r.question === c.question && r.to >= c.level))
  return pack.incidents.flatMap((incident): IncidentRisk[] => {
    if (!holds(incident.when, pack, assessment)) return []
    const stops = controlsOf(incident, 'stops').filter(answerable)
    const detects = controlsOf(incident, 'detects').filter(answerable)
    const now = stops.some(isMet) ? 'stopped' : detects.some(isMet) ? 'detected' : 'suffered'
    const by = (controls: readonly Control[]) => measures.filter((m) => meets(m, controls)).map((m) => m.id)
    return [{ incident: incident.id, severity: incident.severity, now, stops: by(stops), detects: by(detects) }]
  })
}

/** Detecting the last move, the harm itself, does not count. */
function controlsOf({ moves }: Incident<unknown>, effect: 'stops' | 'detects'): Control[] {
  return (effect === 'stops' ? moves : moves.slice(0, -1)).flatMap((m) => m.controls.filter((c) => c.effect === effect))
}

/** A measure that is absent from `finish` is never finished. */
export function incidentWeeks(risk: IncidentRisk, finish: Finishes): IncidentWeeks {
  if (risk.now === 'stopped') return { detected: 0, stopped: 0 }
  const first = (ids: readonly string[]) => {
    let week = Infinity
    for (const id of ids) week = Math.min(week, finish.get(id) ?? Infinity)
    return week
  }
  return { detected: risk.now === 'detected' ? 0 : first(risk.detects), stopped: first(risk.stops) }
}

export function outcomeAt({ detected, stopped }: IncidentWeeks, week: number): Outcome {
  if (stopped <= week) return 'stopped'
  return detected <= week ? 'detected' : 'suffered'
}

/** Sum of the exposure of the weeks 0 … horizon − 1. It never grows when a measure finishes earlier. */
export function exposureArea(risks: readonly IncidentRisk[], finish: Finishes, horizon: number): number {
  let area = 0
  for (const risk of risks) {
    const weeks = incidentWeeks(risk, finish)
    const open = Math.min(weeks.stopped, horizon)
    const unnoticed = Math.min(weeks.detected, open)
    area += (risk.severity * (unnoticed + open)) / 2
  }
  return area
}

/** Exposure in the weeks 0 … horizon. */
export function exposureCurve(risks: readonly IncidentRisk[], finish: Finishes, horizon: number): number[] {
  const curve = new Array<number>(horizon + 1).fill(0)
  for (const risk of risks) {
    const weeks = incidentWeeks(risk, finish)
    for (let week = 0; week <= horizon; week++) {
      const x = { suffered: 1, detected: 0.5, stopped: 0 }[outcomeAt(weeks, week)]
      curve[week] = (curve[week] ?? 0) + risk.severity * x
    }
  }
  return curve
}
