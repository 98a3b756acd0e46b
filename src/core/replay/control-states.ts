// Every control of every move with its state, ready to be read: a replay holds only indexes.
import type { Control, Incident } from '../pack/pack.ts'
import type { Replay } from './replay-incident.ts'

export interface ControlState extends Control {
  state: 'met' | 'unmet' | 'open'
}

/** One list a move, in the order of the moves and of the controls in them. */
export function controlStates(incident: Incident<unknown>, replay: Replay): ControlState[][] {
  return incident.moves.map((move, i) => {
    const at = replay.moves[i]
    return move.controls.map((control, j) => {
      const state = at?.met.includes(j) ? 'met' : at?.open.includes(j) ? 'open' : 'unmet'
      return { ...control, state }
    })
  })
}
