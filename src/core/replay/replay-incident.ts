// A real attack walked move by move against the answers (section 5 of the model). A replay is an argument, not a proof.
import { applies, holds, levelOf } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack, BySize, Control, Incident, Measure, Question } from '../pack/pack.ts'

export type Outcome = 'stopped' | 'detected' | 'suffered'

export interface MoveReplay {
  id: string
  /** Indexes into the move's controls. */
  met: number[]
  unmet: number[]
  open: number[]
}

export interface Replay {
  incident: string
  /** With everything open taken as unmet: the outcome that counts. */
  outcome: Outcome
  /** Id of the move that was stopped, or null. */
  stoppedAt: string | null
  /** With everything open taken as met. */
  bestCase: Outcome
  undetermined: boolean
  /** Questions whose answers would decide it, in the order of the moves. */
  deciding: string[]
  moves: MoveReplay[]
  /** Measures, in pack order, of the least effort that make some stopping control met; [] when stopped already, null when none does. */
  cheapest: string[] | null
}

type ControlState = 'met' | 'unmet' | 'open'

/** Index of questions by id; build it once for many replays. */
export function questionIndex(pack: AnyPack): Map<string, Question<unknown>> {
  return new Map(pack.domains.flatMap((d) => d.questions.map((q) => [q.id, q] as const)))
}

const measureIndex = (pack: AnyPack): Map<string, Measure<unknown>> => new Map(pack.measures.map((m) => [m.id, m]))

/** Null when the incident's condition does not hold for the profile. */
export function replayIncident(pack: AnyPack, assessment: Assessment, incident: Incident<unknown>): Replay | null {
  if (!holds(incident.when, pack, assessment)) return null
  const questions = questionIndex(pack)
  const states = statesOf(pack, assessment, incident, questions)
  const worst = outcomeOf(incident, states, (s) => s === 'met')
  const best = outcomeOf(incident, states, (s) => s !== 'unmet')
  const undetermined = worst.outcome !== best.outcome
  return {
    incident: incident.id,
    outcome: worst.outcome,
    stoppedAt: worst.stoppedAt,
    bestCase: best.outcome,
    undetermined,
    deciding: undetermined ? decidingQuestions(incident, states) : [],
    moves: incident.moves.map((move, i) => {
      const at = (wanted: ControlState) => move.controls.flatMap((_, j) => (states[i]?.[j] === wanted ? [j] : []))
      return { id: move.id, met: at('met'), unmet: at('unmet'), open: at('open') }
    }),
    cheapest: worst.outcome === 'stopped' ? [] : cheapestStop(pack, assessment, incident, questions),
  }
}

/** The outcome alone, without what would change it; null as above. For stages that ask it of every incident. */
export function replayOutcome(
  pack: AnyPack,
  assessment: Assessment,
  incident: Incident<unknown>,
  questions: ReadonlyMap<string, Question<unknown>>,
): Outcome | null {
  if (!holds(incident.when, pack, assessment)) return null
  return outcomeOf(incident, statesOf(pack, assessment, incident, questions), (s) => s === 'met').outcome
}

function statesOf(
  pack: AnyPack,
  assessment: Assessment,
  incident: Incident<unknown>,
  questions: ReadonlyMap<string, Question<unknown>>,
): ControlState[][] {
  const state = (control: Control): ControlState => {
    const question = questions.get(control.question)
    if (!question || !applies(question, pack, assessment)) return 'unmet'
    const level = levelOf(assessment, control.question)
    if (level === undefined) return 'open'
    return level >= control.level ? 'met' : 'unmet'
  }
  return incident.moves.map((move) => move.controls.map(state))
}

function outcomeOf(incident: Incident<unknown>, states: ControlState[][], isMet: (s: ControlState) => boolean) {
  const has = (move: number, effect: Control['effect']) =>
    incident.moves[move]?.controls.some((c, j) => c.effect === effect && isMet(states[move]?.[j] ?? 'unmet')) ?? false
  const stopped = incident.moves.find((_, i) => has(i, 'stops'))
  if (stopped) return { outcome: 'stopped' as const, stoppedAt: stopped.id }
  const detected = incident.moves.slice(0, -1).some((_, i) => has(i, 'detects'))
  return { outcome: detected ? ('detected' as const) : ('suffered' as const), stoppedAt: null }
}

function decidingQuestions(incident: Incident<unknown>, states: ControlState[][]): string[] {
  const open = incident.moves.flatMap((move, i) =>
    move.controls.filter((c, j) => c.effect !== 'slows' && states[i]?.[j] === 'open').map((c) => c.question),
  )
  return [...new Set(open)]
}

/** Size by which effort, weeks and cost are read; a profile without a known size counts as small. */
export function sizeOf(pack: Pick<AnyPack, 'profile'>, assessment: Pick<Assessment, 'profile'>): keyof BySize {
  const size = assessment.profile.size ?? pack.profile.find((f) => f.id === 'size')?.default
  return size === 'medium' || size === 'large' ? size : 'small'
}

/** A measure is in effect when every question it raises is there already or does not apply. */
export function inEffect(
  measure: Measure<unknown>,
  pack: AnyPack,
  assessment: Assessment,
  questions: ReadonlyMap<string, Question<unknown>>,
): boolean {
  return measure.raises.every(({ question, to }) => {
    const q = questions.get(question)
    if (!q || !applies(q, pack, assessment)) return true
    return (levelOf(assessment, question) ?? 1) >= to
  })
}

/** The measures and all they need, recursively, that `leftOut` does not take away; in pack order. */
export function withNeeds(
  pack: AnyPack,
  wanted: Iterable<string>,
  leftOut: (measure: Measure<unknown>) => boolean,
  byId: ReadonlyMap<string, Measure<unknown>> = measureIndex(pack),
): Measure<unknown>[] {
  const seen = new Set<string>()
  const stack = [...wanted]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const measure = byId.get(id)
    if (!measure || seen.has(id) || leftOut(measure)) continue
    seen.add(id)
    stack.push(...measure.needs)
  }
  return pack.measures.filter((m) => seen.has(m.id))
}

function cheapestStop(
  pack: AnyPack,
  assessment: Assessment,
  incident: Incident<unknown>,
  questions: ReadonlyMap<string, Question<unknown>>,
): string[] | null {
  const stops = incident.moves.flatMap((m) => m.controls).filter((c) => c.effect === 'stops')
  const size = sizeOf(pack, assessment)
  const measures = measureIndex(pack)
  let best: { ids: string[]; effort: number } | null = null
  for (const measure of pack.measures) {
    const reaches = stops.some((c) => {
      const q = questions.get(c.question)
      if (!q || !applies(q, pack, assessment)) return false
      return measure.raises.some((r) => r.question === c.question && r.to >= c.level)
    })
    // What it needs only adds to its own effort.
    if (!reaches || (best && measure.effort[size] > best.effort)) continue
    const all = withNeeds(pack, [measure.id], (m) => inEffect(m, pack, assessment, questions), measures)
    const effort = all.reduce((sum, m) => sum + m.effort[size], 0)
    const better = !best || effort < best.effort || (effort === best.effort && all.length < best.ids.length)
    if (better) best = { ids: all.map((m) => m.id), effort }
  }
  return best?.ids ?? null
}
