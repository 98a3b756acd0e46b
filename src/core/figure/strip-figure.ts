// One incident told as its moves; the strip breaks where the answers would have stopped it.
import type { Incident } from '../pack/pack.ts'
import type { MoveReplay, Replay } from '../replay/replay-incident.ts'
import type { Translate } from '../words.ts'
import type { StripFigure } from './figure.ts'

type State = StripFigure['moves'][number]['state']

/** After a stop every move is spared; without one the last move is the harm. Notes say what is still open. */
export function stripFigure(t: Translate, incident: Incident, replay: Replay): StripFigure {
  const stop = incident.moves.findIndex((m) => m.id === replay.stoppedAt)
  const moves = incident.moves.map((move, i) => {
    const at = replay.moves[i]
    const detected = at?.met.some((j) => move.controls[j]?.effect === 'detects') ?? false
    const state = stateOf(i, stop, incident.moves.length - 1, detected)
    const open = state === 'spared' ? 0 : openAt(incident, i, at)
    const note = open > 0 ? t('figure.strip.open', { count: open }) : undefined
    return { label: move.text, state, word: t(`figure.strip.${state}`), ...(note === undefined ? {} : { note }) }
  })
  return { kind: 'strip', moves }
}

function stateOf(i: number, stop: number, last: number, detected: boolean): State {
  if (stop >= 0 && i === stop) return 'stopped'
  if (stop >= 0 && i > stop) return 'spared'
  if (i === last) return 'harm'
  return detected ? 'detected' : 'through'
}

/** Questions without an answer that bear on this move; what only slows never decides. */
function openAt(incident: Incident, i: number, at: MoveReplay | undefined): number {
  const controls = at?.open.flatMap((j) => incident.moves[i]?.controls[j] ?? []) ?? []
  return new Set(controls.filter((c) => c.effect !== 'slows').map((c) => c.question)).size
}
