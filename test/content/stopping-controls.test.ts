// Every control that is said to stop an attack does: alone it ends the replay, and without it either the attack goes on or
// another control that the data names ends it.
import { describe, expect, test } from 'vitest'
import { replayIncident, type Assessment, type Level } from '#core/index.ts'
import { answer, cases, pack } from './zero-trust.ts'

const CASE_OF: Record<string, string> = { 'university-mail-2022': 'university', 'city-insider-2022': 'city' }
const caseOf = (incident: string): string => CASE_OF[incident] ?? incident.replace(/(-m365)?-\d+$/, '')

const after = (assessment: Assessment, levels: Map<string, Level>): Assessment => ({
  ...assessment,
  answers: { ...assessment.answers, ...Object.fromEntries([...levels].map(([id, level]) => [id, answer(level)])) },
})

describe.each(pack.incidents.map((incident) => ({ name: incident.id, incident })))('$name', ({ incident }) => {
  const before = cases.find(({ name }) => name === caseOf(incident.id))?.assessment
  if (!before) throw new Error(`no case for ${incident.id}`)
  const outcome = (assessment: Assessment) => replayIncident(pack, assessment, incident)?.outcome
  const stops = incident.moves.flatMap(({ controls }) => controls.filter(({ effect }) => effect === 'stops'))
  const stopping = new Map<string, Level>()
  for (const { question, level } of stops) stopping.set(question, Math.max(stopping.get(question) ?? 1, level) as Level)

  test('as it was before, nothing stops it', () => {
    expect(stops.length).toBeGreaterThan(0)
    expect(outcome(before)).toBe('suffered')
  })

  test.each([...stopping])('%s at level %i ends it alone, and one level below does not', (question, level) => {
    expect(outcome(after(before, new Map([[question, level]])))).toBe('stopped')
    const lowest = Math.min(...stops.filter((c) => c.question === question).map((c) => c.level))
    expect(outcome(after(before, new Map([[question, (lowest - 1) as Level]])))).not.toBe('stopped')
  })

  test.each([...stopping])(
    'with all of them met, taking %s away changes the outcome or another one stops it',
    (question) => {
      const others = new Map([...stopping].filter(([id]) => id !== question))
      const without = after(before, new Map([...others, [question, 1]]))
      // The explanation comes from the data alone, not from the replay.
      const explained = stops.some((control) => (others.get(control.question) ?? 1) >= control.level)
      expect(outcome(without) === 'stopped').toBe(explained)
      if (!explained) expect(outcome(without)).not.toBe(outcome(after(before, stopping)))
    },
  )

  test('no control asks for a level that its question cannot have in this organization', () => {
    const ids = new Set(pack.domains.flatMap((domain) => domain.questions.map(({ id }) => id)))
    for (const { question } of stops) {
      expect(ids).toContain(question)
      expect(before.answers[question]?.value).not.toBe('not-applicable')
    }
  })
})

test('an attack rarely hangs on one control: where it does, that control is the finding', () => {
  const single = pack.incidents.filter(
    ({ moves }) =>
      new Set(moves.flatMap(({ controls }) => controls.filter((c) => c.effect === 'stops').map((c) => c.question)))
        .size < 2,
  )
  expect(single.map(({ id }) => id)).toEqual([])
})
