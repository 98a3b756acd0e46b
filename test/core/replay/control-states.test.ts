import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replayIncident } from '#core/index.ts'
import { controlStates } from '#core/replay/control-states.ts'
import { organization } from '../arbitrary.ts'

test('every control of every move stands once, in the state that the replay gave it', () => {
  fc.assert(
    fc.property(organization, ({ pack, assessment }) => {
      for (const incident of pack.incidents) {
        const replay = replayIncident(pack, assessment, incident)
        if (!replay) continue
        const states = controlStates(incident, replay)
        expect(states.map((s) => s.length)).toEqual(incident.moves.map((m) => m.controls.length))
        states.forEach((list, i) => list.forEach((c, j) => expect(replay.moves[i]?.[c.state]).toContain(j)))
      }
    }),
    { numRuns: 60 },
  )
})
