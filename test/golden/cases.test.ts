import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rankGaps, replayIncident, scoreAssessment, type AnyPack, type Assessment } from '#core/index.ts'

interface Case {
  name: string
  pack: AnyPack
  assessment: Assessment
  expected: { scores: unknown; gaps: unknown; replays: unknown }
}
const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as Case[]

/** Equal in every field that the case names; numbers within 1e-12. */
function agrees(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number')
    expect(Math.abs((actual as number) - expected), path).toBeLessThanOrEqual(1e-12)
  } else if (expected !== null && typeof expected === 'object') {
    if (Array.isArray(expected)) expect((actual as unknown[]).length, path).toBe(expected.length)
    for (const [key, value] of Object.entries(expected))
      agrees((actual as Record<string, unknown>)[key], value, `${path}.${key}`)
  } else expect(actual, path).toBe(expected)
}

test('there are 24 worked cases', () => {
  expect(cases).toHaveLength(24)
})

describe.each(cases)('$name', ({ pack, assessment, expected }) => {
  test('scores', () => {
    agrees(scoreAssessment(pack, assessment), expected.scores, 'scores')
  })
  test('gaps', () => {
    agrees(rankGaps(pack, assessment), expected.gaps, 'gaps')
  })
  test('replays', () => {
    const replays = pack.incidents.map((i) => replayIncident(pack, assessment, i))
    agrees(replays, expected.replays, 'replays')
  })
})
