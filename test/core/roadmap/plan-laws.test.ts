import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  improveRoadmap,
  planRoadmap,
  rankGaps,
  replayIncident,
  scoreAssessment,
  type Assessment,
  type Roadmap,
} from '#core/index.ts'
import { golden, plans } from './golden-plans.ts'
import { isDoneBefore, roadmapFaults } from './roadmap-faults.ts'
import { tinyAssessment, tinyPack } from './tiny-pack.ts'

const today = '2026-11-22'

test('a plan keeps needs, gates, capacities, budgets, freezes, pins, horizon and dates, and leaves out done and skipped', () => {
  fc.assert(
    fc.property(plans, ({ pack, assessment }) => {
      expect(roadmapFaults(pack, assessment, planRoadmap(pack, assessment, { today }))).toEqual([])
    }),
    { numRuns: 120 },
  )
})

test('the verifier sees a plan that was tampered with', () => {
  const { pack, assessment } = golden[10] ?? { pack: tinyPack, assessment: tinyAssessment() }
  const roadmap = planRoadmap(pack, assessment, { today })
  const late = roadmap.measures.at(-1)
  const measures = roadmap.measures.map((m) => (m.id === late?.id ? { ...m, start: 0, finish: m.weeks } : m))
  expect(roadmapFaults(pack, assessment, { ...roadmap, measures }).length).toBeGreaterThan(2)
  expect(roadmapFaults(pack, { ...assessment, plan: { skipped: [late?.id ?? ''] } }, roadmap)).toEqual([
    `${late?.id ?? ''} was skipped`,
  ])
})

test('an improved plan keeps them too, and is never worse', () => {
  fc.assert(
    fc.property(plans, ({ pack, assessment }) => {
      const first = planRoadmap(pack, assessment, { today })
      const improved = planRoadmap(pack, assessment, { today, schedules: 60, seed: 7 })
      expect(roadmapFaults(pack, assessment, improved)).toEqual([])
      const moved = (r: Roadmap) => r.unfit.filter((u) => u.why === 'pin').length
      if (moved(improved) === moved(first)) expect(improved.area).toBeLessThanOrEqual(first.area)
    }),
    { numRuns: 40 },
  )
})

test('the same inputs and seed give the same plan', () => {
  fc.assert(
    fc.property(plans, fc.integer(), ({ pack, assessment }, seed) => {
      const plan = () => planRoadmap(pack, assessment, { today, seed, schedules: 20 })
      expect(plan()).toEqual(plan())
    }),
    { numRuns: 25 },
  )
})

test('when everything fits, the gaps that stay open in the end are those named as unplanned', () => {
  fc.assert(
    fc.property(plans, ({ pack, assessment }) => {
      const roadmap = planRoadmap(pack, assessment, { today })
      if (roadmap.unfit.some((u) => u.why !== 'pin')) return
      const open = rankGaps(pack, expectedAt(roadmap, pack, assessment, roadmap.horizonWeeks))
      expect(open.map((gap) => gap.question).sort()).toEqual([...roadmap.unplanned].sort())
    }),
    { numRuns: 80 },
  )
})

/** The answers with every measure raised that is done, or finished by the week: written anew from the model. */
function expectedAt(
  roadmap: Roadmap,
  pack: (typeof golden)[0]['pack'],
  assessment: Assessment,
  week: number,
): Assessment {
  const { plan } = assessment
  const answers = structuredClone(assessment.answers)
  for (const m of pack.measures) {
    const finish = roadmap.measures.find((p) => p.id === m.id)?.finish ?? Infinity
    if (!isDoneBefore(plan, roadmap.start, m.id) && finish > week) continue
    for (const { question, to } of m.raises) {
      const value = answers[question]?.value
      if (value === 'not-applicable' || (typeof value === 'number' && value >= to)) continue
      answers[question] = { basis: 'stated', at: '', ...answers[question], value: to }
    }
  }
  return { ...assessment, answers }
}

describe('exposure', () => {
  test('equals a replay of every incident against the expected answers, week by week', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.nat(270), { minLength: 1, maxLength: 4 }), ({ pack, assessment }, weeks) => {
        const roadmap = planRoadmap(pack, assessment, { today })
        for (const week of [0, ...weeks].filter((w) => w <= roadmap.horizonWeeks)) {
          const expected = expectedAt(roadmap, pack, assessment, week)
          const outcomes = pack.incidents.map((i) => ({ i, replay: replayIncident(pack, expected, i) }))
          const exposure = outcomes.reduce(
            (sum, { i, replay }) =>
              sum + i.severity * (replay ? { suffered: 1, detected: 0.5, stopped: 0 }[replay.outcome] : 0),
            0,
          )
          expect(roadmap.exposure[week]).toBe(exposure)
          for (const { i, replay } of outcomes) {
            const stop = roadmap.stops.find((s) => s.incident === i.id)
            expect(stop === undefined).toBe(replay === null)
            if (stop) expect(stop.week !== null && stop.week <= week).toBe(replay?.outcome === 'stopped')
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  test('never rises', () => {
    for (const { pack, assessment } of golden) {
      const { exposure } = planRoadmap(pack, assessment, { today })
      for (const [week, value] of exposure.entries()) expect(value).toBeLessThanOrEqual(exposure[week - 1] ?? Infinity)
    }
  })
})

test('after each step, scores and replays are those of the expected answers', () => {
  fc.assert(
    fc.property(plans, ({ pack, assessment }) => {
      const roadmap = planRoadmap(pack, assessment, { today })
      let done = 0
      for (const step of roadmap.steps) {
        done = Math.max(done, step.finish ?? 0)
        const expected = expectedAt(roadmap, pack, assessment, done)
        expect(step.scores.overall).toEqual(scoreAssessment(pack, expected).overall)
        for (const { incident, outcome } of step.replays) {
          const of = pack.incidents.find((i) => i.id === incident)
          expect(of && replayIncident(pack, expected, of)?.outcome).toBe(outcome)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('step by step it comes to the same plan, never to a worse one on the way', () => {
  for (const { pack, assessment } of golden.slice(0, 6)) {
    const options = { today, schedules: 90, seed: 3 }
    const steps = improveRoadmap(pack, assessment, options)
    let last: Roadmap | null = null
    let generated = 0
    for (;;) {
      const step = steps.next()
      if (step.done) {
        expect(step.value).toEqual(planRoadmap(pack, assessment, options))
        expect(step.value.area).toBe(last?.area)
        break
      }
      expect(step.value.schedules).toBeGreaterThan(generated)
      expect(step.value.schedules).toBeLessThanOrEqual(step.value.budget)
      generated = step.value.schedules
      if (step.value.roadmap) {
        expect(step.value.roadmap.area).toBeLessThanOrEqual(last?.area ?? Infinity)
        last = step.value.roadmap
      }
    }
  }
})
