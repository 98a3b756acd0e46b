// The replays: every incident with its outcome, and every move with the defences against it.
import { applies, levelOf } from '#core/assessment/applies.ts'
import { addDays } from '#core/calendar.ts'
import type { Control, Incident } from '#core/pack/pack.ts'
import type { Outcome, Replay } from '#core/replay/replay-incident.ts'
import { measureBill } from '#core/roadmap/measure-bill.ts'
import type { Sources } from '../plan.ts'
import { flag, tableSheet, type Column, type Table } from '../table-sheet.ts'

interface Row {
  incident: Incident
  replay: Replay
}

const rowsOf = ({ findings, names }: Sources): Row[] =>
  findings.replays.flatMap((replay) => {
    const incident = names.incidentOf(replay.incident)
    return incident ? [{ incident, replay }] : []
  })

export function incidentsSheet(sources: Sources): Table {
  const { t, names, chosen, pack, assessment } = sources
  const outcome = (value: Outcome): string => t(`figure.outcome.${value}`)
  const effort = ({ cheapest }: Replay): number | null =>
    cheapest && cheapest.length > 0 ? measureBill(pack, assessment, cheapest).effort : null
  const from = ({ incident }: Row): string | null => {
    const week = chosen?.stops.find((s) => s.incident === incident.id)?.week ?? null
    return week === null || !chosen ? null : addDays(chosen.start, week * 7)
  }
  const columns: Column<Row>[] = [
    { id: 'incident', width: 44, wrap: true, value: (r) => r.incident.title },
    { id: 'date', width: 12, format: 'date', value: (r) => r.incident.date },
    { id: 'sector', width: 18, value: (r) => r.incident.sector },
    { id: 'severity', width: 8, value: (r) => r.incident.severity },
    { id: 'outcome', width: 22, value: (r) => outcome(r.replay.outcome) },
    { id: 'best', width: 22, value: (r) => outcome(r.replay.bestCase) },
    { id: 'open', width: 10, value: (r) => flag(r.replay.undetermined) },
    { id: 'stopped', width: 40, wrap: true, value: stoppedAt },
    { id: 'deciding', width: 50, wrap: true, value: (r) => r.replay.deciding.map(names.question).join('\n') },
    { id: 'cheapest', width: 44, wrap: true, value: (r) => (r.replay.cheapest ?? []).map(names.measure).join('\n') },
    { id: 'effort', width: 11, format: 'one', value: (r) => effort(r.replay) },
    { id: 'from', width: 12, format: 'date', value: from },
  ]
  return tableSheet(t, 'incidents', columns, rowsOf(sources))
}

const stoppedAt = ({ incident, replay }: Row): string | null =>
  incident.moves.find((m) => m.id === replay.stoppedAt)?.text ?? null

interface Defence {
  incident: Incident
  number: number
  move: string
  control: Control
  state: 'met' | 'unmet' | 'open'
}

export function movesSheet(sources: Sources): Table {
  const { t, names, pack, assessment } = sources
  const rows = rowsOf(sources).flatMap(({ incident, replay }) =>
    incident.moves.flatMap((move, i) =>
      move.controls.map((control, j): Defence => {
        const at = replay.moves[i]
        const state = at?.met.includes(j) ? 'met' : at?.open.includes(j) ? 'open' : 'unmet'
        return { incident, number: i + 1, move: move.text, control, state }
      }),
    ),
  )
  const ours = ({ control }: Defence): number | null => {
    const question = names.questionOf(control.question)?.question
    return question && applies(question, pack, assessment) ? (levelOf(assessment, control.question) ?? null) : null
  }
  const columns: Column<Defence>[] = [
    { id: 'incident', width: 36, wrap: true, value: (d) => d.incident.title },
    { id: 'number', width: 7, value: (d) => d.number },
    { id: 'move', width: 48, wrap: true, value: (d) => d.move },
    { id: 'effect', width: 10, value: (d) => t(`incidents.controls.effect.${d.control.effect}`) },
    { id: 'id', width: 18, value: (d) => d.control.question },
    { id: 'question', width: 50, wrap: true, value: (d) => names.question(d.control.question) },
    { id: 'needed', width: 9, value: (d) => d.control.level },
    { id: 'ours', width: 9, value: ours },
    { id: 'state', width: 10, value: (d) => t(`incidents.controls.${d.state}`) },
    { id: 'confidence', width: 10, value: (d) => t(`incidents.controls.confidence.${d.control.confidence}`) },
  ]
  return tableSheet(t, 'moves', columns, rows)
}
